import type { Failure, SkipReason } from '../../shared/model/failure.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Endpoint } from '../../shared/model/subject.ts';
import { like } from './report-with.ts';
import { healthyReport, sampleSubject } from './sample-report.ts';

/** How endpoints come out, in turn: a quarter fails or was not tried, the others work. */
const ENDS: readonly (Failure | SkipReason | 'ok')[] = [
  'ok',
  { step: 'connect', code: 'timeout', detail: null },
  'ok',
  'ok',
  { step: 'tls', code: 'certificate-untrusted', detail: 'SELF_SIGNED_CERT_IN_CHAIN' },
  'ok',
  'cancelled',
  'ok',
  'ok',
  { step: 'connect', code: 'refused', detail: 'ECONNREFUSED' },
  'ok',
  'ok',
  'ok',
  { step: 'response', code: 'timeout', detail: null },
  'ok',
  'not-resolved',
  'ok',
  'ok',
  'ok',
  'ok',
];
const MODELS = sampleSubject.endpoints;

interface Place {
  readonly endpoint: Endpoint;
  readonly observations: readonly Observation[];
}

/** A run with that many observations, of about a third as many endpoints, in every state that a row can have. */
export function largeReport(size = 10_000): Report {
  const places: Place[] = [];
  let made = 0;
  for (let index = 0; made < size; index += 1) {
    const place = placeAt(index);
    const observations = place.observations.slice(0, size - made);
    places.push({ ...place, observations });
    made += observations.length;
  }
  const observations = places.flatMap((place) => place.observations);
  const endpoints = places.map(({ endpoint }) => endpoint);
  const silent = places.filter(({ endpoint }, index) => endpoint.port !== 80 && endOf(index) === ENDS[1]);
  return {
    ...healthyReport,
    durationMs: 61_000,
    findings: [dropOf(silent.slice(0, 500))],
    observations,
    subject: { ...sampleSubject, endpoints },
  };
}

const endOf = (index: number): (typeof ENDS)[number] => ENDS[index % ENDS.length] ?? 'ok';

function placeAt(index: number): Place {
  const model = MODELS[index % MODELS.length] as Endpoint;
  const host = `h${index}.${model.host}`;
  const endpoint: Endpoint = { ...model, host };
  const found = healthyReport.observations.filter(({ target }) => target.host === model.host);
  const name = found.find(({ kind }) => kind === 'dns') as Observation;
  const attempt = found.find(({ target }) => target.port === model.port) as Observation;
  const at = (observation: Observation, id: string): Observation => ({
    ...observation,
    id: `${id}${index}`,
    target: { ...observation.target, host },
    startedAtMs: index * 6 + observation.startedAtMs,
    durationMs: observation.durationMs + (index % 97),
  });
  const end = endOf(index);
  const asked = at(name, 'd');
  const tried = at(attempt, 'o');
  if (end === 'ok')
    return { endpoint, observations: [asked, tried, at(like(tried, 'v', { address: '2001:db8::7' }), 'v')] };
  if (end === 'not-resolved') {
    const outcome = {
      status: 'failed',
      failure: { step: 'resolve', code: 'name-not-found', detail: 'NXDOMAIN' },
    } as const;
    return {
      endpoint,
      observations: [
        like(asked, asked.id, { outcome }),
        like(tried, tried.id, { outcome: { status: 'skipped', reason: end } }),
      ],
    };
  }
  if (typeof end === 'string') {
    return {
      endpoint,
      observations: [asked, like(tried, tried.id, { outcome: { status: 'skipped', reason: end } })],
    };
  }
  const failing = like(tried, tried.id, { outcome: { status: 'failed', failure: end } });
  return {
    endpoint,
    observations: [asked, failing, at(like(failing, 'c', { role: 'confirm' }), 'c')],
  };
}

const dropOf = (places: readonly Place[]): Finding => ({
  id: 'f1',
  code: 'firewall.drop',
  severity: 'problem',
  confidence: 0.97,
  scope: {
    sets: [1],
    features: ['im'],
    hosts: places.map(({ endpoint }) => endpoint.host),
    addresses: [],
    ports: [],
    route: 'direct',
  },
  details: { wholeHost: false },
  evidence: places.flatMap(({ observations }) => observations.map(({ id }) => id)),
  title: 'A firewall discards connections to many hosts',
  explanation: '',
  remediation: [],
});
