import { median } from '../group.ts';
import { distanceMs, roundTripOf, type Stream, streams, TARGETS } from '../media-quality.ts';
import { NETWORK_CAUSES, type Draft, type Rule } from '../rule.ts';
import { portLabel } from '../../model/target.ts';

/** Where connections take as long as this share of it, the distance is that of everything. */
const SAME_SHARE = 0.6;

/** Media takes longer than the published target. Where everything is as far away, that is only noted. */
export const mediaLatency: Rule<'media.latency'> = {
  code: 'media.latency',
  severity: 'warning',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence }) {
    const far = streams(evidence).filter((stream) => roundTripOf(stream) > TARGETS.roundTripMs);
    const medianMs = median(far.map(roundTripOf));
    if (medianMs === null) return [];
    const elsewhere = distanceMs(evidence);
    const ofNetwork = elsewhere !== null && elsewhere > medianMs * SAME_SHARE;
    return [
      {
        details: { medianMs: Math.round(medianMs) },
        confidence: 0.95,
        severity: ofNetwork ? ('info' as const) : ('warning' as const),
        ...concerned(far),
        figures: elsewhere === null ? {} : { contrastMs: Math.round(elsewhere) },
      },
    ];
  },
};

/** What a finding about media quality stands on, and which relays it is about. */
export const concerned = (
  all: readonly Stream[],
): Pick<Draft<'media.latency'>, 'evidence' | 'paths' | 'hosts' | 'addresses' | 'ports'> => ({
  evidence: all.map(({ observation }) => observation),
  paths: [],
  hosts: [...new Set(all.map(({ observation }) => observation.target.host))],
  addresses: [...new Set(all.flatMap(({ observation }) => observation.target.address ?? []))],
  ports: [...new Set(all.map(({ observation }) => portLabel(observation.target.port ?? 0, 'udp')))],
});
