import { groupBy } from '../group.ts';
import type { Rule } from '../rule.ts';
import type { Path } from '../path.ts';
import { diesBehind, isSameProxy, proxyAnswer, speaks, unansweredHow } from '../proxy-voice.ts';
import { hopLabel } from '../../model/hop.ts';

/**
 * The proxy answers, and cannot reach or resolve the service itself: it says so; or it leaves the question unanswered,
 * as one does that waits for an answer itself.
 */
export const proxyUpstream: Rule<'proxy.upstream-failed'> = {
  code: 'proxy.upstream-failed',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate({ evidence, broken }) {
    const failed = broken.filter(
      (path) =>
        path.state === 'proxy-upstream' ||
        (unansweredHow(path) === 'hangs' && speaks(evidence, path.via) && !hangsBeside(broken, path)),
    );
    return groupBy(failed, ({ via }) => (via === null ? '' : hopLabel(via))).map((paths) => {
      const hosts = new Set(paths.map((path) => path.endpoint.host));
      const direct = evidence.paths.filter((path) => hosts.has(path.endpoint.host) && path.state === 'works');
      const isSaid = paths.some((path) => path.state === 'proxy-upstream');
      return {
        details: { status: typicalStatus(paths) },
        // The service may be down as well, unless it was seen to work without the proxy.
        confidence: (direct.length > 0 ? 0.97 : hosts.size > 1 ? 0.9 : 0.78) - (isSaid ? 0 : 0.07),
        evidence: [
          ...paths.flatMap((path) => path.attempts),
          ...evidence.role('proxy-itself').filter(({ outcome }) => !isSaid && outcome.status === 'ok'),
          ...direct.flatMap((path) => path.witness ?? []).slice(0, 3),
        ],
        paths,
        figures: {
          attempts: paths.flatMap((path) => path.attempts).length,
          ...(direct.length > 0 || hosts.size > 1 ? {} : { alternative: 'host-down' as const }),
        },
      };
    });
  },
};

/** It said that it had connected, and nothing comes through: not for the name's sake, which is ruled out before. */
export const proxyUpstreamMute: Rule<'proxy.upstream-failed'> = {
  code: 'proxy.upstream-failed',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate({ evidence, broken }) {
    const mute = broken.filter((path) => diesBehind(path) || hangsBeside(broken, path));
    return groupBy(mute, ({ via }) => (via === null ? '' : hopLabel(via))).map((paths) => {
      const hosts = new Set(paths.map((path) => path.endpoint.host));
      const direct = evidence.paths.filter((path) => hosts.has(path.endpoint.host) && path.state === 'works');
      return {
        details: { status: paths.some(diesBehind) ? CARRIED : 0 },
        confidence: direct.length > 0 ? 0.93 : hosts.size > 1 ? 0.85 : 0.72,
        evidence: [
          ...paths.flatMap((path) => path.attempts),
          ...direct.flatMap((path) => path.witness ?? []).slice(0, 3),
        ],
        paths,
        figures: {
          attempts: paths.flatMap((path) => path.attempts).length,
          ...(direct.length > 0 || hosts.size > 1 ? {} : { alternative: 'host-down' as const }),
        },
      };
    });
  },
};

/** Without CONNECT, a proxy through which nothing comes says nothing at all: the same as its mute tunnels. */
const hangsBeside = (broken: readonly Path[], path: Path): boolean =>
  path.endpoint.as === 'http' &&
  unansweredHow(path) === 'hangs' &&
  broken.some((other) => diesBehind(other) && isSameProxy(other.via, path.via));

/** What it said: "connection established". */
const CARRIED = 200;

/** What it said most often: one cause may be said in several ways. Zero where it said nothing. */
function typicalStatus(paths: readonly Path[]): number {
  const said = groupBy(
    paths.flatMap((path) => proxyAnswer(path)?.status ?? []),
    String,
  );
  return said.toSorted((a, b) => b.length - a.length)[0]?.[0] ?? 0;
}
