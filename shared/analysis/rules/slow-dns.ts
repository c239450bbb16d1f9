import { median } from '../group.ts';
import { promptMs } from '../loss-signs.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';

/** Half a second before anything can begin is felt at every connection. */
const SLOW_MS = 500;
/** Where everything is far away, or this computer is busy, names take their time too: then it is not the DNS server. */
const TIMES_ROUND_TRIP = 4;

export const slowDns: Rule<'dns.slow'> = {
  code: 'dns.slow',
  severity: 'warning',
  explainedBy: [...NETWORK_CAUSES, 'network.unstable'],
  evaluate({ evidence }) {
    const answers = evidence
      .of('dns')
      .filter((o) => o.ask.resolver !== null && o.role === 'sweep' && o.outcome.status === 'ok');
    // With several servers, a name takes as long as the fastest.
    const byName = new Map<string, number>();
    for (const o of answers) {
      const tookMs = o.phases.dnsMs ?? o.durationMs;
      byName.set(o.target.host, Math.min(byName.get(o.target.host) ?? tookMs, tookMs));
    }
    const medianMs = median([...byName.values()]);
    const roundTripMs = promptMs(evidence.paths.flatMap((path) => path.connectMs ?? []));
    if (medianMs === null || medianMs < SLOW_MS) return [];
    if (roundTripMs !== null && medianMs < roundTripMs * TIMES_ROUND_TRIP) return [];
    return [
      {
        details: { medianMs: Math.round(medianMs) },
        confidence: 0.93,
        evidence: answers.slice(0, 12),
        paths: [],
        addresses: [...new Set(answers.map((o) => o.target.address ?? ''))],
        figures: {
          attempts: answers.length,
          ...(roundTripMs === null ? {} : { contrastMs: Math.round(roundTripMs) }),
        },
      },
    ];
  },
};
