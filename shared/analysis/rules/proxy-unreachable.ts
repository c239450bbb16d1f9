import { clientRoute, proxiesOf, worksForClient } from '../client-route.ts';
import type { Evidence } from '../evidence.ts';
import { distinct } from '../group.ts';
import { isDeadProxy, isSameProxy, mayBeItsOwn } from '../proxy-voice.ts';
import type { Rule } from '../rule.ts';
import { type Proxy, proxyLabel } from '../../model/hop.ts';
import { portLabel, transportOf } from '../../model/target.ts';
import { isAddress } from '../../plan/facts.ts';
import { proxiesInUse } from '../../plan/proxied.ts';

/** A proxy that the setting names is not reached, hangs, or is none: whoever depends on it gets nowhere. */
export const proxyUnreachable: Rule<'proxy.unreachable'> = {
  code: 'proxy.unreachable',
  severity: 'problem',
  explainedBy: ['network.offline'],
  evaluate({ evidence, broken }) {
    return proxiesInUse(evidence).flatMap((proxy) => {
      const paths = evidence.proxied.filter((path) => isSameProxy(path.via, proxy));
      const nameless = isNameless(evidence, proxy);
      if (!nameless && !isDeadProxy(evidence, proxy)) return [];
      const users = evidence.endpoints.filter((e) =>
        proxiesOf(clientRoute(evidence.environment, e)).some((hop) => isSameProxy(hop, proxy)),
      );
      // What answers in the place of a proxy that is none answers for nobody's service.
      const answeredFor = paths.filter(mayBeItsOwn).map((path) => path.endpoint);
      const dependent = users.filter((e) => answeredFor.includes(e) || !worksForClient(evidence, e));
      const affected = dependent.length > 0 ? dependent : users;
      const hosts = distinct(affected.map((e) => e.host));
      const asked = nameless ? evidence.resolution(proxy.host).asked : [];
      return [
        {
          details: { proxy: proxyLabel(proxy) },
          confidence: nameless || paths.every((path) => path.state === 'proxy-unreachable') ? 0.97 : 0.85,
          evidence: [...asked, ...paths.flatMap((path) => path.attempts)],
          paths: broken.filter(
            (path) =>
              paths.includes(path) ||
              // A direct way that gets as far as a connection fails by itself.
              (dependent.includes(path.endpoint) && (path.via !== null || path.connectMs === null)),
          ),
          // Without a name nothing was tried through it: these are what it takes away.
          names: nameless ? hosts : [],
          hosts,
          // A proxy is asked for names: whichever addresses they have here play no part.
          addresses: [],
          ports: distinct(affected.map((e) => portLabel(e.port, transportOf(e.as)))),
          sets: distinct(affected.flatMap((e) => e.sets)),
          route: 'proxy' as const,
          // Where the setting names another way that works, nobody is stopped.
          severity: dependent.length === 0 ? ('warning' as const) : ('problem' as const),
          figures: { attempts: asked.length + paths.flatMap((path) => path.attempts).length },
        },
      ];
    });
  },
};

/** Nobody who was asked names an address for it. */
function isNameless(evidence: Evidence, { host }: Proxy): boolean {
  if (isAddress(host)) return false;
  const { state } = evidence.resolution(host);
  // Where no name is found at all, the proxy's is only one of them.
  const others = evidence.resolvedNames.filter((name) => name !== host);
  return (
    (state === 'denied' || state === 'silent') &&
    others.some((name) => evidence.resolution(name).state === 'resolved')
  );
}
