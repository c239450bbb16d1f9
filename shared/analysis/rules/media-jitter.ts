import { median } from '../group.ts';
import { jitterOf, streams, TARGETS, unevennessMs } from '../media-quality.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import { concerned } from './media-latency.ts';

/** Connections that differ as much are as uneven as media. */
const SAME_SHARE = 0.5;

/** Round trips of media vary above the published target. Where everything does, that is only noted. */
export const mediaJitter: Rule<'media.jitter'> = {
  code: 'media.jitter',
  severity: 'warning',
  explainedBy: [...NETWORK_CAUSES, 'network.unstable'],
  evaluate({ evidence }) {
    const uneven = streams(evidence).filter((stream) => jitterOf(stream) > TARGETS.jitterMs);
    const jitterMs = median(uneven.map(jitterOf));
    if (jitterMs === null) return [];
    const ofNetwork = unevennessMs(evidence) > jitterMs * SAME_SHARE;
    return [
      {
        details: { jitterMs: Math.round(jitterMs) },
        confidence: 0.92,
        severity: ofNetwork ? ('info' as const) : ('warning' as const),
        ...concerned(uneven),
      },
    ];
  },
};
