import { meanAbove } from '../chance.ts';
import { median } from '../group.ts';
import {
  concerned,
  jitterOf,
  reorderedPercentOf,
  stepsOf,
  type Stream,
  streams,
  TARGETS,
} from '../media-quality.ts';
import { isMediaAlone, unevennessMs } from '../network-quality.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';

/** Whether another series would show it too; one by itself already says what this call would have had. */
const isSure = (stream: Stream): boolean =>
  jitterOf(stream) <= TARGETS.jitterMs || (meanAbove(stepsOf(stream)) ?? 0) > TARGETS.jitterMs;

/** Connections that differ as much are as uneven as media. */
const SAME_SHARE = 0.5;
/** Too little else came about to compare with. */
const DOUBTFUL = 0.7;

/**
 * Round trips of media vary above the published target, or packets overtake each other more often than it allows. Where
 * everything varies as much, nothing else gets through, or they only overtake, that is only noted.
 */
export const mediaJitter: Rule<'media.jitter'> = {
  code: 'media.jitter',
  severity: 'warning',
  explainedBy: [...NETWORK_CAUSES, 'network.unstable'],
  evaluate({ evidence }) {
    const all = streams(evidence);
    const uneven = all.filter((stream) => jitterOf(stream) > TARGETS.jitterMs);
    const overtaking = all.filter((stream) => reorderedPercentOf([stream]) !== null);
    const affected = uneven.length > 0 ? uneven : overtaking;
    const jitterMs = median(affected.map(jitterOf));
    if (jitterMs === null) return [];
    const reorderedPercent = reorderedPercentOf(affected);
    const elsewhere = unevennessMs(evidence);
    const ofNetwork = elsewhere !== null && elsewhere > jitterMs * SAME_SHARE;
    const isNoted = uneven.length === 0 || ofNetwork || isMediaAlone(evidence);
    const { unaffected, ...about } = concerned(affected, all);
    return [
      {
        details: { jitterMs: Math.round(jitterMs) },
        confidence: elsewhere === null ? DOUBTFUL : affected.every(isSure) ? 0.92 : 0.8,
        severity: isNoted ? ('info' as const) : ('warning' as const),
        ...about,
        figures: {
          ...(reorderedPercent === null ? {} : { reorderedPercent }),
          ...(unaffected.length > 0 ? { unaffected } : {}),
          ...(ofNetwork || elsewhere === null ? { alternative: 'whole-network' as const } : {}),
        },
      },
    ];
  },
};
