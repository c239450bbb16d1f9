import type { Evidence } from './evidence.ts';
import { interceptorOf, isForged, makerOf } from './interceptors.ts';
import type { Path } from './path.ts';
import { tlsOf } from './proof.ts';
import type { TlsValue } from '../model/values.ts';
import { INVENTED_NAME } from '../plan/orders.ts';

/**
 * The ways on which somebody between here and the service may take part in TLS: he answers connections himself, and how
 * long these take says nothing about how far the service is. Certificates that nobody vouches for are enough: whoever
 * shows them is not known. On a port where one is met, ways that showed no certificate count among them.
 */
export function answeredBetween(evidence: Evidence): ReadonlySet<Path> {
  const makers = makersOnTheSpot(evidence);
  const shown = [...evidence.paths, ...evidence.proxied].map((path) => ({ path, tls: certificateOf(path) }));
  const foreign = shown.filter(({ tls }) => tls !== null && isForeign(tls, makers));
  const met = new Set(foreign.map(({ path }) => wayOf(path)));
  const silent = shown.filter(({ path, tls }) => tls === null && met.has(wayOf(path)));
  return new Set([...foreign, ...silent].map(({ path }) => path));
}

function isForeign(tls: TlsValue, makers: ReadonlySet<string>): boolean {
  // Nobody between holds a certificate of the public authorities for somebody else's name.
  if (tls.trust.bundled === 'trusted') return false;
  return tls.verdict === 'untrusted' || makers.has(makerOf(tls)) || interceptorOf(tls.chain) !== null;
}

/** Those who made a certificate for a name that nobody has. */
const makersOnTheSpot = (evidence: Evidence): ReadonlySet<string> =>
  new Set(
    evidence.pick('tls', 'invented-name').flatMap((o) => {
      const tls = tlsOf(o);
      return tls !== null && isForged(tls.chain, INVENTED_NAME) ? [makerOf(tls)] : [];
    }),
  );

const certificateOf = ({ witness }: Path): TlsValue | null => {
  const tls = witness === null ? null : tlsOf(witness);
  return tls === null || tls.chain.length === 0 ? null : tls;
};

/** Directly or through a proxy, to this port. */
const wayOf = ({ endpoint, via }: Path): string => `${endpoint.port} ${via === null ? '' : 'proxied'}`;
