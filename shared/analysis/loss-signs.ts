import { median } from './group.ts';
import type { Evidence, Path } from './evidence.ts';

/** Every system repeats an unanswered SYN after one second (RFC 6298, section 2): such a connection takes that much longer. */
const REPEATED_AFTER_MS = 900;

/** A first failure that worked when tried again. */
export const recovered = (path: Path): boolean =>
  path.state === 'works' && (path.attempts[0]?.outcome.status ?? 'ok') === 'failed';

/** Paths that work in the end and on which something was lost on the way: tried again, or repeated by the system. */
export function lossSigns(evidence: Evidence): readonly Path[] {
  const typicalMs = median(evidence.paths.flatMap((path) => path.connectMs ?? []));
  return evidence.paths.filter(
    (path) => recovered(path) || (path.state === 'works' && typicalMs !== null && hesitated(path, typicalMs)),
  );
}

const hesitated = (path: Path, typicalMs: number): boolean =>
  path.attempts.some((o) => (o.phases.connectMs ?? 0) > typicalMs + REPEATED_AFTER_MS);
