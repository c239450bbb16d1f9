import { addressIn } from './addresses.ts';
import { isGeneralCard } from './cards.ts';
import { namesIn } from './distinguished-name.ts';
import { isPlaceholder, isPlaceholderName, type SecretKind } from './manifest.ts';
import * as is from './patterns.ts';
import { isPerson } from './person.ts';
import type { RedactionSession } from './session.ts';
import { mapTexts, walkTexts } from './walk.ts';
import { interceptorWords } from '../analysis/interceptors.ts';
import { tlsOf } from '../analysis/proof.ts';
import { parseHop } from '../model/hop.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';

/** What the names of this network are made of stands in free text, too: in labels, certificates, names of cards. */
export function learnWords(report: Report, session: RedactionSession): void {
  const { interfaces, vpn, hostFirewall } = report.environment;
  for (const name of [...interfaces.map((one) => one.name), ...vpn])
    if (!isGeneralCard(name) && !isPlaceholder(name)) session.words.learn('interface', name);
  for (const { name } of hostFirewall?.blocks ?? [])
    if (!isPlaceholder(name)) session.words.learn('text', name);
  const { observations, ...rest } = report;
  for (const text of new Set(walkTexts([rest, observations.map(withoutPage)]))) learnFrom(text, session);
  for (const host of bareHosts(report)) session.words.learn('host', host);
  for (const { name, kind } of certificateNames(report)) session.words.learn(kind, name);
  learnPeople(report.guide, session);
}

/** Who is named in the answers of a guide or in a case is looked for in their texts as well. */
export function learnPeople(value: unknown, session: RedactionSession): void {
  const learn = (text: string, key: string): string => {
    if (isPerson(key, text) && !isPlaceholder(text)) session.words.learn('user', text);
    return text;
  };
  mapTexts(value, learn, (key) => key);
}

/** What a text says of itself: an address of a person names him, a field of a query what it is called. */
function learnFrom(text: string, session: RedactionSession): void {
  if (/\.|xn--/i.test(text)) for (const [name] of text.matchAll(is.NAME)) learnName(name, session);
  const { words } = session;
  const found = (pattern: RegExp, kind: SecretKind, group: number): void => {
    for (const match of text.matchAll(pattern)) {
      const word = bare(match[group] ?? '');
      if (!isPlaceholder(word) && !/[@%/]/.test(word)) words.learn(kind, word);
    }
  };
  if (text.includes('@')) found(is.E_MAIL, 'user', 1);
  if (/[\\/]/.test(text)) {
    found(is.WINDOWS_HOME, 'user', 2);
    found(is.UNIX_HOME, 'user', 2);
    found(is.DOWN_LEVEL_NAME, 'domain', 1);
    found(is.DOWN_LEVEL_NAME, 'user', 2);
  }
  if (/ssid/i.test(text)) {
    found(is.NAMED_NETWORK, 'network', 2);
    found(is.KEYED_NETWORK, 'network', 2);
  }
  if (!text.includes('=')) return;
  found(is.ASSIGNED_USER, 'user', 1);
  found(is.ASSIGNED_NETWORK, 'network', 1);
}
/** Without the marks around it. A name longer than that is none. */
const bare = (value: string): string =>
  value.slice(0, LONGEST_NAME).replaceAll(/^["'«“\s]+|["'»”\s.,;:!?]+$/g, '');
const LONGEST_NAME = 120;

/** Of authorities and organisations that the public does not know. */
function certificateNames({
  observations,
}: Report): readonly { readonly name: string; readonly kind: SecretKind }[] {
  return observations.flatMap((o) => {
    const tls = tlsOf(o);
    if (tls === null || tls.trust.bundled === 'trusted') return [];
    const names = tls.chain.flatMap(({ subject, issuer }) => [subject, issuer]).flatMap(namesIn);
    return names
      .filter((name) => !isProductOnly(name))
      .filter(
        (name) =>
          name.length >= SHORTEST_NAME && !name.includes('.') && !isPlaceholder(name.replace(/ \(.*\)$/, '')),
      )
      .map((name) => ({ name, kind: 'certificate' as const }));
  });
}
/** A vendor's name is no secret of whoever uses his product. */
const isProductOnly = (name: string): boolean => {
  const rest = interceptorWords(name).reduce((text, word) => text.replaceAll(word, ''), name.toLowerCase());
  return !/\p{L}{4}/u.test(rest);
};
/** Shorter ones are words of everybody: `CA`, `Proxy`. */
const SHORTEST_NAME = 6;

function learnName(name: string, session: RedactionSession): void {
  const lower = name.toLowerCase();
  if (isPlaceholderName(lower) || is.FILE_NAME.test(lower)) return;
  const tenant = session.kept.tenant(lower);
  if (tenant !== null) return learnTenant(tenant.labels.at(-1) ?? '', session);
  if (session.kept.has(lower)) return;
  session.words.learnDomain(lower);
}
/** A page is full of what looks like names: of scripts, of files. It is not shown, and nothing is learnt from it. */
function withoutPage({ target, ask, via, outcome }: Observation): unknown {
  if (outcome.status !== 'ok' || !('body' in outcome.value)) return { target, ask, via, outcome };
  return { target, ask, via, ...outcome.value, body: '' };
}

function learnTenant(label: string, session: RedactionSession): void {
  if (!label.includes('*') && !isPlaceholder(label)) session.words.learn('tenant', label);
}

/** Names without a dot, where a host must stand. */
function bareHosts({ observations, environment }: Report): readonly string[] {
  const { proxy } = environment;
  const hops = [proxy.routes, ...Object.values(proxy.perEndpoint ?? {})].flat().flatMap((label) => {
    const hop = parseHop(label);
    return hop === null || hop.type === 'direct' ? [] : [hop.host];
  });
  const asked = observations.flatMap(({ target, via }) => [target.host, via?.host ?? '']);
  return [...new Set([...hops, ...asked])].filter(
    (host) => /^[\p{L}\p{N}_-]+$/u.test(host) && !isPlaceholder(host) && addressIn(host) === host,
  );
}
