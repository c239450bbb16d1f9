import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import { isRepeated, promptMs } from './loss-signs.ts';
import { stateOf } from './path-state.ts';
import type { Observation } from '../model/observation.ts';

/** The first packet was answered with a no: by somebody on the way, at its end, or by this computer itself. */
export const isRefused = (path: Path): boolean =>
  path.state === 'refused' || path.state === 'unreachable' || path.state === 'forbidden';

const saysNo = (o: Observation): boolean => ['refused', 'unreachable', 'forbidden'].includes(stateOf(o));

/**
 * Whether refusals here come now and then only, with silence between them at the same places. Every router limits how
 * many ICMP errors it sends (RFC 1812, section 4.3.2.8; Linux: a few, then one a second for each destination), so that
 * most of what it refuses at one time gets no answer at all. A lost packet among many refusals is no such silence, nor
 * is as much of it as first packets are lost everywhere.
 */
export function refusesNowAndThen({ paths }: Evidence): boolean {
  const known = nowAndThen.get(paths);
  if (known !== undefined) return known;
  const typicalMs = promptMs(paths.flatMap((path) => path.connectMs ?? [])) ?? 0;
  const here = shareOf(
    paths.filter((path) => path.attempts.some(saysNo)),
    isSilent,
  );
  const elsewhere = shareOf(
    paths.filter((path) => path.state === 'works'),
    (o) => isSilent(o) || isRepeated(o, typicalMs),
  );
  const answer = here > Math.max(LOST_SHARE, elsewhere * MANIFOLD);
  nowAndThen.set(paths, answer);
  return answer;
}

/** More of a hundred are not lost where the rest comes through well enough to be judged. */
const LOST_SHARE = 0.15;
/** As much silence as this beside what ways that work lose is not the loss of the whole network. */
const MANIFOLD = 2;

const isSilent = (o: Observation): boolean => stateOf(o) === 'silent';

function shareOf(paths: readonly Path[], counts: (o: Observation) => boolean): number {
  const attempts = paths.flatMap((path) => path.attempts);
  return attempts.filter(counts).length / Math.max(1, attempts.length);
}

/** Every one of thousands of failures asks the same. */
const nowAndThen = new WeakMap<readonly Path[], boolean>();

/**
 * An unanswered SYN is repeated after one second and after three (RFC 6298, section 2), by newer Linux every second
 * (net.ipv4.tcp_syn_linear_timeouts): the answer may be to a repetition.
 */
const REPEATED_AT_MS = [3000, 2000, 1000];

/** How long a refusal took from the packet that it answers. */
export interface Promptness {
  readonly ms: number;
  /** The packet was a repetition, and those leave late: it took that long at most. */
  readonly isAtMost: boolean;
}

/** The shortest of an address's refusals; null when nothing refused. */
export function promptnessOf(path: Path): Promptness | null {
  const times = path.attempts.filter(saysNo).map(({ durationMs }): Promptness => {
    const sentAtMs = REPEATED_AT_MS.find((atMs) => durationMs >= atMs);
    return { ms: durationMs - (sentAtMs ?? 0), isAtMost: sentAtMs !== undefined };
  });
  return times.toSorted((a, b) => a.ms - b.ms)[0] ?? null;
}
