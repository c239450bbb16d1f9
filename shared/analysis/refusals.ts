import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import { stateOf } from './path-state.ts';
import type { Observation } from '../model/observation.ts';

/** The first packet was answered with a no: by somebody on the way, at its end, or by this computer itself. */
export const isRefused = (path: Path): boolean =>
  path.state === 'refused' || path.state === 'unreachable' || path.state === 'forbidden';

const saysNo = (o: Observation): boolean => ['refused', 'unreachable', 'forbidden'].includes(stateOf(o));

/**
 * Whether refusals here come now and then only, with silence between them at the same places. Every router limits how
 * many ICMP errors it sends (RFC 1812, section 4.3.2.8; Linux: a few, then one a second for each destination), so that
 * most of what it refuses at one time gets no answer at all.
 */
export function refusesNowAndThen({ paths }: Evidence): boolean {
  const known = nowAndThen.get(paths);
  if (known !== undefined) return known;
  const answer = paths.some(
    (path) => path.attempts.some(saysNo) && path.attempts.some((o) => stateOf(o) === 'silent'),
  );
  nowAndThen.set(paths, answer);
  return answer;
}

/** Every one of thousands of failures asks the same. */
const nowAndThen = new WeakMap<readonly Path[], boolean>();

/** An unanswered SYN is repeated after one second and after three (RFC 6298, section 2): the answer may be to a repetition. */
const REPEATED_AT_MS = [3000, 1000, 0];

/** How long the refusal took from the packet that it answers; null when nothing refused. */
export function promptnessMs(path: Path): number | null {
  const times = path.attempts.filter(saysNo).map(({ durationMs }) => {
    const sentAtMs = REPEATED_AT_MS.find((atMs) => durationMs >= atMs) ?? 0;
    return durationMs - sentAtMs;
  });
  return times.length === 0 ? null : Math.min(...times);
}
