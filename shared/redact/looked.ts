import { redactNamePart } from './distinguished-name.ts';
import type { SecretKind } from './manifest.ts';
import { quoted, trimmed, unlessPlain, type Word } from './marks.ts';
import { redactName } from './names.ts';
import * as is from './patterns.ts';
import type { Sweeper } from './sweeper.ts';
import { redactUrl } from './url.ts';
import { dashedIpv4, reversedIpv4, reversedIpv6 } from './written-addresses.ts';

/** A text without the secrets that show by their form, or by the word in front of them. */
export function looked(text: string, sweeper: Sweeper): string {
  const as =
    (kind: SecretKind): Word =>
    (value) =>
      sweeper.as(kind, value);
  const [secret, user, host, mac] = [as('secret'), as('user'), as('host'), as('mac')];
  const [network, domain, id] = [as('network'), as('domain'), as('id')];
  let out = text;
  if (out.includes('://'))
    out = out.replace(is.URL_LIKE, (url) => trimmed(url, (one) => redactUrl(one, sweeper)));
  out = out
    .replace(is.HEADER_LINE, (_, name: string, colon: string, value: string) => name + colon + secret(value))
    .replace(
      is.SCHEME_TOKEN,
      (_, scheme: string, space: string, token: string) => scheme + space + secret(token),
    )
    .replace(is.JWT, secret);
  if (out.includes('SSID '))
    out = out.replace(is.NAMED_NETWORK, (_, mark: string, name: string) => mark + quoted(name, network));
  if (/[=:]/.test(out))
    out = out
      .replace(is.NAME_PART, (_, mark: string, name: string) => mark + redactNamePart(name, sweeper.session))
      .replace(is.KEYED_NETWORK, (_, key: string, value: string) => key + quoted(value, network))
      .replace(is.KEYED_MAC, (_, key: string, value: string) => key + quoted(value, mac))
      .replace(is.KEYED_SECRET, (_, key: string, value: string) => key + quoted(value, secret))
      .replace(is.KEYED_USER, (_, key: string, value: string) => key + quoted(value, unlessPlain(user)))
      .replace(is.KEYED_HOST, (_, key: string, value: string) => key + quoted(value, unlessPlain(host)))
      .replace(
        is.KEYED_REALM,
        (_, key: string, value: string) => key + quoted(value, (one) => realmName(one, sweeper)),
      );
  if (out.includes('@'))
    out = out
      .replace(is.USER_PASSWORD, (_, pair: string) => `${secret(pair)}@`)
      .replace(
        is.E_MAIL,
        (_, name: string, at: string) => `${mailbox(name, sweeper)}@${redactName(at, sweeper.session)}`,
      );
  if (/[\\/]/.test(out))
    out = out
      .replace(is.WINDOWS_PATH, (path) => trimmed(path, as('path')))
      .replace(is.UNIX_PATH, (path) => trimmed(path, as('path')))
      .replace(
        is.SHARE,
        (_, server: string, path: string) =>
          `\\\\${sweeper.place(server)}${path === '' ? '' : `\\${sweeper.as('path', path.slice(1))}`}`,
      )
      .replace(is.DOWN_LEVEL_NAME, (_, realm: string, name: string) => `${domain(realm)}\\${user(name)}`);
  return out
    .replace(
      is.SKYPE_NAME,
      (_, scheme: string, name: string) => scheme + (name.includes('@') ? name : user(name)),
    )
    .replace(is.SECURITY_ID, id)
    .replace(is.GUID, id)
    .replace(is.CARD_WITH_MAC, (card) => sweeper.card(card))
    .replace(is.COMPUTER, host)
    .replace(is.CAPITAL_COMPUTER, host)
    .replace(is.MAC, mac)
    .replace(is.REVERSED_IPV4, (whole, parts: string) => reversedIpv4(whole, parts, sweeper))
    .replace(is.REVERSED_IPV6, (whole, nibbles: string) => reversedIpv6(whole, nibbles, sweeper))
    .replace(is.ZONE, (whole, _mark: string, zone: string) =>
      /^\d+$/.test(zone) ? whole : `%${sweeper.card(zone)}`,
    )
    .replace(is.IPV6, (address) => (address.includes(':') ? (sweeper.address(address) ?? address) : address))
    .replace(is.IPV4, (address) => sweeper.address(address) ?? address)
    .replace(is.DASHED_IPV4, (whole, dashed: string) => dashedIpv4(whole, dashed, sweeper));
}

/** `jdupont` and `jdupont(contoso.com)` of an address at somebody else's. */
function mailbox(name: string, sweeper: Sweeper): string {
  const foreign = /^(.*)\(([^)]*)\)$/u.exec(name);
  if (foreign === null) return sweeper.as('user', name);
  return `${sweeper.as('user', foreign[1] ?? '')}(${redactName(foreign[2] ?? '', sweeper.session)})`;
}

const realmName = (realm: string, sweeper: Sweeper): string =>
  realm.includes('.') ? redactName(realm, sweeper.session) : sweeper.as('domain', realm);
