import { groupBy } from '../group.ts';
import type { Path } from '../evidence.ts';
import type { Rule } from '../rule.ts';

/** TLS fails, and not for its name, its packets' size or its certificate. */
export const handshakeFailed: Rule<'tls.handshake-failed'> = {
  code: 'tls.handshake-failed',
  severity: 'problem',
  explainedBy: [
    'network.offline',
    'network.captive-portal',
    'dns.resolver-unreachable',
    'dns.resolver-failing',
  ],
  evaluate({ broken }) {
    const failing = broken.filter(
      (path) =>
        path.state === 'tls-silent' ||
        path.state === 'tls-cut' ||
        path.state === 'tls-alert' ||
        (path.endpoint.as === 'turn-tcp' && path.connectMs !== null),
    );
    return groupBy(failing, (path) => alertOf(path) ?? path.state).map((group) => ({
      details: { alert: group[0] === undefined ? null : alertOf(group[0]) },
      confidence: group.every((path) => path.state === 'tls-alert') ? 0.93 : 0.75,
      evidence: group.flatMap((path) => path.attempts),
      paths: group,
      figures: { attempts: group.flatMap((path) => path.attempts).length },
    }));
  },
};

const alertOf = (path: Path): string | null =>
  path.state === 'tls-alert' && path.witness?.outcome.status === 'failed'
    ? path.witness.outcome.failure.detail
    : null;
