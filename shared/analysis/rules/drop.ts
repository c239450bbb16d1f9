import { blocksOf, datagramsOf } from '../blocks.ts';
import { blockFigures } from '../block-figures.ts';
import { rejectedEverywhere } from './reject.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';

/** Spaced attempts get no answer at all, while others do: a packet filter discards them. */
export const drop: Rule<'firewall.drop'> = {
  code: 'firewall.drop',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken }) {
    if (rejectedEverywhere(evidence)) return [];
    const silent = broken.filter((path) => path.state === 'silent');
    return blocksOf(evidence, silent).map((block) => {
      // Packets of any kind to what is blocked as a whole are lost for one cause.
      const datagrams = datagramsOf(evidence, block, broken);
      const figures = blockFigures(evidence, block);
      return {
        details: { wholeHost: block.wholeHost },
        // A host that is switched off looks the same when nothing else of it answers.
        confidence: block.everything ? 0.95 : block.wholeHost ? 0.82 : 0.97,
        evidence: [...block.paths.flatMap((path) => path.attempts), ...block.contrasts],
        paths: [...block.paths, ...datagrams],
        figures:
          block.wholeHost && !block.everything ? { ...figures, alternative: 'host-down' as const } : figures,
      };
    });
  },
};
