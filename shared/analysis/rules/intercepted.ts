import { distinct, groupBy, ownerOf } from '../group.ts';
import { interceptorOf, isForged, isSelfMade, makerOf } from '../interceptors.ts';
import { tlsOf } from '../proof.ts';
import type { Evidence } from '../evidence.ts';
import type { Path } from '../path.ts';
import { NETWORK_CAUSES, type Draft, type Rule, type View } from '../rule.ts';
import { INVENTED_NAME } from '../../plan/orders.ts';
import type { Observation } from '../../model/observation.ts';
import type { TlsValue } from '../../model/values.ts';

interface Shown {
  readonly path: Path;
  readonly tls: TlsValue;
  readonly seenIn: Observation;
}

/** Somebody on the way makes certificates of his own for services that have nothing to do with each other. */
export const intercepted: Rule<'tls.intercepted'> = {
  code: 'tls.intercepted',
  severity: 'problem',
  explainedBy: NETWORK_CAUSES,
  evaluate(view) {
    const open = new Set(view.broken);
    const unexplained = [...view.evidence.paths, ...view.evidence.proxied].filter(
      (path) => path.control || path.state === 'works' || open.has(path),
    );
    const shown = unexplained.flatMap((path): Shown[] => {
      const seenIn = path.witness;
      const tls = seenIn === null ? null : tlsOf(seenIn);
      return seenIn === null || tls === null || tls.chain.length === 0 ? [] : [{ path, tls, seenIn }];
    });
    // Nobody on the way holds a certificate of the public authorities for somebody else's name.
    const foreign = shown.filter(({ tls }) => tls.trust.bundled !== 'trusted');
    return groupBy(foreign, groupOf(foreign)).flatMap((group) => judge(view, group, shown) ?? []);
  },
};

/**
 * Groups by maker. Where several owners' hosts show certificates that they signed themselves and nobody trusts, one
 * maker without an authority is likelier than several mistakes at one time.
 */
function groupOf(foreign: readonly Shown[]): (shown: Shown) => string {
  const selfMade = foreign.filter(({ tls }) => tls.verdict === 'untrusted' && isSelfMade(tls));
  const owners = distinct(selfMade.map(({ path }) => ownerOf(path.endpoint.host)));
  return (shown) => (owners.length > 1 && selfMade.includes(shown) ? 'self-made' : makerOf(shown.tls));
}

function judge(view: View, group: readonly Shown[], all: readonly Shown[]): Draft<'tls.intercepted'> | null {
  const { evidence, broken } = view;
  const first = group[0];
  if (first === undefined) return null;
  const trusted = group.every(({ tls }) => tls.verdict === 'trusted');
  const untrusted = group.filter(({ tls }) => tls.verdict === 'untrusted');
  const owners = distinct(untrusted.map(({ path }) => ownerOf(path.endpoint.host)));
  const forged = forgeries(evidence, makerOf(first.tls));
  const product = interceptorOf(first.tls.chain);
  const confidence =
    forged.length > 0
      ? 0.97
      : product !== null
        ? 0.96
        : owners.length > 1
          ? 0.93
          : isOddOneOut(group, all)
            ? 0.8
            : null;
  if (confidence === null) return null;
  const mine = new Set(group.map(({ path }) => path.key));
  const hosts = new Set(group.map(({ path }) => path.endpoint.host));
  const paths = broken.filter(
    (path) => mine.has(path.key) || (hosts.has(path.endpoint.host) && path.state === 'certificate'),
  );
  const harmless = trusted && broken.every((path) => !isRequired(evidence, path));
  return {
    details: { issuer: first.tls.chain[0]?.issuer ?? '', product, trusted },
    confidence,
    evidence: [...forged, ...group.map(({ seenIn }) => seenIn)],
    paths,
    severity: harmless ? 'warning' : 'problem',
    ...scopeOf(group),
  };
}

/** Certificates by this maker for a name that nobody has. */
const forgeries = (evidence: Evidence, maker: string): readonly Observation[] =>
  evidence.pick('tls', 'invented-name').filter((o) => {
    const tls = tlsOf(o);
    return tls !== null && makerOf(tls) === maker && isForged(tls.chain, INVENTED_NAME);
  });

/** Owners that have nothing to do with each other and still show one maker: more than a company and its partner. */
const MANY_OWNERS = 3;

/**
 * Trusted here, but some of the same owners' hosts show another trusted maker, and this maker serves many owners, more
 * than that other one: one who stands between. (A company's own authority for its own servers serves no third owner.)
 */
function isOddOneOut(group: readonly Shown[], all: readonly Shown[]): boolean {
  const maker = group[0] === undefined ? '' : makerOf(group[0].tls);
  const owners = ownersIn(group);
  if (owners.length < MANY_OWNERS) return false;
  const others = all.filter(
    ({ tls, path }) =>
      tls.verdict === 'trusted' && makerOf(tls) !== maker && owners.includes(ownerOf(path.endpoint.host)),
  );
  if (others.length === 0) return false;
  const ports = new Set(group.map(({ path }) => path.endpoint.port));
  return (
    others.every(({ path }) => !ports.has(path.endpoint.port)) || ownersIn(others).length < owners.length
  );
}

const ownersIn = (shown: readonly Shown[]): readonly string[] =>
  distinct(shown.map(({ path }) => ownerOf(path.endpoint.host)));

const isRequired = (evidence: Evidence, path: Path): boolean =>
  evidence.services(path.endpoint).some((service) => service.required && service.retired === null);

function scopeOf(
  group: readonly Shown[],
): Pick<Draft<'tls.intercepted'>, 'hosts' | 'addresses' | 'ports' | 'sets' | 'route'> {
  const own = group.filter(({ path }) => !path.control);
  const named = own.length > 0 ? own : group;
  return {
    hosts: distinct(named.map(({ path }) => path.endpoint.host)),
    addresses: distinct(named.map(({ path }) => path.address)).filter((address) => address !== ''),
    ports: distinct(named.map(({ path }) => `${path.endpoint.port}/tcp`)),
    sets: distinct(named.flatMap(({ path }) => path.endpoint.sets)),
    route: named.every(({ path }) => path.via !== null) ? 'proxy' : 'direct',
  };
}
