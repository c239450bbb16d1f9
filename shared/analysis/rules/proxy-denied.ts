import { distinct, groupBy } from '../group.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import type { Rule, View } from '../rule.ts';
import type { Observation } from '../../model/observation.ts';
import { proxyAnswer } from './proxy-auth.ts';

/** The proxy carries connections to some ports only, whoever is behind them. */
export const proxyPortDenied: Rule<'proxy.port-denied'> = {
  code: 'proxy.port-denied',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate(view) {
    const { evidence } = view;
    const paths = deniedIn(view).filter((path) => isPortsMatter(evidence, path));
    if (paths.length === 0) return [];
    const denied = distinct(paths.map((path) => path.endpoint.port));
    const allowed = carriedPorts(evidence).filter((port) => !denied.includes(port));
    const contrasts = [...neutralAt(evidence, denied), ...sameHostElsewhere(evidence, paths)];
    return [
      {
        details: { allowed: sorted(allowed), denied: sorted(denied) },
        confidence: neutralAt(evidence, denied).some(isDenied) ? 0.97 : 0.9,
        evidence: [...paths.flatMap((path) => path.attempts), ...contrasts],
        paths,
      },
    ];
  },
};

/** The proxy refuses particular hosts, on ports on which it carries others. */
export const proxyDenied: Rule<'proxy.denied'> = {
  code: 'proxy.denied',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate(view) {
    return groupBy(deniedIn(view), (path) => String(proxyAnswer(path)?.status ?? 0)).map((paths) => {
      const others = view.evidence.proxied.filter(
        (path) => isCarried(path) && paths.some((one) => one.endpoint.port === path.endpoint.port),
      );
      return {
        details: { status: statusOf(paths) },
        confidence: others.length > 0 ? 0.97 : 0.9,
        evidence: [
          ...paths.flatMap((path) => path.attempts),
          ...others.flatMap((path) => path.witness ?? []).slice(0, 3),
        ],
        paths,
        figures: view.evidence.proxied.some(isCarried) ? {} : { everything: true },
      };
    });
  },
};

const deniedIn = ({ broken }: View): readonly Path[] =>
  broken.filter((path) => path.state === 'proxy-denied');

const isDenied = ({ outcome }: Observation): boolean =>
  outcome.status === 'failed' && outcome.failure.step === 'tunnel' && outcome.failure.code === 'denied';
const sorted = (ports: readonly number[]): readonly number[] => ports.toSorted((a, b) => a - b);

/** The proxy let the connection through, whatever became of it behind. */
const isCarried = (path: Path): boolean => !path.state.startsWith('proxy-') && path.state !== 'unmeasured';

/**
 * Not the host: a neutral host is refused on that port as well, or the same host is carried on another one while nobody
 * is on this.
 */
function isPortsMatter(evidence: Evidence, path: Path): boolean {
  const { port } = path.endpoint;
  if (evidence.proxied.some((other) => other.endpoint.port === port && isCarried(other))) return false;
  const neutral = neutralAt(evidence, [port]);
  if (neutral.length > 0) return neutral.some(isDenied);
  return sameHostElsewhere(evidence, [path]).length > 0;
}

const neutralAt = (evidence: Evidence, ports: readonly number[]): readonly Observation[] =>
  evidence
    .role('proxy-neutral-host')
    .filter(({ target, outcome }) => ports.includes(target.port ?? 0) && outcome.status !== 'skipped');

/** The same host through the same proxy on another port, where it was carried. */
const sameHostElsewhere = (evidence: Evidence, paths: readonly Path[]): readonly Observation[] => {
  const hosts = new Set(paths.map((path) => path.endpoint.host));
  const asked = evidence
    .role('proxy-other-port')
    .filter(({ target, outcome }) => hosts.has(target.host) && outcome.status === 'ok');
  const carried = evidence.proxied.filter((path) => hosts.has(path.endpoint.host) && isCarried(path));
  return [...asked, ...carried.flatMap((path) => path.witness ?? [])];
};

function carriedPorts(evidence: Evidence): readonly number[] {
  const asked = evidence.role('proxy-other-port').filter(({ outcome }) => outcome.status === 'ok');
  return distinct([
    ...evidence.proxied
      .filter((path) => isCarried(path) && path.endpoint.as !== 'http')
      .map((p) => p.endpoint.port),
    ...asked.flatMap(({ target }) => target.port ?? []),
  ]);
}

const statusOf = (paths: readonly Path[]): number =>
  paths.map((path) => proxyAnswer(path)?.status).find((status) => status !== undefined) ?? 0;
