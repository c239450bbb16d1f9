import { lossPercentOf, losesElsewhere, PLAIN_LOSS_PERCENT, streams, TARGETS } from '../media-quality.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import { concerned } from './media-latency.ts';

/** A single packet of a few hundred says nothing. */
const FEW_PACKETS = 3;

/** Packets at the pace of a call get lost. Where everything loses alike, it is the network's, and only noted here. */
export const mediaLoss: Rule<'media.loss'> = {
  code: 'media.loss',
  severity: 'warning',
  explainedBy: [...NETWORK_CAUSES, 'network.unstable'],
  evaluate({ evidence }) {
    const lossy = streams(evidence).filter(
      (stream) =>
        lossPercentOf([stream]) > TARGETS.lossPercent &&
        stream.value.sent - stream.value.received >= FEW_PACKETS,
    );
    if (lossy.length === 0) return [];
    const lossPercent = lossPercentOf(lossy);
    const ofNetwork = losesElsewhere(evidence) && lossPercent < PLAIN_LOSS_PERCENT;
    return [
      {
        details: { lossPercent: Math.round(lossPercent * 10) / 10 },
        confidence: 0.93,
        severity: ofNetwork ? ('info' as const) : ('warning' as const),
        ...concerned(lossy),
      },
    ];
  },
};
