import { distinct, groupBy } from '../group.ts';
import { proxyAnswer } from '../proxy-voice.ts';
import type { Rule } from '../rule.ts';
import { hopLabel } from '../../model/hop.ts';

/** The proxy wants credentials (407), or does not take those that were given. */
export const proxyAuth: Rule<'proxy.auth-required'> = {
  code: 'proxy.auth-required',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate({ broken }) {
    const asked = broken.filter((path) => path.state === 'proxy-auth');
    return groupBy(asked, ({ via }) => (via === null ? '' : hopLabel(via))).map((paths) => ({
      details: { schemes: distinct(paths.flatMap((path) => proxyAnswer(path)?.schemes ?? [])) },
      confidence: 0.98,
      evidence: paths.flatMap((path) => path.attempts),
      paths,
      figures: {
        attempts: paths.flatMap((path) => path.attempts).length,
        ...(paths.some((path) => proxyAnswer(path)?.credentialsSent === true)
          ? { alternative: 'credentials-refused' as const }
          : {}),
      },
    }));
  },
};
