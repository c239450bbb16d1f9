import { dnsOrder, endpointOrder } from './orders.ts';
import type { PlanFacts } from './facts.ts';
import { isLossInDoubt } from './media.ts';
import { pathKeyOf, type Overdue } from './overdue.ts';
import type { Evidence } from '../analysis/evidence.ts';
import { lossSigns, lostByChance } from '../analysis/loss-signs.ts';
import type { Path } from '../analysis/path.ts';
import type { PathState } from '../analysis/path-state.ts';
import type { Order } from '../model/order.ts';

/**
 * States in which another attempt may say something else. A certificate or a page says the same every time.
 */
const WORTH_ANOTHER: ReadonlySet<PathState> = new Set<PathState>([
  'silent',
  'refused',
  'unreachable',
  'tls-silent',
  'tls-cut',
  'tls-alert',
  'no-answer',
  'answer-cut',
  'server-error',
]);

/** The first pass, and two more: three spaced attempts without an answer are no accident on a working network. */
const ATTEMPTS = 3;
/** Where some first failures worked when tried again, the network loses or limits: then only five in a row count. */
const ATTEMPTS_WHEN_LOSSY = 5;

/** As many are ordered at a time: enough for no gap to arise, where thousands failed. */
const MAX_AT_ONCE = 1000;

/** Where even these may have failed by chance, a few more tell a way that is closed from one that is unlucky. */
const ATTEMPTS_IN_DOUBT = 8;

const attemptsFor = (evidence: Evidence): number =>
  lossSigns(evidence).length > 0 ? ATTEMPTS_WHEN_LOSSY : ATTEMPTS;

/** Whatever failed in the sweep, or is still waiting for an answer (`overdue`), again: alone and spaced out. */
export function confirm(evidence: Evidence, overdue: readonly Overdue[]): readonly Order[] {
  const attempts = attemptsFor(evidence);
  const failed = evidence.paths
    .filter((path) => WORTH_ANOTHER.has(path.state))
    .map((path) => ({ path, made: Math.max(...path.attempts.map((o) => o.attempts)) }));
  const known = new Set(failed.map(({ path }) => path.key));
  const waiting = overdue
    .map(({ order }) => order)
    .filter((order) => {
      const key = pathKeyOf(order);
      return key !== null && !known.has(key);
    });
  const orders: Order[] = [];
  for (let attempt = 2; attempt <= attempts; attempt += 1) {
    for (const { path, made } of failed) {
      if (made >= attempt || orders.length >= MAX_AT_ONCE) continue;
      orders.push(again(path, attempt));
    }
    for (const order of waiting)
      orders.push({ ...order, role: order.role === 'sweep' ? 'confirm' : order.role, attempt });
    orders.push(...confirmControls(evidence, overdue, attempt));
  }
  return [...orders, ...confirmInDoubt(evidence)];
}

function confirmInDoubt(evidence: Evidence): readonly Order[] {
  const doubtful = lostByChance(evidence).filter(
    (path) => path.attempts.length >= ATTEMPTS_WHEN_LOSSY && WORTH_ANOTHER.has(path.state),
  );
  const more = Array.from(
    { length: ATTEMPTS_IN_DOUBT - ATTEMPTS_WHEN_LOSSY },
    (_, index) => ATTEMPTS_WHEN_LOSSY + 1 + index,
  );
  return more.flatMap((attempt) => doubtful.map((path) => again(path, attempt)));
}

const again = (path: Path, attempt: number): Order =>
  endpointOrder(path.endpoint, path.address, path.control ? 'control' : 'confirm', attempt);

/** The HTTP controls are no endpoints; they are tried again like them. */
function confirmControls(evidence: Evidence, overdue: readonly Overdue[], attempt: number): readonly Order[] {
  const failed = evidence.of('control').filter((o) => o.outcome.status === 'failed');
  const waiting = overdue.flatMap(({ order }) => (order.kind === 'control' ? [order] : []));
  const worked = new Set(
    evidence
      .of('control')
      .filter((o) => o.outcome.status === 'ok')
      .map((o) => o.target.host),
  );
  return [...failed, ...waiting]
    .filter((o) => !worked.has(o.target.host))
    .map(({ target, ask }): Order => ({ kind: 'control', role: 'control', attempt, target, ask }));
}

/** Names nobody answered for, or that were denied: asked again. */
export function confirmNames(
  evidence: Evidence,
  facts: PlanFacts,
  overdue: readonly Overdue[],
): readonly Order[] {
  const late = overdue.map(({ order }) => order).filter((order) => order.kind === 'dns');
  const waiting = new Set(late.map((order) => order.target.host));
  const names = new Set([...evidence.resolvedNames, ...waiting]);
  const orders: Order[] = [];
  for (let attempt = 2; attempt <= attemptsFor(evidence); attempt += 1) {
    for (const host of names) {
      const { state, asked } = evidence.resolution(host);
      const silent = state === 'silent' || (state === 'unknown' && waiting.has(host));
      if (!(silent || (state === 'denied' && attempt === 2))) continue;
      const srv = [...asked, ...late.filter((order) => order.target.host === host)].some(
        (o) => o.ask.record === 'SRV',
      );
      for (const resolver of facts.resolvers)
        orders.push(dnsOrder(host, srv ? 'SRV' : 'A', resolver, 'confirm', attempt));
    }
  }
  return orders;
}

/** A confirmation ordered earlier is needless once its endpoint answered. */
export function stillWanted(evidence: Evidence, order: Order): boolean {
  // A series asks of what works how well it does.
  if (order.role === 'steady') return order.kind !== 'tcp' || isLossInDoubt(evidence);
  if (order.role !== 'confirm' && order.attempt === 1) return true;
  if (order.kind === 'dns') return evidence.resolution(order.target.host).state !== 'resolved';
  if (order.kind === 'control') {
    return !evidence
      .of('control')
      .some((o) => o.target.host === order.target.host && o.outcome.status === 'ok');
  }
  const key = pathKeyOf(order);
  return key === null || evidence.path(key)?.state !== 'works';
}
