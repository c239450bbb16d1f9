import type { Path } from '../path.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import { distinct } from '../group.ts';
import { losesOnConnections } from '../later-loss.ts';
import { isFickle, lossSigns, lostByChance } from '../loss-signs.ts';

/** Exchanges lost of a hundred above which people notice; below it, repetitions hide the loss from everything but calls. */
const NOTICEABLE_PERCENT = 20;
/** Fewer targets than these failed by chance. */
const MANY_TARGETS = 3;

/** Attempts are lost now and then everywhere, and none for good but what chance explains. */
export const unstable: Rule<'network.unstable'> = {
  code: 'network.unstable',
  severity: 'warning',
  explainedBy: [...NETWORK_CAUSES, 'network.mtu-blackhole'],
  evaluate({ evidence, broken }) {
    const again = lossSigns(evidence);
    if (again.length < MANY_TARGETS) return [];
    const series = [...evidence.pick('stun', 'steady'), ...evidence.pick('stun', 'stream')];
    const steady = steadyLoss(series.map((o) => o.outcome));
    if (steady === null && !losesOnConnections(evidence)) return [];
    const chance = new Set(lostByChance(evidence));
    const losesEverywhere = steady === null || steady >= NOTICEABLE_PERCENT;
    // What fails now at connecting and now after it need not be more than unlucky, where everything loses so much.
    const unlucky = broken.filter(
      (path) => chance.has(path) || (losesEverywhere && path.state === 'no-answer' && isFickle(path)),
    );
    // An even series passes a limit on new connections; where some never came about, they are what counts.
    const lossPercent =
      unlucky.length > 0 ? Math.max(steady ?? 0, spacedLoss(again)) : (steady ?? spacedLoss(again));
    if (lossPercent < NOTICEABLE_PERCENT) return [];
    const touched = [...again.filter((path) => !path.control), ...unlucky];
    return [
      {
        details: { lossPercent: Math.round(lossPercent) },
        confidence: 0.9,
        evidence: [...series, ...again.flatMap((path) => path.attempts)],
        paths: unlucky,
        hosts: distinct(touched.map((path) => path.endpoint.host)),
        figures: { attempts: again.flatMap((path) => path.attempts).length },
      },
    ];
  },
};

/** Of an even series on one flow, which no limit on new connections touches; null when none was made. */
function steadyLoss(
  outcomes: readonly {
    readonly status: string;
    readonly value?: { readonly sent: number; readonly received: number };
  }[],
): number | null {
  const series = outcomes.flatMap((outcome) => outcome.value ?? []);
  const sent = series.reduce((sum, value) => sum + value.sent, 0);
  if (sent === 0) return null;
  return 100 - (series.reduce((sum, value) => sum + value.received, 0) / sent) * 100;
}

/** Of the spaced attempts alone: the first pass hurries, and a perimeter may limit it. */
function spacedLoss(paths: readonly Path[]): number {
  const spaced = paths.flatMap((path) => path.attempts.slice(1));
  const lost = spaced.filter((o) => o.outcome.status === 'failed').length;
  return spaced.length === 0 ? 0 : (lost / spaced.length) * 100;
}
