import { includesName } from '../certificate-name.ts';
import { distinct } from '../group.ts';
import { isProven, tlsOf } from '../proof.ts';
import { contains, suspiciousAddress, type Suspicion } from '../suspicious-address.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import type { PathState } from '../path-state.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import { publishedFor } from '../../plan/names.ts';
import type { Observation, ObservationOf } from '../../model/observation.ts';

interface Sunk {
  readonly host: string;
  readonly answers: readonly string[];
  readonly expected: readonly string[];
  readonly suspicion: Suspicion | null;
  readonly contradiction: ObservationOf<'dns'> | null;
  /** The service, proven at the address that somebody else names. */
  readonly elsewhere: Observation | null;
}

/** The DNS server sends particular names somewhere else than to their service. */
export const sinkhole: Rule<'dns.sinkhole'> = {
  code: 'dns.sinkhole',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken }) {
    const hosts = distinct([...broken.map((path) => path.endpoint.host), ...plainOnly(evidence)]);
    const sunk = hosts.flatMap((host) => look(evidence, host) ?? []);
    if (sunk.length === 0) return [];
    const names = sunk.map((s) => s.host);
    const paths = evidence.paths.filter((path) => !path.control && names.includes(path.endpoint.host));
    const certain = sunk.some((s) => isNobodys(s) || (s.contradiction !== null && answersForIt(paths, s)));
    return [
      {
        details: {
          answers: distinct(sunk.flatMap((s) => s.answers)),
          expected: distinct(sunk.flatMap((s) => s.expected)),
        },
        confidence: certain ? 0.95 : 0.75,
        evidence: [
          ...sunk.flatMap((s) => evidence.resolution(s.host).asked.filter((o) => o.outcome.status === 'ok')),
          ...sunk.flatMap((s) => [s.contradiction, s.elsewhere].filter((o) => o !== null)),
          ...paths.flatMap((path) => path.witness ?? []),
        ],
        paths,
        names,
        hosts: names,
      },
    ];
  },
};

/** No service of anybody is there. */
const isNobodys = ({ suspicion }: Sunk): boolean =>
  suspicion === 'unspecified' || suspicion === 'loopback' || suspicion === 'block-page';

/**
 * Somebody at that address answers in the service's place, as a plain page does not show. Where nobody does, it may also be
 * the service's own address on this network, with the service out of reach there.
 */
const answersForIt = (paths: readonly Path[], { host }: Sunk): boolean =>
  paths.some((path) => path.endpoint.host === host && ANSWERED.has(path.state));
const ANSWERED: ReadonlySet<PathState> = new Set<PathState>(['certificate', 'answer-wrong', 'block-page']);

/** Hosts of plain HTTP that work: a page answered, and that proves nothing about whose it is. */
const plainOnly = (evidence: Evidence): readonly string[] =>
  evidence.endpoints
    .filter((e) => e.as === 'http' || e.as === 'tcp')
    .filter((e) => evidence.pathsOf(e).some((path) => path.state === 'works'))
    .map((e) => e.host);

function look(evidence: Evidence, host: string): Sunk | null {
  const { addresses: named, independent, state } = evidence.resolution(host);
  if (state !== 'resolved' || named.length === 0) return null;
  const endpoints = evidence.endpointsOn(host).map((known) => known.endpoint);
  const published = distinct(publishedFor(evidence, host));
  const paths = endpoints.flatMap((endpoint) => evidence.pathsOf(endpoint));
  // Addresses of a family that this network does not have lead a client nowhere, right or wrong.
  const tried = named.filter((address) =>
    paths.some((path) => path.address === address && path.state !== 'unmeasured'),
  );
  const addresses = tried.length > 0 ? tried : named;
  if (paths.some(isProven) || showsOwnCertificate(evidence, host, addresses)) return null;
  const suspicions = addresses.map((address) => suspiciousAddress(address, published));
  const suspicion = suspicions.every((s) => s !== null) ? (suspicions[0] ?? null) : null;
  const contradiction =
    independent.find((o) => o.outcome.status === 'ok' && contradicts(o.outcome.value.addresses, published)) ??
    null;
  const answersPlainly = paths.some((path) => path.state === 'works');
  const dead = paths.every((path) => path.state !== 'works');
  // Addresses nobody publishes as public are enough by themselves; others need somebody who knows better.
  const blatant = suspicion !== null && suspicion !== 'outside-published';
  // Whoever publishes ranges keeps his services there, whatever several servers say.
  if (independent.some((o) => agrees(o, addresses)) && !(blatant && published.length > 0)) return null;
  const elsewhere = foundElsewhere(evidence, host);
  const sunk =
    elsewhere !== null ||
    (suspicion !== null &&
      (answersPlainly
        ? contradiction !== null
        : dead && (blatant || contradiction !== null || silent(independent))));
  if (!sunk) return null;
  // A range that holds the wrong address as well says nothing about which is right.
  const expected = expectedOf(suspicion === null ? [] : published, contradiction);
  return { host, answers: addresses, expected, suspicion, contradiction, elsewhere };
}

/**
 * Greeted by another name, that address shows a certificate that holds for this one: the service is there, whatever
 * happens to greetings that name it.
 */
const showsOwnCertificate = (evidence: Evidence, host: string, addresses: readonly string[]): boolean =>
  evidence.pick('tls', 'neutral-name').some((o) => {
    if (o.target.host !== host || !addresses.includes(o.target.address ?? '')) return false;
    const tls = tlsOf(o);
    const [leaf] = tls?.chain ?? [];
    return tls?.verdict === 'name-mismatch' && leaf !== undefined && includesName(leaf, host);
  });

const foundElsewhere = (evidence: Evidence, host: string): Observation | null =>
  evidence
    .role('true-address')
    .find((o) => o.target.host === host && o.outcome.status === 'ok' && tlsOf(o)?.verdict === 'trusted') ??
  null;

/** Somebody outside gives the same address: then it is the name's own. */
const agrees = (o: ObservationOf<'dns'>, ours: readonly string[]): boolean =>
  o.outcome.status === 'ok' && o.outcome.value.addresses.some((address) => ours.includes(address));

const silent = (independent: readonly ObservationOf<'dns'>[]): boolean =>
  independent.every((o) => o.outcome.status !== 'ok');

/** The published ranges; where none are, the addresses an independent resolver names. */
function expectedOf(
  published: readonly string[],
  contradiction: ObservationOf<'dns'> | null,
): readonly string[] {
  if (published.length > 0 || contradiction?.outcome.status !== 'ok') return published;
  return contradiction.outcome.value.addresses.map(
    (address) => `${address}/${address.includes(':') ? 128 : 32}`,
  );
}

function contradicts(theirs: readonly string[], published: readonly string[]): boolean {
  return (
    published.length === 0 || theirs.some((address) => published.some((range) => contains(range, address)))
  );
}
