import { isAbsentByRight } from './absent.ts';
import { isNamedByProxyOnly, usesProxy, worksForClient, worksSomehow } from './client-route.ts';
import { distinct } from './group.ts';
import type { Evidence } from './evidence.ts';
import type { Fact, FindingCode } from '../model/finding.ts';
import type { VerdictStatus } from '../model/report.ts';
import type { Endpoint } from '../model/subject.ts';

export interface VerdictFact {
  readonly status: VerdictStatus;
  readonly primary: Fact | null;
  readonly brokenFeatures: readonly string[];
  /** Endpoints of services that still exist: measured, and working. */
  readonly measured: number;
  readonly working: number;
}

/** Warnings that mean worse service although everything required works. */
const QUALITY: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'network.unstable',
  'dns.slow',
  'http.unexpected-answer',
  'tls.revocation-unreachable',
  'media.loss',
  'media.latency',
  'media.jitter',
]);
/** Causes that block nothing: the way is open, and the service does not do its part, or the way loses what is sent. */
const BESIDE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'network.unstable',
  'service.unavailable',
  'http.unexpected-answer',
]);

/** The status of the whole, from what works and what was found. `interrupted`: not everything was measured. */
export function verdictOf(evidence: Evidence, facts: readonly Fact[], interrupted: boolean): VerdictFact {
  // A page that somebody else answers with is no answer of the service.
  const sunk = new Set(
    facts.filter((fact) => fact.code === 'dns.sinkhole').flatMap((fact) => fact.scope.hosts),
  );
  const living = evidence.endpoints.filter((e) => !isRetired(evidence, e));
  const measured = living.filter((e) => isMeasured(evidence, e));
  const failing = measured.filter(
    (e) => (sunk.has(e.host) && !usesProxy(evidence, e)) || !worksForClient(evidence, e),
  );
  const required = failing.filter(
    (e) => isRequired(evidence, e) && (sunk.has(e.host) || !worksSomehow(evidence, e)),
  );
  const accused = new Set(
    facts.filter((fact) => fact.severity === 'problem').flatMap((fact) => fact.scope.hosts),
  );
  const excused = new Set(
    facts
      .filter((fact) => BESIDE.has(fact.code))
      .flatMap((fact) => fact.scope.hosts)
      .filter((host) => !accused.has(host)),
  );
  const lost = required.filter((e) => !excused.has(e.host));
  const primary = facts.find((fact) => fact.severity !== 'info') ?? null;
  const srvLost = facts.some((fact) => fact.code === 'dns.srv-missing');
  return {
    status: statusOf({
      facts,
      interrupted,
      lost: lost.length > 0 || srvLost,
      failing: failing.length > 0,
      measured: measured.length,
      unknown: living.some((e) => isRequired(evidence, e) && isUnknown(evidence, e)),
    }),
    primary,
    brokenFeatures: distinct(
      (lost.length > 0 ? lost : failing).flatMap((e) => evidence.services(e)).flatMap((s) => s.feature ?? []),
    ),
    measured: measured.length,
    working: measured.length - failing.length,
  };
}

function statusOf(p: {
  readonly facts: readonly Fact[];
  readonly interrupted: boolean;
  readonly lost: boolean;
  readonly failing: boolean;
  readonly measured: number;
  /** Something required was tried, and nothing came out of it. */
  readonly unknown: boolean;
}): VerdictStatus {
  if (p.interrupted) return 'inconclusive';
  if (p.facts.some((fact) => fact.code === 'network.offline')) return 'offline';
  // Something required fails and no cause was found: that is not known, and not the firewall's doing.
  if (p.lost) return p.facts.some(isBlocking) ? 'blocked' : 'inconclusive';
  if (p.measured === 0 || p.unknown) return 'inconclusive';
  const poor = p.facts.some(
    (fact) => fact.severity === 'problem' || (fact.severity === 'warning' && QUALITY.has(fact.code)),
  );
  return p.failing || poor ? 'degraded' : 'reachable';
}

/** It is why something required is out of reach: a wrong clock stops whatever its certificates stop. */
const isBlocking = ({ severity, code }: Fact): boolean =>
  severity === 'problem' || code === 'network.clock-skew';

const isRetired = (evidence: Evidence, endpoint: Endpoint): boolean => {
  const services = evidence.services(endpoint);
  return services.length > 0 && services.every((service) => service.retired !== null);
};

const isRequired = (evidence: Evidence, endpoint: Endpoint): boolean => {
  const services = evidence.services(endpoint);
  if (services.length === 0) return endpoint.mayBeMissing !== true;
  return services.some((service) => service.required && service.retired === null);
};

function isMeasured(evidence: Evidence, endpoint: Endpoint): boolean {
  if (isAbsentByRight(evidence, endpoint.host) || isNamedByProxyOnly(evidence, endpoint)) return false;
  const { state } = evidence.resolution(endpoint.host);
  return (
    state === 'denied' ||
    state === 'silent' ||
    evidence.proxiedPathsOf(endpoint).length > 0 ||
    evidence.pathsOf(endpoint).some((path) => path.state !== 'unmeasured')
  );
}

/** Tried at every address, and each attempt ended in a way that says nothing about the network. */
function isUnknown(evidence: Evidence, endpoint: Endpoint): boolean {
  const paths = [...evidence.pathsOf(endpoint), ...evidence.proxiedPathsOf(endpoint)];
  return paths.length > 0 && paths.every((path) => path.state === 'unmeasured' && path.attempts.length > 0);
}
