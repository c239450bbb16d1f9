import ipaddr from 'ipaddr.js';
import { KeptAddresses, redactAddress } from './addresses.ts';
import { isGeneralCard } from './cards.ts';
import { COMMON_WORDS } from './common-words.ts';
import { redactNamePart } from './distinguished-name.ts';
import { isPlaceholder, isPlaceholderName, type SecretKind } from './manifest.ts';
import { redactName } from './names.ts';
import * as is from './patterns.ts';
import type { RedactionSession } from './session.ts';
import { redactUrl } from './url.ts';

/** Encodings within encodings: more is nobody's way of writing. */
const MOST_DEPTH = 3;
/** Texts that were seen before are most of a report. */
const MOST_REMEMBERED = 20_000;

/** Replaces in any text what is known to be a secret, and what looks like one. */
export class Sweeper {
  readonly session: RedactionSession;
  readonly kept: KeptAddresses;
  readonly #done = new Map<string, string>();
  readonly #addresses = new Map<string, string | null>();

  constructor(session: RedactionSession, kept: KeptAddresses) {
    this.session = session;
    this.kept = kept;
  }

  /** Null where the text is no address. */
  address(text: string): string | null {
    const known = this.#addresses.get(text);
    if (known !== undefined) return known;
    const shown = redactAddress(text, this.session, this.kept);
    if (this.#addresses.size < MOST_REMEMBERED) this.#addresses.set(text, shown);
    return shown;
  }

  text(text: string, depth = 0): string {
    const known = this.#done.get(text);
    if (known !== undefined) return known;
    const swept = this.#swept(text.normalize('NFC') === text ? text : text.normalize('NFC'), depth);
    if (this.#done.size < MOST_REMEMBERED) this.#done.set(text, swept);
    return swept;
  }

  /** A host name, an address, either with a port: `proxy:3128`. */
  place(text: string): string {
    const match = /^(\[[^\]]+\]|[^:/[\]\s]+)(:\d{1,5})?$/u.exec(text);
    if (match === null) return this.address(text) ?? this.text(text);
    const [, host = '', port = ''] = match;
    if (/\.arpa\.?$/i.test(host)) return this.text(text);
    const bare = host.replace(/^\[|\]$/g, '');
    const shown = this.address(bare);
    if (shown !== null) return (host.startsWith('[') ? `[${shown}]` : shown) + port;
    return /^[\p{L}\p{N}\p{M}._*-]+$/u.test(bare) ? redactName(bare, this.session) + port : this.text(text);
  }

  card(name: string): string {
    return isGeneralCard(name) || isPlaceholder(name) ? name : this.session.placeholder('interface', name);
  }

  /** The whole of it is a secret of that kind. */
  as(kind: SecretKind, value: string): string {
    return value === '' || isPlaceholder(value) || isPlaceholderName(value)
      ? value
      : this.session.placeholder(kind, value);
  }

  #swept(text: string, depth: number): string {
    if (text.length < 2 || (/^[\d\s.,]*$/.test(text) && !/\d\.\d+\.\d+\.\d/.test(text))) return text;
    const decoded = depth < MOST_DEPTH && text.includes('%') ? this.#decoded(text, depth + 1) : text;
    return this.#named(this.#looked(decoded));
  }

  /** What is percent-encoded is looked at as what it stands for, and written again only where something was replaced. */
  #decoded(text: string, depth: number): string {
    return text.replace(is.ENCODED, (piece) => {
      const plain = unescaped(piece);
      if (plain === null || plain === piece) return piece;
      const swept = this.text(plain, depth);
      return swept === plain ? piece : encodeURIComponent(swept);
    });
  }

  /** Secrets that show by their form or by the word in front of them. */
  #looked(text: string): string {
    const as =
      (kind: SecretKind): Word =>
      (value) =>
        this.as(kind, value);
    const [secret, user, host, mac] = [as('secret'), as('user'), as('host'), as('mac')];
    const [network, domain, id] = [as('network'), as('domain'), as('id')];
    let out = text;
    if (out.includes('://'))
      out = out.replace(is.URL_LIKE, (url) => trimmed(url, (one) => redactUrl(one, this)));
    out = out
      .replace(
        is.HEADER_LINE,
        (_, name: string, colon: string, value: string) => name + colon + secret(value),
      )
      .replace(
        is.SCHEME_TOKEN,
        (_, scheme: string, space: string, token: string) => scheme + space + secret(token),
      )
      .replace(is.JWT, secret);
    if (out.includes('SSID '))
      out = out.replace(is.NAMED_NETWORK, (_, mark: string, name: string) => mark + quoted(name, network));
    if (/[=:]/.test(out))
      out = out
        .replace(is.NAME_PART, (_, mark: string, name: string) => mark + redactNamePart(name, this.session))
        .replace(is.KEYED_NETWORK, (_, key: string, value: string) => key + quoted(value, network))
        .replace(is.KEYED_MAC, (_, key: string, value: string) => key + quoted(value, mac))
        .replace(is.KEYED_SECRET, (_, key: string, value: string) => key + quoted(value, secret))
        .replace(is.KEYED_USER, (_, key: string, value: string) => key + quoted(value, unlessPlain(user)))
        .replace(is.KEYED_HOST, (_, key: string, value: string) => key + quoted(value, unlessPlain(host)))
        .replace(
          is.KEYED_REALM,
          (_, key: string, value: string) => key + quoted(value, (one) => this.#realm(one)),
        );
    if (out.includes('@'))
      out = out
        .replace(is.USER_PASSWORD, (_, pair: string) => `${secret(pair)}@`)
        .replace(
          is.E_MAIL,
          (_, name: string, at: string) => `${this.#mailbox(name)}@${redactName(at, this.session)}`,
        );
    if (/[\\/]/.test(out))
      out = out
        .replace(is.WINDOWS_PATH, (path) => trimmed(path, as('path')))
        .replace(is.UNIX_PATH, (path) => trimmed(path, as('path')))
        .replace(
          is.SHARE,
          (_, server: string, path: string) =>
            `\\\\${this.place(server)}${path === '' ? '' : `\\${this.as('path', path.slice(1))}`}`,
        )
        .replace(is.DOWN_LEVEL_NAME, (_, realm: string, name: string) => `${domain(realm)}\\${user(name)}`);
    return out
      .replace(
        is.SKYPE_NAME,
        (_, scheme: string, name: string) => scheme + (name.includes('@') ? name : user(name)),
      )
      .replace(is.SECURITY_ID, id)
      .replace(is.GUID, id)
      .replace(is.CARD_WITH_MAC, (card) => this.card(card))
      .replace(is.COMPUTER, host)
      .replace(is.CAPITAL_COMPUTER, host)
      .replace(is.MAC, mac)
      .replace(is.REVERSED_IPV4, (whole, parts: string) => this.#reversedIpv4(whole, parts))
      .replace(is.REVERSED_IPV6, (whole, nibbles: string) => this.#reversedIpv6(whole, nibbles))
      .replace(is.ZONE, (whole, _mark: string, zone: string) =>
        /^\d+$/.test(zone) ? whole : `%${this.card(zone)}`,
      )
      .replace(is.IPV6, (address) => (address.includes(':') ? (this.address(address) ?? address) : address))
      .replace(is.IPV4, (address) => this.address(address) ?? address)
      .replace(is.DASHED_IPV4, (whole, dashed: string) => this.#dashed(whole, dashed));
  }

  /** Names with dots as a whole, and the known words in what is left between them. */
  #named(text: string): string {
    let out = '';
    let end = 0;
    for (const match of text.matchAll(PROTECTED)) {
      out += this.#words(text.slice(end, match.index)) + this.#name(match[0]);
      end = match.index + match[0].length;
    }
    return out + this.#words(text.slice(end));
  }

  #name(name: string): string {
    if (isPlaceholder(name) || !/\.|^xn--/i.test(name)) return name;
    if (is.FILE_NAME.test(name)) return this.#words(name);
    return redactName(name, this.session);
  }

  #words(text: string): string {
    return this.session.words.replaced(text, ({ kind, whole }) => this.session.placeholder(kind, whole));
  }

  #mailbox(name: string): string {
    const foreign = /^(.*)\(([^)]*)\)$/u.exec(name);
    if (foreign === null) return this.as('user', name);
    return `${this.as('user', foreign[1] ?? '')}(${redactName(foreign[2] ?? '', this.session)})`;
  }

  #realm(realm: string): string {
    return realm.includes('.') ? redactName(realm, this.session) : this.as('domain', realm);
  }

  #reversedIpv4(whole: string, parts: string): string {
    const shown = this.address(parts.split('.').toReversed().join('.'));
    return shown === null ? whole : `${shown.split('.').toReversed().join('.')}.in-addr.arpa`;
  }

  #reversedIpv6(whole: string, nibbles: string): string {
    const digits = nibbles.split('.').toReversed().join('');
    const shown = this.address(digits.match(/.{4}/g)?.join(':') ?? '');
    if (shown === null || !ipaddr.IPv6.isValid(shown)) return whole;
    const bytes = ipaddr.IPv6.parse(shown).toByteArray();
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${hex.split('').toReversed().join('.')}.ip6.arpa`;
  }

  #dashed(whole: string, dashed: string): string {
    const plain = dashed.replaceAll('-', '.');
    const shown = this.address(plain);
    return shown === null || shown === plain ? whole : shown.replaceAll('.', '-');
  }
}

type Word = (value: string) => string;

const PROTECTED = new RegExp(
  String.raw`${is.NAME.source}|(?<![\p{L}\p{N}])(?:user|host|domain|tenant|mac|network|interface|secret|certificate|path|id|text)-\d+(?![\p{L}\p{N}])`,
  'giu',
);
const FIELD_KINDS: readonly (readonly [RegExp, SecretKind])[] = [
  [is.named(is.NETWORK_KEYS), 'network'],
  [is.named(is.MAC_KEYS), 'mac'],
  [is.named(is.USER_KEYS), 'user'],
  [is.named(is.HOST_KEYS), 'host'],
  [is.named(is.SECRET_KEYS), 'secret'],
];

/** What the name of a field says that its value is; null for other fields. */
export const kindOfField = (key: string): SecretKind | null =>
  FIELD_KINDS.find(([keys]) => keys.test(key))?.[1] ?? null;

/** Behind a colon a sentence may go on. */
const unlessPlain =
  (replace: Word): Word =>
  (value) =>
    /^\p{Ll}{1,3}$/u.test(value) || COMMON_WORDS.has(value) ? value : replace(value);

/** The quotation marks around a value stay where they are. */
function quoted(value: string, replace: Word): string {
  const match = /^(["'«“]\s?)(.*?)(\s?["'»”])$/su.exec(value);
  if (match !== null) return `${match[1]}${replace(match[2] ?? '')}${match[3]}`;
  return trimmed(value.trimEnd(), replace) + value.slice(value.trimEnd().length);
}

/** A sentence's end is no part of what stands there. */
function trimmed(text: string, replace: Word): string {
  let end = text.length;
  while (end > 0 && END.has(text.charAt(end - 1))) end -= 1;
  return end === 0 ? text : replace(text.slice(0, end)) + text.slice(end);
}
const END = new Set('.,;:!?)]…');

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
