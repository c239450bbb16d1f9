import { distinct } from '../group.ts';
import { tlsOf } from '../proof.ts';
import type { Rule } from '../rule.ts';

/** Connections open and small greetings are answered; whatever needs a full-sized packet is not, anywhere. */
export const mtuBlackhole: Rule<'network.mtu-blackhole'> = {
  code: 'network.mtu-blackhole',
  severity: 'problem',
  explainedBy: [
    'network.offline',
    'network.captive-portal',
    'dns.resolver-unreachable',
    'dns.resolver-failing',
  ],
  evaluate({ evidence, broken }) {
    const hung = evidence.paths.filter((path) => path.state === 'tls-silent');
    const shaken = evidence.paths.some((path) => path.attempts.some((o) => tlsOf(o) !== null));
    // One destination with small packets only is that destination's matter.
    if (hung.length === 0 || shaken) return [];
    const small = evidence.pick('hello', 'small-hello').filter((o) => o.outcome.status === 'ok');
    const large = evidence
      .pick('hello', 'large-hello')
      .filter((o) => o.outcome.status === 'failed' && o.outcome.failure.code === 'timeout');
    const places = distinct(small.map((o) => o.target.address));
    if (places.length === 0) return [];
    const largeLost = large.some((o) => places.includes(o.target.address));
    return [
      {
        details: {},
        confidence: (largeLost ? 0.96 : 0.88) - (distinct(hung.map((p) => p.address)).length > 1 ? 0 : 0.1),
        evidence: [
          ...small.slice(0, 4),
          ...large.slice(0, 4),
          ...hung.flatMap((path) => path.attempts).slice(0, 6),
        ],
        // An answer that needs a full-sized packet hangs the same way one layer further up.
        paths: broken.filter((path) => path.state === 'tls-silent' || path.state === 'no-answer'),
        figures: { attempts: hung.flatMap((path) => path.attempts).length },
      },
    ];
  },
};
