import ipaddr from 'ipaddr.js';
import type { KeptAddresses } from './addresses.ts';
import { learnWords } from './learn-words.ts';
import { isPlaceholder, isPlaceholderName } from './manifest.ts';
import * as is from './patterns.ts';
import type { RedactionSession } from './session.ts';
import { walkTexts } from './walk.ts';
import { tlsOf } from '../analysis/proof.ts';
import { subjectOf } from '../analysis/subject-of.ts';
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

function reservePlaceholders(report: Report, session: RedactionSession): void {
  for (const text of walkTexts(report))
    for (const [word] of text.matchAll(/\b[a-z]+-\d+\b/g)) if (isPlaceholder(word)) session.reserve(word);
}
