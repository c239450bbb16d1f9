import { distinct } from '../group.ts';
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
      (path) => isDead(path) && evidence.pathsOf(path.endpoint).some((other) => livesBeside(other, path)),
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

/** A living address of the same family: a family that fails as a whole is another cause. */
const livesBeside = (other: Path, dead: Path): boolean =>
  (other.state === 'works' || other.state === 'server-error') &&
  isIpv6(other.address) === isIpv6(dead.address);
