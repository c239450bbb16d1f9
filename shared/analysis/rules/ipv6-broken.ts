import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import { isRefused } from '../refusals.ts';
import { NETWORK_CAUSES, type Rule } from '../rule.ts';
import { isIpv6 } from '../../plan/facts.ts';

/** Names have IPv6 addresses none of which answers, while their IPv4 addresses do. */
export const ipv6Broken: Rule<'network.ipv6-broken'> = {
  code: 'network.ipv6-broken',
  severity: 'warning',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken }) {
    const six = evidence.paths.filter((path) => isIpv6(path.address));
    // One living IPv6 address anywhere, and it is the places that are dead, not the family.
    if (six.length === 0 || six.some((path) => !isDead(path) && path.state !== 'unmeasured')) return [];
    const dead = broken.filter(
      (path) => isIpv6(path.address) && isDead(path) && worksOverIpv4(evidence, path),
    );
    if (dead.length === 0) return [];
    return [
      {
        details: {},
        confidence: dead.length > 1 ? 0.95 : 0.85,
        evidence: [
          ...dead.flatMap((path) => path.attempts),
          ...dead.flatMap((path) => fourOf(evidence, path).flatMap((four) => four.witness ?? [])).slice(0, 4),
        ],
        paths: dead,
      },
    ];
  },
};

const isDead = (path: Path): boolean => path.state === 'silent' || isRefused(path);
const fourOf = (evidence: Evidence, { endpoint }: Path): readonly Path[] =>
  evidence.pathsOf(endpoint).filter((path) => !isIpv6(path.address));
const worksOverIpv4 = (evidence: Evidence, path: Path): boolean =>
  fourOf(evidence, path).some((four) => four.state === 'works');
