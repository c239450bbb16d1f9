import { median, ownerOf } from '../group.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import { tlsOf } from '../proof.ts';
import { httpDateMs, isoInstantMs } from '../../model/instant.ts';
import type { Rule } from '../rule.ts';
import type { Observation } from '../../model/observation.ts';

/** Kerberos and Skype for Business refuse from five minutes on (facts, section 6, row 5). */
const SKEW_MS = 5 * 60_000;
/** Servers that agree with each other are within this. */
const AGREE_MS = 2 * 60_000;
/** One server alone may be wrong itself. */
const FEW_OWNERS = 2;

interface Told {
  readonly observation: Observation;
  /** How much later this computer's clock is than that server's. */
  readonly skewMs: number;
}

/** Several servers agree on a time that is not this computer's; certificates that are only out of time are its symptom. */
export const clockSkew: Rule<'network.clock-skew'> = {
  code: 'network.clock-skew',
  severity: 'warning',
  explainedBy: ['network.offline', 'network.captive-portal'],
  evaluate({ evidence, broken }) {
    const told = datesOf(evidence);
    const middleMs = median(told.map(({ skewMs }) => skewMs));
    if (middleMs === null || Math.abs(middleMs) < SKEW_MS) return [];
    const agreeing = told.filter(({ skewMs }) => Math.abs(skewMs - middleMs) < AGREE_MS);
    const owners = new Set(agreeing.map(({ observation }) => ownerOf(observation.target.host)));
    if (owners.size < FEW_OWNERS || agreeing.length * 2 <= told.length) return [];
    const paths = broken.filter((path) => isOutOfTime(evidence, path, middleMs));
    return [
      {
        details: { skewSeconds: Math.round(middleMs / 1000) },
        confidence: owners.size > FEW_OWNERS ? 0.97 : 0.9,
        evidence: [
          ...agreeing.map(({ observation }) => observation).slice(0, 6),
          ...paths.flatMap((path) => path.witness ?? []).slice(0, 6),
        ],
        paths,
        hosts: [...new Set(paths.map((path) => path.endpoint.host))],
      },
    ];
  },
};

function datesOf(evidence: Evidence): readonly Told[] {
  const startMs = isoInstantMs(evidence.environment.clock?.utc ?? '');
  if (startMs === null) return [];
  const answers: readonly Observation[] = [...evidence.of('control'), ...evidence.of('http')];
  return answers.flatMap((observation) => {
    const date = dateOf(observation);
    if (date === null) return [];
    const hereMs = startMs + observation.startedAtMs + observation.durationMs;
    return [{ observation, skewMs: hereMs - date }];
  });
}

/** The `Date` of an answer (RFC 9110 §6.6.1), in milliseconds since the epoch; null without one. */
function dateOf(o: Observation): number | null {
  if ((o.kind !== 'http' && o.kind !== 'control') || o.outcome.status !== 'ok') return null;
  return httpDateMs(o.outcome.value.headers['date'] ?? '');
}

/** Its certificate would hold if this computer's clock were right. */
function isOutOfTime(evidence: Evidence, path: Path, skewMs: number): boolean {
  const { witness } = path;
  if (path.state !== 'certificate' || witness === null) return false;
  const tls = tlsOf(witness);
  const leaf = tls?.chain[0];
  if (leaf === undefined || (tls?.verdict !== 'expired' && tls?.verdict !== 'not-yet-valid')) return false;
  const startMs = isoInstantMs(evidence.environment.clock?.utc ?? '');
  const [fromMs, toMs] = [isoInstantMs(leaf.validFrom), isoInstantMs(leaf.validTo)];
  if (startMs === null || fromMs === null || toMs === null) return false;
  const trueMs = startMs + witness.startedAtMs - skewMs;
  return fromMs <= trueMs && trueMs <= toMs;
}
