import { CORPUS, FULL_NAMES, MAILS, TENANT_NAMES, VARIANTS } from './corpus.ts';

const { USERS, HOSTS, PRIVATE_IPV4, PUBLIC_IPV4, IPV6, MACS, NETWORKS, SECRETS, IDS } = CORPUS;
const { CERTIFICATE_NAMES, PATHS } = CORPUS;

/** Gives the members of a list one after the other, again and again. */
export function turns<T>(items: readonly T[]): () => T {
  let at = -1;
  return () => {
    at += 1;
    const item = items[at % items.length];
    if (item === undefined) throw new Error('an empty list has no turns');
    return item;
  };
}

/** Sentences, URLs and fields such as free text holds, each with secrets of several kinds, all of the corpus among them. */
export function sentences(): readonly string[] {
  const [user, host, name, mail] = [turns(USERS), turns(HOSTS), turns(FULL_NAMES), turns(MAILS)];
  const [v4, open, v6, mac] = [turns(PRIVATE_IPV4), turns(PUBLIC_IPV4), turns(IPV6), turns(MACS)];
  const [ssid, secret, id, tenant] = [turns(NETWORKS), turns(SECRETS), turns(IDS), turns(TENANT_NAMES)];
  const [variant, authority, path] = [turns(VARIANTS), turns(CERTIFICATE_NAMES), turns(PATHS)];
  return Array.from({ length: 80 }, () => [
    `Reported by ${mail()} from ${v4()} (${mac()}), SSID: ${ssid()}`,
    `Ask user=${user()} on hostname=${host()} at ${name()}; the address outside is ${open()}.`,
    `Authorization: Bearer ${secret()}`,
    `Cookie: session=${secret()}`,
    `https://${user()}:${encodeURIComponent(secret())}@${name()}:8443/p/${user()}?token=${secret()}&mac=${mac()}&ssid=${encodeURIComponent(ssid())}&u=${encodeURIComponent(mail())}`,
    `https://login.microsoftonline.com/${id()}/oauth2?login_hint=${encodeURIComponent(mail())}&state=${secret()}`,
    `see ${tenant()} and ${variant()}, or \\\\${host()}\\share\\x, [${v6()}]:443, ${v6()}%eth0`,
    `password=${secret()} CN=${authority()}, ${path()}`,
    `FABRIKAM\\${user()} said “it works from ${v4()}/24”`,
    variant(),
  ]).flat();
}

/** The next secret of a kind, or the next text that holds several. */
export const next = (() => {
  const [host, name, mail] = [turns(HOSTS), turns(FULL_NAMES), turns(MAILS)];
  const [v4, open, v6, secret] = [turns(PRIVATE_IPV4), turns(PUBLIC_IPV4), turns(IPV6), turns(SECRETS)];
  const [authority, path, text] = [turns(CERTIFICATE_NAMES), turns(PATHS), turns(sentences())];
  return {
    host,
    name,
    mail,
    v4,
    open,
    v6,
    secret,
    authority,
    path,
    text,
    id: turns(IDS),
    mac: turns(MACS),
  };
})();
