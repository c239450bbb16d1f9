import { Evidence } from '../../shared/analysis/evidence.ts';
import type { Environment } from '../../shared/model/environment.ts';
import type { Failure } from '../../shared/model/failure.ts';
import type { Observation, Outcome, Phases } from '../../shared/model/observation.ts';
import { orderKey, type Order } from '../../shared/model/order.ts';
import type { Subject } from '../../shared/model/subject.ts';
import type { Kind, TlsValue, Values } from '../../shared/model/values.ts';
import { first, followUp, next, stillWanted, type PlanFacts } from '../../shared/plan.ts';

/** What a simulated network answers to one order. */
export interface Reply {
  readonly outcome: Outcome<Values[Kind]>;
  readonly phases?: Phases;
  readonly durationMs?: number;
}

/** A network as a pure function; null passes the order on to the network behind it. */
export type Layer = (order: Order) => Reply | null;

export const PLAN_FACTS: PlanFacts = {
  resolvers: ['198.18.1.1:53'],
  systemResolver: true,
  timeoutMs: 3000,
  ipv4: true,
  ipv6: false,
};

export const ENVIRONMENT: Environment = {
  os: { platform: 'linux', release: '6', arch: 'x64' },
  interfaces: [{ name: 'eth0', addresses: ['198.18.1.10/24'], up: true, kind: 'ethernet' }],
  dnsServers: ['198.18.1.1'],
  vpn: [],
  proxy: { source: 'none', pacUrl: null, routes: [] },
  trustStore: { bundled: 144, system: 140, extra: 1 },
  gateways: ['198.18.1.1'],
};

/**
 * Runs the plan against a simulated network, without sockets or clock: what a real run would observe there. The layers
 * nearer to this computer come first.
 */
export function observe(
  subject: Subject,
  layers: readonly Layer[],
  facts: PlanFacts = PLAN_FACTS,
  environment = ENVIRONMENT,
): Evidence {
  const evidence = new Evidence(subject, environment);
  const done = new Set<string>();
  const queue: Order[] = [...first(evidence, facts)];
  let sequence = 0;
  for (let rounds = 0; rounds < 10_000; rounds += 1) {
    const order = queue.shift();
    if (order === undefined) {
      const more = followUp(evidence, facts, []).filter((wanted) => !done.has(orderKey(wanted)));
      if (more.length === 0) return evidence;
      queue.push(...more);
      continue;
    }
    if (done.has(orderKey(order)) || !stillWanted(evidence, order)) {
      done.add(orderKey(order));
      continue;
    }
    done.add(orderKey(order));
    sequence += 1;
    const observation = observationOf(order, replyOf(layers, order), `o${sequence}`);
    evidence.add(observation);
    queue.push(...next(evidence, facts, observation));
  }
  throw new Error('the plan does not come to an end');
}

function replyOf(layers: readonly Layer[], order: Order): Reply {
  for (const layer of layers) {
    const reply = layer(order);
    if (reply !== null) return reply;
  }
  throw new Error(`nothing answers ${orderKey(order)}`);
}

const observationOf = (order: Order, reply: Reply, id: string): Observation =>
  ({
    id,
    kind: order.kind,
    role: order.role,
    target: order.target,
    ask: order.ask,
    ...(order.via === undefined ? {} : { via: order.via }),
    startedAtMs: 0,
    durationMs: reply.durationMs ?? 40,
    attempts: order.attempt,
    phases: reply.phases ?? {},
    outcome: reply.outcome,
  }) as Observation;

export const failed = (
  step: Failure['step'],
  code: Failure['code'],
  detail: string | null = null,
): Reply => ({
  outcome: { status: 'failed', failure: { step, code, detail } },
  durationMs: code === 'timeout' ? 3000 : 40,
  phases: step === 'connect' || step === 'resolve' || step === 'proxy' ? {} : { connectMs: 40 },
});

export interface Issued {
  readonly issuer?: string;
  readonly verdict?: TlsValue['verdict'];
  readonly bundled?: TlsValue['verdict'];
  readonly names?: readonly string[];
}

/** A certificate of the lab's own authority, trusted by `--ca`, as every service there shows. */
export const tlsValue = (serverName: string | null, issued: Issued = {}): TlsValue => {
  const issuer = issued.issuer ?? 'CN=Lab Root CA';
  const name = serverName ?? '';
  const leaf = {
    subject: `CN=${issued.names?.[0] ?? name}`,
    issuer,
    subjectAltNames: issued.names ?? [name],
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2027-01-01T00:00:00.000Z',
    fingerprint256: `leaf ${name} ${issuer}`,
    publicKey256: `key ${name} ${issuer}`,
  };
  const verdict = issued.verdict ?? 'trusted';
  const bundled = issued.bundled ?? 'untrusted';
  return {
    serverName,
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_128_GCM_SHA256',
    alpn: null,
    chain: [leaf, { ...leaf, subject: issuer, fingerprint256: issuer, publicKey256: `key ${issuer}` }],
    trust: { bundled, system: bundled, extra: verdict },
    verdict,
    clientCertificateWanted: false,
  };
};
