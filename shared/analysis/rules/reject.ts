import { blocksOf, datagramsOf } from '../blocks.ts';
import { blockFigures } from '../block-figures.ts';
import type { Evidence } from '../evidence.ts';
import { isRefused, refusesNowAndThen } from '../refusals.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import { whoRefuses } from '../who-refuses.ts';

/** Connections are refused at once, by a RST or an ICMP error. */
export const reject: Rule<'firewall.reject'> = {
  code: 'firewall.reject',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken }) {
    const refused = broken.filter(isRefused);
    if (refused.length === 0) return [];
    const limited = refusesNowAndThen(evidence);
    // Where refusals are rationed, silence at the same port or range is the same refusal unsaid.
    const unsaid =
      limited || rejectedEverywhere(evidence) ? broken.filter((path) => path.state === 'silent') : [];
    const blocks = blocksOf(evidence, [...refused, ...unsaid]).filter((block) => block.paths.some(isRefused));
    return blocks.map((block) => {
      const refusing = block.paths.filter(isRefused);
      const by = refusing.every((path) => path.state === 'forbidden')
        ? 'near'
        : whoRefuses(evidence, refusing);
      const datagrams = datagramsOf(evidence, block, broken);
      const figures = blockFigures(evidence, block);
      return {
        // Nobody rations a RST, and both say "connection refused" to a client where the port is what ICMP names.
        details: { by, icmp: limited || refusing.every((path) => path.state === 'unreachable') },
        // A refusal that takes the host's own time may be its closed port.
        confidence: by === 'near' ? 0.97 : by === 'unknown' ? 0.85 : 0.8,
        evidence: [...block.paths.flatMap((path) => path.attempts), ...block.contrasts],
        paths: [...block.paths, ...datagrams],
        figures: by === 'near' ? figures : { ...figures, alternative: 'port-closed' as const },
      };
    });
  },
};

/** Nothing connects anywhere, and refusals are the typical answer: silence beside them is the same filter's. */
export const rejectedEverywhere = (evidence: Evidence): boolean => {
  const tcp = evidence.paths.filter((path) => path.endpoint.as !== 'stun');
  const refusals = tcp.filter(isRefused);
  return tcp.every((path) => path.connectMs === null) && refusals.length > tcp.length / 2;
};
