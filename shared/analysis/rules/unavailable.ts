import { distinct } from '../group.ts';
import type { Evidence } from '../evidence.ts';
import { goneEverywhere } from './name-blocked.ts';
import { isIpv6 } from '../../plan/facts.ts';
import type { Path } from '../path.ts';
import { NETWORK_CAUSES, type Draft, type Rule } from '../rule.ts';

/** The way is open; the service itself fails, or has a dead address among living ones. */
export const unavailable: Rule<'service.unavailable'> = {
  code: 'service.unavailable',
  severity: 'warning',
  explainedBy: NETWORK_CAUSES,
  evaluate({ evidence, broken, unresolved }) {
    const drafts: Draft<'service.unavailable'>[] = [];
    const failing = broken.filter((path) => path.state === 'server-error');
    if (failing.length > 0) drafts.push(plain(failing, 0.93));

    const dead = broken.filter(
      (path) =>
        isDead(path) && evidence.pathsOf(path.endpoint).some((other) => livesBeside(evidence, other, path)),
    );
    if (dead.length > 0) {
      const living = dead
        .flatMap((path) => evidence.pathsOf(path.endpoint))
        .filter((path) => path.state === 'works');
      drafts.push({
        details: { deadAddresses: distinct(dead.map((path) => path.address)) },
        confidence: 0.9,
        evidence: [...dead.flatMap((path) => path.attempts), ...living.flatMap((path) => path.witness ?? [])],
        paths: dead,
      });
    }
    const gone = unresolved.filter(
      (name) => evidence.resolution(name).state === 'denied' && goneEverywhere(evidence.resolution(name)),
    );
    if (gone.length > 0) {
      drafts.push({
        details: { deadAddresses: [] },
        confidence: 0.85,
        evidence: gone.flatMap((name) => [
          ...evidence.resolution(name).asked,
          ...evidence.resolution(name).independent,
        ]),
        paths: [],
        names: gone,
        figures: { alternative: 'service-gone' },
      });
    }
    return drafts;
  },
};

const plain = (paths: readonly Path[], confidence: number): Draft<'service.unavailable'> => ({
  details: { deadAddresses: [] },
  confidence,
  evidence: paths.flatMap((path) => path.witness ?? []),
  paths,
});

const isDead = (path: Path): boolean =>
  path.state === 'silent' || path.state === 'refused' || path.state === 'unreachable';

/**
 * Another address lives: of the same family, or of the other one where this family leads elsewhere and to nothing at
 * this address. A family that fails as a whole is another cause, and so is a port that does.
 */
function livesBeside(evidence: Evidence, other: Path, dead: Path): boolean {
  if (other.state !== 'works' && other.state !== 'server-error') return false;
  const isKin = ({ address }: Path): boolean => isIpv6(address) === isIpv6(dead.address);
  if (isKin(other)) return true;
  const living = evidence.paths.filter((path) => path.state === 'works' && isKin(path));
  return living.length > 0 && living.every((path) => path.address !== dead.address);
}
