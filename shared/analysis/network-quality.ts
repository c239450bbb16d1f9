import { answeredBetween } from './answered-between.ts';
import { asFewByChance, type Counted } from './chance.ts';
import { median } from './group.ts';
import { isRepeated } from './loss-signs.ts';
import { isHere } from './here.ts';
import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import type { Observation } from '../model/observation.ts';

/**
 * What connections take that nothing hinders and nobody between answers: how far away everything is. Null where none
 * came about.
 */
export function distanceMs(evidence: Evidence): number | null {
  const between = answeredBetween(evidence);
  const direct = connectionsTo(evidence, between).flatMap((path) => path.connectMs ?? []);
  return (
    median(direct) ??
    median(
      evidence
        .of('control')
        .flatMap(({ phases, via }) => (via === undefined ? (phases.connectMs ?? []) : [])),
    ) ??
    median(greetingsBehindMs(evidence, between))
  );
}

/** Direct ways that only the service answers: media has no part in these. */
const connectionsTo = (evidence: Evidence, between: ReadonlySet<Path>): readonly Path[] =>
  evidence.paths.filter((path) => path.endpoint.as !== 'stun' && !between.has(path));

/** Where a proxy alone gets out: what a TLS greeting takes through it, which is a round trip to the service. */
const greetingsBehindMs = (evidence: Evidence, between: ReadonlySet<Path>): readonly number[] =>
  evidence.proxied
    .filter((path) => !between.has(path))
    .flatMap((path) => path.attempts.flatMap((o) => o.phases.tlsMs ?? []));

/** Nothing but media came through to anybody out there: no measurement tells whether the rest does as badly. */
export const isMediaAlone = (evidence: Evidence): boolean =>
  evidence.paths.every(
    ({ endpoint, connectMs, address }) =>
      endpoint.as === 'stun' || connectMs === null || isHere(evidence, address),
  ) && evidence.proxied.every(({ attempts }) => attempts.every(({ phases }) => phases.tlsMs === undefined));

/**
 * How much the times of connections differ among places that are equally far: the network's own unevenness.
 * Null where too few came about to say.
 */
export function unevennessMs(evidence: Evidence): number | null {
  const between = answeredBetween(evidence);
  const direct = connectionsTo(evidence, between).flatMap((path) =>
    path.attempts.flatMap((o) => o.phases.connectMs ?? []),
  );
  const times = (direct.length > 0 ? direct : greetingsBehindMs(evidence, between)).toSorted((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return times.length < 4 ? null : at(0.75) - at(0.25);
}

/** Of the connections to places that can be reached, how many lost a packet on the way: media has no part in these. */
export function connectionsLost(evidence: Evidence): Counted {
  const working = evidence.paths.filter((path) => path.endpoint.as !== 'stun' && path.state === 'works');
  const attempts: readonly Observation[] = [
    ...working.flatMap((path) => path.attempts),
    ...evidence.pick('tcp', 'steady'),
  ];
  const typicalMs = distanceMs(evidence) ?? 0;
  const lost = attempts.filter((o) => o.outcome.status === 'failed' || isRepeated(o, typicalMs));
  return { count: lost.length, total: attempts.length };
}

/**
 * Connections lose as little by chance in one of a thousand networks that lose as much as media: they are counted while
 * they are made, and looked at each time, so that it takes more than one comparison would.
 */
const LESS = 0.001;
/** Lost less often than this allows, it is not said that they do no better. */
const RATHER_LESS = 0.01;
/** So many that lost a packet, and not noticeably less often than media: more do not make it clearer. */
const ENOUGH_LOST = 5;
const AS_OFTEN = 0.3;

/**
 * Whether media loses more than everything else does: `media` it does beyond chance; `network` connections lose as well,
 * and no less than chance allows; `unknown` none of them was lost, or few, and they are too few to say.
 */
export function whoLoses(evidence: Evidence, media: Counted): 'media' | 'network' | 'unknown' {
  const connections = connectionsLost(evidence);
  const byChance = asFewByChance(connections, media);
  if (byChance < LESS) return 'media';
  return connections.count > 0 && byChance >= RATHER_LESS ? 'network' : 'unknown';
}

/** Whether more connections would not change that. */
export function isClearWhoLoses(evidence: Evidence, media: Counted): boolean {
  const connections = connectionsLost(evidence);
  const byChance = asFewByChance(connections, media);
  return byChance < LESS || (connections.count >= ENOUGH_LOST && byChance > AS_OFTEN);
}

/** As many connections of which none loses anything tell that it is media alone that loses so much. */
export const connectionsToTell = ({ count, total }: Counted): number =>
  Math.ceil(total * (LESS ** (-1 / count) - 1)) + 1;
