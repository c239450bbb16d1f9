import type { Answers } from '../../shared/guide/answers.ts';
import {
  compareVerdicts,
  runAt,
  type Comparison,
  type GuideFacts,
  type Place,
  type RunFact,
} from '../../shared/guide/facts.ts';
import type { StepId } from '../../shared/guide/step.ts';
import type { Finding } from '../../shared/model/finding.ts';

export const NOW = '2026-11-24T12:00:00Z';
export const HOUR_AGO = '2026-11-24T11:00:00Z';
export const LAST_WEEK = '2026-11-17T12:00:00Z';

export const dropped: Finding = {
  id: 'f1',
  code: 'firewall.drop',
  severity: 'problem',
  confidence: 0.9,
  scope: {
    sets: [12],
    features: ['im'],
    hosts: ['sipfed.contoso-online.test'],
    addresses: [],
    ports: ['5061/tcp'],
    route: 'direct',
  },
  details: { wholeHost: false },
  evidence: ['o1'],
  title: 'A firewall discards TCP port 5061',
  explanation: 'Nothing comes back.',
  remediation: ['Ask for it to be opened.'],
};

/** One run, as the guide knows it. */
export const runFact = (says: RunFact['says'], place: Place = 'here'): RunFact => ({
  id: `run-${place}`,
  place,
  label: place === 'here' ? 'Office' : 'Café',
  startedAt: '2026-11-24T10:00:00Z',
  says,
  finding: says === 'explains' ? dropped : null,
});

export function factsWith(runs: readonly RunFact[] = [], comparison?: Comparison, now = NOW): GuideFacts {
  const facts: GuideFacts = { now, runs, comparison: null };
  return {
    ...facts,
    comparison: comparison ?? compareVerdicts(runAt(facts, 'here'), runAt(facts, 'elsewhere')),
  };
}

/** Answers given just now. */
export const answered = (values: Partial<Readonly<Record<StepId, string>>>, at = NOW): Answers =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of a record of steps
  (Object.entries(values) as [StepId, string][]).map(([step, value]) => ({ step, value, at }));
