import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import type { PathState } from './path-state.ts';
import type { Observation } from '../model/observation.ts';

/** Every system repeats an unanswered SYN after one second (RFC 6298, section 2): such a connection takes that much longer. */
const REPEATED_AFTER_MS = 900;

/** A first failure that worked when tried again. */
export const recovered = (path: Path): boolean =>
  path.state === 'works' && (path.attempts[0]?.outcome.status ?? 'ok') === 'failed';

/** Paths that work in the end and on which something was lost on the way: tried again, or repeated by the system. */
export function lossSigns(evidence: Evidence): readonly Path[] {
  const typicalMs = promptMs(evidence.paths.flatMap((path) => path.connectMs ?? []));
  return evidence.paths.filter(
    (path) => recovered(path) || (path.state === 'works' && typicalMs !== null && hesitated(path, typicalMs)),
  );
}

/** What a connection takes when nothing is lost: the median would be a repeated one where most are. Null for none. */
export const promptMs = (times: readonly number[]): number | null =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 4)] ?? null;

const hesitated = (path: Path, typicalMs: number): boolean =>
  path.attempts.some((o) => isRepeated(o, typicalMs));

/** It connected only with the system's repetition of its first packet. */
export const isRepeated = ({ phases }: Observation, typicalMs: number): boolean =>
  isRepetition(phases.connectMs ?? 0, typicalMs);

export const isRepetition = (connectMs: number, typicalMs: number): boolean =>
  connectMs > typicalMs + REPEATED_AFTER_MS;

/** Fewer spaced attempts than these say nothing about how often one fails. */
const ENOUGH_ATTEMPTS = 3;
/** A loss for good may be chance where one of as many places would fail every time in one run of five. */
const CHANCE = 0.2;
const MANY_TARGETS = 3;

/**
 * Ways that never worked on a network that loses so much that this may be chance: as many attempts in a row fail there
 * now and then on ways that do work. Connecting and what follows it are counted apart; what is once connected, no limit
 * on new connections loses, however hurried it was.
 */
export function lostByChance(evidence: Evidence): readonly Path[] {
  const signs = lossSigns(evidence);
  if (signs.length < MANY_TARGETS) return [];
  const spaced = signs.flatMap((path) => path.attempts.slice(1));
  const connected = evidence.paths
    .filter(({ state }) => state === 'works')
    .flatMap((path) => path.attempts)
    .filter(hasConnected);
  const lostSyn = shareOf(spaced, (o) => !hasConnected(o) && o.outcome.status === 'failed');
  const lostLater = shareOf(connected, (o) => o.outcome.status === 'failed');
  const { length } = evidence.paths;
  return evidence.paths.filter((path) => {
    const share = path.state === 'silent' ? lostSyn : LATE.has(path.state) ? lostLater : 0;
    return share ** path.attempts.length * length > CHANCE;
  });
}

const LATE: ReadonlySet<PathState> = new Set<PathState>(['tls-silent', 'no-answer']);

const hasConnected = ({ phases }: Observation): boolean => phases.connectMs !== undefined;

/** Whoever stays silent on purpose does so at the same step each time. */
export const isFickle = ({ attempts }: Path): boolean =>
  attempts.some(hasConnected) && !attempts.every(hasConnected);

function shareOf(all: readonly Observation[], counts: (o: Observation) => boolean): number {
  return all.length < ENOUGH_ATTEMPTS ? 0 : all.filter(counts).length / all.length;
}
