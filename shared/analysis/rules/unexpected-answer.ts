import { isFickle } from '../loss-signs.ts';
import type { Path } from '../path.ts';
import type { PathState } from '../path-state.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';

const WRONG: ReadonlySet<PathState> = new Set<PathState>([
  'no-answer',
  'answer-cut',
  'answer-wrong',
  'block-page',
]);

/** The host is reached, and does not answer as its service does. */
export const unexpectedAnswer: Rule<'http.unexpected-answer'> = {
  code: 'http.unexpected-answer',
  severity: 'warning',
  explainedBy: NETWORK_CAUSES,
  evaluate({ broken }) {
    const odd = broken.filter(
      (path) => WRONG.has(path.state) && (path.endpoint.as === 'http' || path.endpoint.as === 'https'),
    );
    if (odd.length === 0) return [];
    const confidence = odd.some(mayBeLoss) ? 0.6 : 0.8;
    return [{ details: {}, confidence, evidence: odd.flatMap((path) => path.attempts), paths: odd }];
  },
};

/** Where some attempts never connected something gets lost on the way, and silence may be no more than that. */
const mayBeLoss = (path: Path): boolean => path.state === 'no-answer' && isFickle(path);
