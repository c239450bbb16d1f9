import { asOf } from './path.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { Endpoint, Service, Subject } from '../model/subject.ts';

/**
 * What a report's run was about. A report without a subject (another tool's, or cut down) is taken at its
 * observations: every place tried is an endpoint, and every set required.
 */
export function subjectOf(report: Pick<Report, 'subject' | 'observations' | 'findings'>): Subject {
  if (report.subject !== undefined) return report.subject;
  const endpoints = new Map<string, Endpoint>();
  for (const o of report.observations) {
    const endpoint = o.role === 'sweep' ? endpointIn(o) : null;
    if (endpoint !== null) endpoints.set(`${endpoint.host}|${endpoint.port}|${endpoint.as}`, endpoint);
  }
  const sets = new Set([...endpoints.values()].flatMap((endpoint) => endpoint.sets));
  return {
    services: [...sets].map((set) => unknownService(set, featureOf(set, report.findings))),
    endpoints: [...endpoints.values()],
    srv: [],
    controls: { http: [], tls: [], resolvers: [], stun: [] },
  };
}

function endpointIn(o: Observation): Endpoint | null {
  const as = asOf(o);
  const { host, port, set } = o.target;
  return as === null || port === null ? null : { sets: set === null ? [] : [set], host, port, as };
}

/** What the report's own findings say of a set, where one of them is about that set alone. */
const featureOf = (set: number, findings: Report['findings']): string | null =>
  findings.find(
    ({ scope }) => scope.sets.length === 1 && scope.sets[0] === set && scope.features.length === 1,
  )?.scope.features[0] ?? null;

const unknownService = (set: number, feature: string | null): Service => ({
  set,
  area: '',
  feature,
  required: true,
  retired: null,
  urls: [],
  ips: [],
});
