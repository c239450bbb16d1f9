import { groupBy } from '../group.ts';
import type { Path } from '../path.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';

/** TLS works on the SIP port, and nothing behind it speaks SIP. */
export const sipNoAnswer: Rule<'sip.no-answer'> = {
  code: 'sip.no-answer',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ broken }) {
    const mute = broken.filter((path) => path.endpoint.as === 'sip' && howOf(path) !== null);
    return groupBy(mute, (path) => howOf(path) ?? '').map((group) => ({
      details: { how: (group[0] === undefined ? null : howOf(group[0])) ?? 'silence' },
      confidence: 0.92,
      evidence: group.flatMap((path) => path.attempts),
      paths: group,
      figures: { attempts: group.flatMap((path) => path.attempts).length },
    }));
  },
};

function howOf(path: Path): 'silence' | 'closed' | 'not-sip' | null {
  switch (path.state) {
    case 'no-answer':
      return 'silence';
    case 'answer-cut':
      return 'closed';
    case 'answer-wrong':
      return 'not-sip';
    default:
      return null;
  }
}
