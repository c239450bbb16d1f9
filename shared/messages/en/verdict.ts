import { assertNever } from '../../model/assert-never.ts';
import type { VerdictFacts, VerdictText } from '../messages.ts';
import { peopleCannot } from './features.ts';
import { number, plural } from './numbers.ts';

/** More than these make the one sentence too long to read out; the rest is counted. */
const MOST_FEATURES = 3;

const because = (primaryTitle: string | null, consequence: string): string =>
  `${primaryTitle ?? 'The cause is not known'}: ${consequence}.`;

function inconclusive({ primaryTitle, measured, working }: VerdictFacts): string {
  if (primaryTitle !== null) return because(primaryTitle, 'too little was measured to say more');
  if (measured === 0) return 'Nothing was measured: whether this network is in order is not known.';
  const made = `${number(measured)} ${plural(measured, 'check was', 'checks were')} made`;
  return `Too little was measured for a verdict: ${made}, ${number(working)} fine.`;
}

export const verdict: VerdictText = {
  label: {
    reachable: 'Everything required is reachable',
    degraded: 'Works, with reservations',
    blocked: 'Something required is blocked',
    offline: 'No network',
    inconclusive: 'No verdict possible',
  },
  summary: (facts) => {
    switch (facts.status) {
      case 'reachable':
        return 'Everything required is reachable from this network.';
      case 'degraded':
        return facts.primaryTitle === null
          ? 'Everything required is reachable from this network, but not everything works well.'
          : because(facts.primaryTitle, 'everything required is reachable all the same');
      case 'blocked':
        return because(
          facts.primaryTitle,
          peopleCannot(facts.brokenFeatures, MOST_FEATURES) ?? 'something required is out of reach',
        );
      case 'offline':
        return because(facts.primaryTitle ?? 'No usable network', 'nothing can be said about the services');
      case 'inconclusive':
        return inconclusive(facts);
      default:
        return assertNever(facts.status);
    }
  },
};
