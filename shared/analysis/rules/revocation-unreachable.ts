import { mechanismOf, mechanismOfName } from '../mechanism.ts';
import type { Evidence } from '../evidence.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import type { Endpoint } from '../../model/subject.ts';

/**
 * Only the hosts of revocation lists cannot be reached, by whatever means. Where other hosts fail in the same way,
 * that cause explains these too, and this rule stays silent.
 */
export const revocationUnreachable: Rule<'tls.revocation-unreachable'> = {
  code: 'tls.revocation-unreachable',
  severity: 'warning',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken, unresolved }) {
    const isRevocation = (endpoint: Endpoint): boolean =>
      endpoint.sets.length > 0 &&
      evidence.services(endpoint).every((service) => service.feature === 'certificates');
    const others = new Set([
      ...broken.filter((path) => !isRevocation(path.endpoint)).map((path) => mechanismOf(evidence, path)),
      ...unresolved
        .filter((name) => !isRevocationName(evidence, name, isRevocation))
        .map((name) => mechanismOfName(evidence, name)),
    ]);
    const paths = broken.filter(
      (path) => isRevocation(path.endpoint) && !others.has(mechanismOf(evidence, path)),
    );
    const names = unresolved.filter(
      (name) =>
        isRevocationName(evidence, name, isRevocation) && !others.has(mechanismOfName(evidence, name)),
    );
    // A name is lost only when none of its addresses works.
    const lost = paths.filter((path) =>
      evidence.pathsOf(path.endpoint).every((other) => other.state !== 'works'),
    );
    if (lost.length === 0 && names.length === 0) return [];
    return [
      {
        details: {},
        confidence: 0.92,
        evidence: [
          ...lost.flatMap((path) => path.attempts),
          ...names.flatMap((name) => evidence.resolution(name).asked),
        ],
        paths: lost,
        names,
      },
    ];
  },
};

const isRevocationName = (
  evidence: Evidence,
  name: string,
  isRevocation: (endpoint: Endpoint) => boolean,
): boolean => {
  const endpoints = evidence.endpointsOn(name).filter((known) => !known.control);
  return endpoints.length > 0 && endpoints.every((known) => isRevocation(known.endpoint));
};
