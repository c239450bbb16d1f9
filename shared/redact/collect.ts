import ipaddr from 'ipaddr.js';
import { isPlaceholder, isPlaceholderName, type SecretKind } from './manifest.ts';
import { addressIn, type KeptAddresses } from './addresses.ts';
import { isGeneralCard } from './cards.ts';
import { interceptorWords } from '../analysis/interceptors.ts';
import { namesIn } from './distinguished-name.ts';
import { isPerson } from './person.ts';
import { mapTexts, walkTexts } from './walk.ts';
import * as is from './patterns.ts';
import type { RedactionSession } from './session.ts';
import { subjectOf } from '../analysis/subject-of.ts';
import { tlsOf } from '../analysis/proof.ts';
import { parseHop } from '../model/hop.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';

/** Records by whose names a SIP domain is known. */
const SIP_RECORD =
  /^(?:_sip\._tls|_sipinternaltls\._tcp|_sipfederationtls\._tcp|_sipinternal\._tcp|lyncdiscover|lyncdiscoverinternal|sipinternal|sipexternal)\.(.+)$/i;

/**
 * Learns from a report what is whose: the names and addresses of its catalogue, of this network, and what this network's
 * names are made of.
 */
export function collect(report: Report, session: RedactionSession, kept: KeptAddresses): void {
  kept.redactedBefore ||= report.options.redacted;
  if (report.options.redacted) reservePlaceholders(report, session);
  const subject = subjectOf(report);
  session.kept.learn(report.subject ?? { ...subject, endpoints: [] });
  for (const domain of sipDomains(report)) session.kept.internal(domain);
  if (report.subject !== undefined) kept.learn(report.subject);
  learnOwnAddresses(report, kept);
  for (const observation of report.observations) learnPublic(observation, session, kept);
  for (const text of new Set(walkTexts(report))) learnAddresses(text, session);
  learnWords(report, session);
}

function sipDomains({ options, subject }: Report): readonly string[] {
  const named = [
    ...(subject?.srv ?? []).map(({ name }) => name),
    ...(subject?.endpoints ?? []).map(({ host }) => host),
  ];
  const found = named.flatMap((name) => SIP_RECORD.exec(name)?.[1] ?? []);
  return [...(options.sipDomains ?? []), ...found].filter(
    (name) => !isPlaceholderName(name) && !isServices(name),
  );
}
/** `lyncdiscover.lync.com` is the service's own. */
const isServices = (domain: string): boolean => /(^|\.)(lync|skype|microsoft|office)\.com$/i.test(domain);

function learnOwnAddresses({ environment, options, observations }: Report, kept: KeptAddresses): void {
  const { interfaces, dnsServers, gateways, proxy } = environment;
  const hops = [
    proxy.routes,
    ...Object.values(proxy.perEndpoint ?? {}),
    ...Object.values(proxy.otherwise ?? {}),
  ];
  for (const text of [
    ...interfaces.flatMap(({ addresses }) => addresses),
    ...dnsServers,
    ...(options.dns ?? []),
    ...(gateways ?? []),
    ...hops.flat().flatMap((label) => {
      const hop = parseHop(label);
      return hop === null || hop.type === 'direct' ? [] : [hop.host];
    }),
  ])
    kept.own(text);
  for (const { kind, outcome, via, target } of observations) {
    if (via !== undefined && target.address !== null) kept.own(target.address);
    if (outcome.status !== 'ok') continue;
    if (kind === 'nat') for (const { mapped } of outcome.value.mappings) kept.own(mapped);
    if (kind === 'nat') kept.own(outcome.value.local);
    if (kind === 'stun') kept.own(outcome.value.mappedAddress ?? '');
  }
}

/** Addresses and names that are the services' own although no catalogue publishes them. */
function learnPublic(o: Observation, session: RedactionSession, kept: KeptAddresses): void {
  const { host, address } = o.target;
  if (!session.kept.has(host) || session.kept.tenant(host) !== null) return;
  const tls = tlsOf(o);
  if (tls?.trust.bundled === 'trusted') {
    if (o.via === undefined) kept.keep(address ?? '');
    for (const name of tls.chain[0]?.subjectAltNames ?? []) session.kept.learnName(name);
  }
  if (o.kind !== 'dns' || o.outcome.status !== 'ok') return;
  if (o.role === 'independent-resolver') for (const one of o.outcome.value.addresses) kept.keep(one);
  else kept.suggest(host, o.outcome.value.addresses);
}

function learnAddresses(text: string, session: RedactionSession): void {
  if (!/[.:]/.test(text)) return;
  for (const [found] of [...text.matchAll(is.IPV4), ...text.matchAll(is.IPV6)]) {
    const [bare = '', length] = found.split('/');
    if (!ipaddr.isValid(bare)) continue;
    const parsed = ipaddr.process(bare);
    session.addresses.learn(parsed);
    if (length !== undefined) session.addresses.learnRange(parsed, Number(length));
  }
}

/** What the names of this network are made of stands in free text, too: in labels, certificates, names of cards. */
function learnWords(report: Report, session: RedactionSession): void {
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

function reservePlaceholders(report: Report, session: RedactionSession): void {
  for (const text of walkTexts(report))
    for (const [word] of text.matchAll(/\b[a-z]+-\d+\b/g)) if (isPlaceholder(word)) session.reserve(word);
}
