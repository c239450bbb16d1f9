import { medianAbove } from '../chance.ts';
import { median } from '../group.ts';
import { concerned, roundTripOf, streams, TARGETS } from '../media-quality.ts';
import { distanceMs, isMediaAlone } from '../network-quality.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';

/** Where connections take as long as this share of it, the distance is that of everything. */
const SAME_SHARE = 0.6;

/**
 * Media takes longer than the published target. Where everything is as far away, or nothing else gets
 * through, that is only noted; where nothing tells how far away everything is, it may be.
 */
export const mediaLatency: Rule<'media.latency'> = {
  code: 'media.latency',
  severity: 'warning',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence }) {
    const all = streams(evidence);
    const far = all.filter(({ value }) => (medianAbove(value.rttMs) ?? 0) > TARGETS.roundTripMs);
    const medianMs = median(far.map(roundTripOf));
    if (medianMs === null) return [];
    const elsewhere = distanceMs(evidence);
    const ofNetwork = elsewhere !== null && elsewhere > medianMs * SAME_SHARE;
    const { unaffected, ...about } = concerned(far, all);
    return [
      {
        details: { medianMs: Math.round(medianMs) },
        confidence: elsewhere === null ? 0.7 : 0.95,
        severity: ofNetwork || isMediaAlone(evidence) ? ('info' as const) : ('warning' as const),
        ...about,
        figures: {
          ...(elsewhere === null ? {} : { contrastMs: Math.round(elsewhere) }),
          ...(unaffected.length > 0 ? { unaffected } : {}),
          ...(ofNetwork || elsewhere === null ? { alternative: 'whole-network' as const } : {}),
        },
      },
    ];
  },
};
