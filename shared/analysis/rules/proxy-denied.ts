import { distinct, groupBy } from '../group.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import { isCarried, isSameProxy, proxyAnswer, serves, unansweredHow } from '../proxy-voice.ts';
import type { Rule, View } from '../rule.ts';
import { hopLabel } from '../../model/hop.ts';
import type { Observation } from '../../model/observation.ts';

/** The proxy carries connections to some ports only, whoever is behind them. */
export const proxyPortDenied: Rule<'proxy.port-denied'> = {
  code: 'proxy.port-denied',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate(view) {
    const { evidence } = view;
    const refused = deniedIn(view).filter((path) => isPortsMatter(evidence, path));
    return groupBy(refused, viaOf).flatMap((paths) => {
      const denied = distinct(paths.map((path) => path.endpoint.port));
      const allowed = carriedPorts(evidence, paths).filter((port) => !denied.includes(port));
      // One that carries nothing to any port refuses for another reason.
      if (allowed.length === 0) return [];
      const neutral = neutralAt(evidence, paths);
      return [
        {
          details: { allowed: sorted(allowed), denied: sorted(denied) },
          confidence: neutral.some(isDenied) ? 0.97 : 0.9,
          evidence: [
            ...paths.flatMap((path) => path.attempts),
            ...neutral,
            ...sameHostElsewhere(evidence, paths),
          ],
          paths,
        },
      ];
    });
  },
};

/** The proxy refuses particular hosts, on ports on which it carries others. */
export const proxyDenied: Rule<'proxy.denied'> = {
  code: 'proxy.denied',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate(view) {
    const { evidence } = view;
    return groupBy(deniedIn(view), (path) => `${viaOf(path)}|${proxyAnswer(path)?.status ?? 0}`).map(
      (paths) => {
        const carried = evidence.proxied.filter(
          (path) => isCarried(path) && isSameProxy(path.via, paths[0]?.via ?? null),
        );
        const others = carried.filter((path) =>
          paths.some((one) => one.endpoint.port === path.endpoint.port),
        );
        const hosts = new Set(paths.map((path) => path.endpoint.host));
        // Without CONNECT, the same refusal is a page.
        const alongside = view.broken.filter(
          (path) =>
            hosts.has(path.endpoint.host) &&
            path.state === 'block-page' &&
            path.endpoint.as === 'http' &&
            isSameProxy(path.via, paths[0]?.via ?? null),
        );
        const isSaid = paths.every((path) => path.state === 'proxy-denied');
        return {
          details: { status: paths.map((path) => proxyAnswer(path)?.status)[0] ?? 0 },
          confidence: !isSaid ? 0.82 : others.length > 0 ? 0.97 : 0.9,
          evidence: [
            ...paths.flatMap((path) => path.attempts),
            ...others.flatMap((path) => path.witness ?? []).slice(0, 3),
          ],
          paths: [...paths, ...alongside],
          figures: carried.length > 0 ? {} : { everything: true },
        };
      },
    );
  },
};

/** Refused in words, or cut off by a proxy that serves others. */
function deniedIn({ evidence, broken }: View): readonly Path[] {
  return broken.filter((path) => {
    if (path.state === 'proxy-denied') return true;
    const how = unansweredHow(path);
    return (how === 'cuts' || how === 'odd') && serves(evidence, path.via);
  });
}

const viaOf = ({ via }: Path): string => (via === null ? '' : hopLabel(via));

/** Of a contrast: the proxy said no, or cut it off. */
const isDenied = ({ outcome }: Observation): boolean =>
  outcome.status === 'failed' &&
  outcome.failure.step === 'tunnel' &&
  ['denied', 'closed', 'reset', 'not-a-proxy'].includes(outcome.failure.code);
/** Of a contrast: it was carried, or would have been. */
const isAllowed = ({ outcome }: Observation): boolean =>
  outcome.status === 'ok' ||
  (outcome.status === 'failed' &&
    outcome.failure.step === 'tunnel' &&
    outcome.failure.code === 'upstream-failed');
const sorted = (ports: readonly number[]): readonly number[] => ports.toSorted((a, b) => a - b);

/**
 * Not the host: a neutral host is refused on that port as well, or the same host is carried on another one while nobody
 * is on this.
 */
function isPortsMatter(evidence: Evidence, path: Path): boolean {
  const { port, as } = path.endpoint;
  // Plain HTTP is asked for in another way than by CONNECT: its port says nothing about what CONNECT may do.
  if (as === 'http') return false;
  const served = evidence.proxied.some(
    (other) => isSameProxy(other.via, path.via) && other.endpoint.port === port && isCarried(other),
  );
  if (served) return false;
  const neutral = neutralAt(evidence, [path]);
  if (neutral.length > 0) return neutral.some(isDenied);
  return sameHostElsewhere(evidence, [path]).length > 0;
}

const neutralAt = (evidence: Evidence, paths: readonly Path[]): readonly Observation[] =>
  evidence
    .role('proxy-neutral-host')
    .filter(
      ({ target, via, outcome }) =>
        outcome.status !== 'skipped' &&
        paths.some((path) => path.endpoint.port === target.port && isSameProxy(path.via, via ?? null)),
    );

/** The same host through the same proxy on another port, where it was carried. */
const sameHostElsewhere = (evidence: Evidence, paths: readonly Path[]): readonly Observation[] => {
  const isSameHost = (host: string, via: Path['via'] | undefined): boolean =>
    paths.some((path) => path.endpoint.host === host && isSameProxy(path.via, via ?? null));
  const asked = evidence
    .role('proxy-other-port')
    .filter((o) => isSameHost(o.target.host, o.via) && isAllowed(o));
  const carried = evidence.proxied.filter(
    (path) => isSameHost(path.endpoint.host, path.via) && path.endpoint.as !== 'http' && isCarried(path),
  );
  return [...asked, ...carried.flatMap((path) => path.witness ?? [])];
};

function carriedPorts(evidence: Evidence, paths: readonly Path[]): readonly number[] {
  const isHere = (via: Path['via'] | undefined): boolean =>
    paths.some((path) => isSameProxy(path.via, via ?? null));
  const asked = evidence
    .role('proxy-other-port')
    .filter((o) => isHere(o.via) && isAllowed(o))
    .flatMap(({ target }) => target.port ?? []);
  const carried = evidence.proxied
    .filter((path) => isHere(path.via) && isCarried(path) && path.endpoint.as !== 'http')
    .map((path) => path.endpoint.port);
  return distinct([...carried, ...asked]);
}
