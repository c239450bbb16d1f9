import { groupBy } from '../group.ts';
import type { Path } from '../path.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';

/** TLS fails, and not for its name, its packets' size or its certificate. */
export const handshakeFailed: Rule<'tls.handshake-failed'> = {
  code: 'tls.handshake-failed',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
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

/** TLS's own word for it; null when it ended in another way, or the platform gave only a number of its own. */
function alertOf(path: Path): string | null {
  if (path.state !== 'tls-alert' || path.witness?.outcome.status !== 'failed') return null;
  const { code, detail } = path.witness.outcome.failure;
  return code !== 'alert' || detail === null || /^(ERR_|E[A-Z]+$)/.test(detail) ? null : detail;
}
