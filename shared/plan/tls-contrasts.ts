import { hello, tls, wayOf, type Place } from './greetings.ts';
import { endpointTarget, INVENTED_NAME, neutralName } from './orders.ts';
import { isAddress } from './facts.ts';
import { endpointOf, type Overdue } from './overdue.ts';
import { LARGE_HELLO_BYTES } from './size-contrasts.ts';
import type { Evidence } from '../analysis/evidence.ts';
import type { Path } from '../analysis/path.ts';
import { tlsOf } from '../analysis/proof.ts';
import type { Observation } from '../model/observation.ts';
import type { Order } from '../model/order.ts';

/** Failing greetings looked into, and forgeries: enough for any pattern to show, and bounded. */
const MAX_PLACES = 24;
const MAX_INVENTED = 4;

const failsInTls = (path: Path): boolean =>
  path.state === 'tls-silent' || path.state === 'tls-cut' || path.state === 'tls-alert';

/** A greeting was swallowed, cut or refused: is it the name, the size, or the host? */
export function tlsContrasts(evidence: Evidence, overdue: readonly Overdue[]): readonly Order[] {
  const waiting = overdue.flatMap(({ order, step }): Place[] => {
    const endpoint = step === 'tls' ? endpointOf(order) : null;
    return endpoint === null || order.target.address === null || order.via !== undefined
      ? []
      : [{ endpoint, address: order.target.address }];
  });
  const failing: readonly Place[] = [...evidence.paths.filter(failsInTls), ...waiting].slice(0, MAX_PLACES);
  const behind = evidence.proxied.filter(failsInTls).slice(0, MAX_PLACES);
  const elsewhere = evidence.paths.find((p) => p.control && p.endpoint.as === 'tls' && p.connectMs !== null);
  const neutral = neutralName(evidence.subject.controls.tls);
  const throughProxies = behind.map((path) =>
    tls(path, 'neutral-name', neutral === path.endpoint.host ? INVENTED_NAME : neutral),
  );
  const lost = failing.flatMap((path) => againWhereLost(evidence, path));
  const direct = failing.flatMap((path) => {
    const { host } = path.endpoint;
    const name = isAddress(host) ? null : host;
    const orders = [
      tls(path, 'neutral-name', neutral === host ? INVENTED_NAME : neutral),
      hello(path, 'small-hello', name, 0),
      hello(path, 'large-hello', name, LARGE_HELLO_BYTES),
    ];
    if (
      elsewhere !== undefined &&
      (elsewhere.address !== path.address || elsewhere.endpoint.port !== path.endpoint.port) &&
      name !== null
    ) {
      orders.push({
        ...tls(path, 'name-elsewhere', name),
        target: { ...endpointTarget(elsewhere.endpoint, elsewhere.address), host },
      });
    }
    return orders;
  });
  return [...direct, ...throughProxies, ...lost];
}

/** A perimeter that limits new connections, or a network that loses, takes contrasts as well: these are few. */
const ATTEMPTS = 5;

/** The neutral name again, one at a time, where no connection came about for it, and the greeting's had. */
function againWhereLost(evidence: Evidence, path: Place): readonly Order[] {
  const made = evidence
    .pick('tls', 'neutral-name')
    .filter(
      ({ target, via }) =>
        via === undefined && target.address === path.address && target.port === path.endpoint.port,
    );
  const [last] = made.toSorted((a, b) => b.attempts - a.attempts);
  if (last === undefined || !made.every(neverConnected) || last.attempts >= ATTEMPTS) return [];
  const { kind, role, target, ask } = last;
  return [{ kind, role, target, ask, attempt: last.attempts + 1 }];
}

const neverConnected = ({ outcome }: Observation): boolean =>
  outcome.status === 'failed' && outcome.failure.step === 'connect' && outcome.failure.code === 'timeout';

/**
 * Certificates that the public authorities do not vouch for: whoever shows one for a name nobody has, makes them on
 * the spot. And what answers behind one that does not hold may be a filter's page that says so.
 */
export function certificateContrasts(evidence: Evidence): readonly Order[] {
  const orders: Order[] = [];
  const asked = new Set<string>();
  for (const path of [...evidence.paths, ...evidence.proxied]) {
    const seen = path.witness === null ? null : tlsOf(path.witness);
    if (seen === null || seen.trust.bundled === 'trusted') continue;
    const issuer = seen.chain.at(-1)?.issuer ?? '';
    const once = `${issuer}|${seen.verdict}`;
    if (!asked.has(once) && asked.size < MAX_INVENTED) {
      asked.add(once);
      orders.push(tls(path, 'invented-name', INVENTED_NAME));
    }
    if (path.state === 'certificate' && path.endpoint.as === 'https' && orders.length < MAX_PLACES) {
      orders.push({
        kind: 'http',
        role: 'who-answers',
        attempt: 1,
        ...wayOf(path),
        ask: { secure: true, path: '/', hostName: path.endpoint.host, evenIfUntrusted: true },
      });
    }
  }
  return orders;
}
