import { median } from '../group.ts';
import { answered, isOwnQuestion, type DnsObservation } from '../resolution.ts';
import type { Evidence } from '../evidence.ts';
import { resolverAddress } from '../../plan/orders.ts';
import type { Rule } from '../rule.ts';

/** Half a second before anything can begin is felt at every connection. */
const SLOW_MS = 500;
/** Where everything is far away, or this computer is busy, names take their time too: then it is not the DNS server. */
const TIMES_ROUND_TRIP = 4;

export const slowDns: Rule<'dns.slow'> = {
  code: 'dns.slow',
  severity: 'warning',
  explainedBy: [
    'network.offline',
    'network.captive-portal',
    'dns.resolver-unreachable',
    'dns.resolver-failing',
    'network.unstable',
  ],
  evaluate({ evidence }) {
    const answers = evidence
      .of('dns')
      .filter((o) => o.ask.resolver !== null && o.role === 'sweep' && o.outcome.status === 'ok');
    // With several servers, a name takes as long as the fastest; unless the first is silent, for which clients wait.
    const waited = waitsForFirst(evidence);
    const byName = new Map<string, number>();
    for (const o of waited.length > 0 ? waited : answers) {
      const tookMs = o.phases.dnsMs ?? o.durationMs;
      byName.set(o.target.host, Math.min(byName.get(o.target.host) ?? tookMs, tookMs));
    }
    const medianMs = median([...byName.values()]);
    const roundTripMs = median(evidence.paths.flatMap((path) => path.connectMs ?? []));
    if (medianMs === null || medianMs < SLOW_MS) return [];
    if (roundTripMs !== null && medianMs < roundTripMs * TIMES_ROUND_TRIP) return [];
    return [
      {
        details: { medianMs: Math.round(medianMs) },
        confidence: 0.93,
        evidence: [...waited, ...answers].slice(0, 12),
        paths: [],
        addresses:
          waited.length > 0
            ? evidence.environment.dnsServers.slice(0, 1)
            : [...new Set(answers.map((o) => o.target.address ?? ''))],
        figures: {
          attempts: answers.length,
          ...(roundTripMs === null ? {} : { contrastMs: Math.round(roundTripMs) }),
        },
      },
    ];
  },
};

/**
 * The system's look-ups where the first of several configured servers answers nothing and a later one does: the system
 * asks it first every time. Those that did not end within our wait count as long as it.
 */
function waitsForFirst(evidence: Evidence): readonly DnsObservation[] {
  const direct = evidence.of('dns').filter((o) => isOwnQuestion(o) && o.ask.resolver !== null);
  const [configured] = evidence.environment.dnsServers;
  const first = configured === undefined ? null : resolverAddress(configured);
  const heard = direct.filter(answered).map((o) => o.ask.resolver);
  const isAsked = direct.some((o) => o.ask.resolver === first);
  if (!isAsked || heard.length === 0 || heard.includes(first)) return [];
  return evidence.of('dns').filter((o) => o.ask.resolver === null && o.outcome.status !== 'skipped');
}
