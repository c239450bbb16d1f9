import { lossPattern, type LossPattern } from '../loss-pattern.ts';
import {
  concerned,
  lossByChance,
  lossyStreams,
  lostOf,
  percentOf,
  PLAIN_LOSS_PERCENT,
  streams,
  type Stream,
} from '../media-quality.ts';
import { isMediaAlone, whoLoses } from '../network-quality.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import type { Figures } from '../../model/finding.ts';

/** Packets at the pace of a call get lost. Where everything loses alike, or nothing else gets through to
 * compare with, it is only noted here. */
export const mediaLoss: Rule<'media.loss'> = {
  code: 'media.loss',
  severity: 'warning',
  explainedBy: [...NETWORK_CAUSES, 'network.unstable'],
  evaluate({ evidence }) {
    const all = streams(evidence);
    const lossy = lossyStreams(all);
    if (lossy.length === 0) return [];
    const lost = lostOf(lossy);
    const lossPercent = percentOf(lost);
    const pattern = patternOf(lossy);
    // Nothing but a filter counts packets, and nothing but media was asked for so many.
    const counted = pattern.kind === 'limited' || pattern.kind === 'stopped';
    const who = counted || lossPercent >= PLAIN_LOSS_PERCENT ? 'media' : whoLoses(evidence, lost);
    const isNoted = who === 'network' || (who === 'unknown' && isMediaAlone(evidence));
    const { unaffected, ...about } = concerned(lossy, all);
    return [
      {
        details: { lossPercent: Math.round(lossPercent * 10) / 10 },
        confidence: who === 'unknown' ? DOUBTFUL : sureness(lossByChance(lossy)),
        severity: isNoted ? ('info' as const) : ('warning' as const),
        ...about,
        figures: {
          ...patternFigures(pattern, lossy),
          ...(unaffected.length > 0 ? { unaffected } : {}),
          ...(who === 'media' ? {} : { alternative: 'whole-network' as const }),
        },
      },
    ];
  },
};

/** It may be the whole network's as well. */
const DOUBTFUL = 0.7;

const sureness = (byChance: number): number => (byChance < 1e-6 ? 0.95 : byChance < 1e-4 ? 0.9 : 0.8);

const fateOf = ({ value }: Stream): readonly boolean[] => {
  const lost = new Set(value.lost);
  const nothing = value.received === 0;
  return Array.from({ length: value.sent }, (_, index) => nothing || lost.has(index));
};

const perSecond = ({ observation }: Stream): number => 1000 / Math.max(1, observation.ask.spacingMs);

/** Of each series where they agree; else of all of them in the order they were sent, as a limit for all of them sees it. */
function patternOf(lossy: readonly Stream[]): LossPattern {
  const [first] = lossy;
  // Recorded before the numbers of lost packets were.
  if (first === undefined || lossy.some(({ value }) => value.received > 0 && value.lost === undefined))
    return { kind: 'even' };
  const each = lossy.map((stream) => lossPattern(fateOf(stream), perSecond(stream)));
  const limits = each.flatMap((one) => (one.kind === 'limited' ? [one.passPerSecond] : []));
  if (limits.length === lossy.length)
    return { kind: 'limited', passPerSecond: limits.reduce((sum, limit) => sum + limit, 0) };
  const [pattern] = each;
  if (pattern !== undefined && each.every(({ kind }) => kind === pattern.kind) && pattern.kind !== 'even')
    return pattern;
  const fates = lossy.map(fateOf);
  const together = fateOf(first).flatMap((_, index) => fates.map((fate) => fate[index] ?? true));
  const merged = lossPattern(together, perSecond(first) * lossy.length);
  if (merged.kind === 'limited') return merged;
  // A short gap takes one packet of each series with it, which shows in all of them together.
  return { kind: [merged, ...each].some(isHeaped) ? 'bursts' : 'even' };
}

const isHeaped = ({ kind }: LossPattern): boolean => kind === 'bursts' || kind === 'stopped';

const patternFigures = (pattern: LossPattern, lossy: readonly Stream[]): Figures => ({
  lossPattern: pattern.kind,
  ...(pattern.kind === 'limited'
    ? {
        passPerSecond: Math.round(pattern.passPerSecond),
        sentPerSecond: Math.round(lossy.reduce((sum, stream) => sum + perSecond(stream), 0)),
      }
    : {}),
});
