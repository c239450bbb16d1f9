import { describe, expect, test } from 'vitest';
import { analyze } from '../../../shared/analysis/analyze.ts';
import { leftOutOf } from '../../../shared/analysis/left-out.ts';
import { verdictOf } from '../../../shared/analysis/verdict.ts';
import type { Environment } from '../../../shared/model/environment.ts';
import type { Order } from '../../../shared/model/order.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';
import { exampleSubject } from '../../support/example-subject.ts';
import { denied, dropped, forging, localDns, when } from '../../support/faults.ts';
import { answers, healthy } from '../../support/healthy-network.ts';
import {
  asked,
  closedOff,
  isProxied,
  mute,
  PROXY,
  PROXY_ADDRESS,
  proxyIs,
  refuses,
  SECOND,
  setTo,
} from '../../support/proxied-network.ts';
import { failed, observe, PLAN_FACTS, tlsValue, type Layer } from '../../support/simulated-network.ts';

const PICKED = 'directory.skypelab.test';
const host = (name: string) => (order: Order) => order.target.host === name;
const port = (number: number) => (order: Order) => order.target.port === number;
const isStun = (order: Order): boolean => order.kind === 'stun';
const everything = (): boolean => true;
const by = (hop: string) => (order: Order) =>
  order.via !== undefined && `${order.via.type}://${order.via.host}:${order.via.port}` === hop;
const mute200 = (code: 'timeout' | 'reset', match: (order: Order) => boolean = everything): Layer =>
  when(
    asked((order) => order.kind !== 'tcp' && !(order.kind === 'http' && !order.ask.secure) && match(order)),
    failed('tls', code),
  );

interface Row {
  readonly why: string;
  readonly layers: readonly Layer[];
  /** Problems and warnings, in any order. */
  readonly codes: readonly string[];
  readonly status: VerdictStatus;
  readonly environment?: Environment;
  readonly details?: object;
  readonly scope?: object;
}

const SIX = { hosts: [PICKED], route: 'proxy' } as const;

const rows: readonly Row[] = [
  {
    why: 'the proxy carries everything, and all is open besides',
    layers: [],
    codes: [],
    status: 'reachable',
  },
  { why: 'only the proxy gets out', layers: [closedOff], codes: [], status: 'reachable' },
  {
    why: 'only the proxy knows names, DNS denies them',
    layers: [closedOff, denied(everything)],
    codes: [],
    status: 'reachable',
  },
  {
    why: 'only the proxy knows names, DNS is dead',
    layers: [closedOff, dropped((o) => o.kind === 'dns')],
    codes: [],
    status: 'reachable',
  },
  {
    why: 'DNS denies one name, and the proxy knows it',
    layers: [closedOff, denied((name) => name === PICKED)],
    codes: [],
    status: 'reachable',
  },
  {
    why: 'the relay’s name alone is denied',
    layers: [closedOff, denied((name) => name.startsWith('relay.'))],
    codes: ['dns.name-blocked'],
    status: 'blocked',
  },
  {
    why: 'port 5061 is refused by the proxy and open directly',
    layers: [refuses(port(5061), 'denied', 403)],
    codes: [],
    status: 'reachable',
  },
  {
    why: 'media is blocked beside the proxy',
    layers: [closedOff, dropped(isStun)],
    codes: ['firewall.udp-blocked'],
    status: 'blocked',
    scope: { route: 'direct' },
  },

  {
    why: 'nobody listens',
    layers: [closedOff, proxyIs('refused')],
    codes: ['proxy.unreachable'],
    status: 'blocked',
    details: { proxy: `${PROXY_ADDRESS}:3128` },
    scope: { route: 'proxy' },
  },
  {
    why: 'nobody answers',
    layers: [closedOff, proxyIs('timeout')],
    codes: ['proxy.unreachable'],
    status: 'blocked',
  },
  {
    why: 'it accepts and hangs',
    layers: [closedOff, mute, proxyIs('timeout', 'tunnel')],
    codes: ['proxy.unreachable'],
    status: 'blocked',
  },
  {
    why: 'it is a web server',
    layers: [closedOff, refuses(everything, 'not-a-proxy', 405)],
    codes: ['proxy.unreachable'],
    status: 'blocked',
  },
  {
    why: 'it resets whatever it is asked',
    layers: [closedOff, mute, proxyIs('reset', 'tunnel')],
    codes: ['proxy.unreachable'],
    status: 'blocked',
  },
  {
    why: 'gone, and all is open directly',
    layers: [proxyIs('refused')],
    codes: ['proxy.unreachable'],
    status: 'degraded',
  },
  {
    why: 'its name does not exist',
    layers: [closedOff],
    environment: setTo(['http://old.office.test:3128']),
    codes: ['proxy.unreachable'],
    status: 'blocked',
    details: { proxy: 'old.office.test:3128' },
  },

  {
    why: 'it wants credentials',
    layers: [closedOff, refuses(everything, 'auth-required', 407, { schemes: ['Basic', 'NTLM'] })],
    codes: ['proxy.auth-required'],
    status: 'blocked',
    details: { schemes: ['Basic', 'NTLM'] },
  },
  {
    why: 'it wants credentials, and all is open directly',
    layers: [refuses(everything, 'auth-required', 407, { schemes: ['Basic'] })],
    codes: ['proxy.auth-required'],
    status: 'degraded',
  },

  {
    why: 'one host is refused',
    layers: [closedOff, refuses(host(PICKED), 'denied', 403)],
    codes: ['proxy.denied'],
    status: 'blocked',
    details: { status: 403 },
    scope: SIX,
  },
  {
    why: 'one host is refused, and open directly',
    layers: [refuses(host(PICKED), 'denied', 403)],
    codes: ['proxy.denied'],
    status: 'degraded',
  },
  {
    why: 'everything is refused',
    layers: [closedOff, refuses(everything, 'denied', 403)],
    codes: ['proxy.denied'],
    status: 'blocked',
  },
  {
    why: 'one host is cut off',
    layers: [closedOff, proxyIs('reset', 'tunnel', host(PICKED))],
    codes: ['proxy.denied'],
    status: 'blocked',
    details: { status: 0 },
    scope: SIX,
  },
  {
    why: 'a port is refused',
    layers: [closedOff, refuses(port(5061), 'denied', 403)],
    codes: ['proxy.port-denied'],
    status: 'blocked',
    details: { allowed: [443], denied: [5061] },
  },
  {
    why: 'a port is cut off',
    layers: [closedOff, proxyIs('closed', 'tunnel', port(5061))],
    codes: ['proxy.port-denied'],
    status: 'blocked',
    details: { allowed: [443], denied: [5061] },
  },
  {
    why: 'one host is refused on 5061, where a neutral one is carried',
    layers: [
      closedOff,
      refuses((o) => o.target.port === 5061 && o.role !== 'proxy-neutral-host', 'denied', 403),
    ],
    codes: ['proxy.denied'],
    status: 'blocked',
  },

  {
    why: 'it cannot get to one host',
    layers: [closedOff, refuses(host(PICKED), 'upstream-failed', 503)],
    codes: ['proxy.upstream-failed'],
    status: 'blocked',
    details: { status: 503 },
    scope: SIX,
  },
  {
    why: 'it cannot get anywhere',
    layers: [closedOff, refuses(everything, 'upstream-failed', 504)],
    codes: ['proxy.upstream-failed'],
    status: 'blocked',
    details: { status: 504 },
  },
  {
    why: 'it never answers for one host',
    layers: [closedOff, proxyIs('timeout', 'tunnel', host(PICKED))],
    codes: ['proxy.upstream-failed'],
    status: 'blocked',
    details: { status: 0 },
    scope: SIX,
  },
  {
    why: 'it answers for itself only',
    layers: [closedOff, proxyIs('timeout', 'tunnel')],
    codes: ['proxy.upstream-failed'],
    status: 'blocked',
    details: { status: 0 },
  },
  {
    why: 'its tunnels are mute',
    layers: [closedOff, mute200('timeout')],
    codes: ['proxy.upstream-failed'],
    status: 'blocked',
    details: { status: 200 },
  },
  {
    why: 'one name is mute in its tunnels, another passes there',
    layers: [closedOff, mute200('timeout', (o) => o.target.host === PICKED && o.role !== 'neutral-name')],
    codes: ['tls.name-filtered'],
    status: 'blocked',
    scope: { hosts: [PICKED], route: 'proxy' },
  },
  {
    why: 'the service’s own 503 behind it',
    layers: [
      closedOff,
      when(
        asked(host('login.idlab.test')),
        answers({
          status: 503,
          headers: {},
          location: null,
          body: 'busy',
          bodyBytes: 4,
          truncated: false,
          tls: tlsValue('login.idlab.test'),
        }),
      ),
    ],
    codes: ['service.unavailable'],
    status: 'degraded',
    scope: { hosts: ['login.idlab.test'], route: 'proxy' },
  },

  {
    why: 'it opens what passes through',
    layers: [closedOff, forging({ issuer: 'CN=FG100F, O=Fortinet' }, isProxied)],
    codes: ['tls.intercepted'],
    status: 'blocked',
    details: { trusted: false },
    scope: { route: 'proxy' },
  },
  {
    why: 'it opens what passes through, trusted',
    layers: [closedOff, forging({ issuer: 'CN=FG100F, O=Fortinet', verdict: 'trusted' }, isProxied)],
    codes: ['tls.intercepted'],
    status: 'reachable',
    details: { trusted: true },
    scope: { route: 'proxy' },
  },

  {
    why: 'the first of two is gone',
    layers: [closedOff, when(by(PROXY), failed('proxy', 'refused'))],
    environment: setTo([PROXY, SECOND]),
    codes: ['proxy.unreachable'],
    status: 'reachable',
  },
  {
    why: 'the proxy is gone, and the direct way is named next',
    layers: [proxyIs('timeout')],
    environment: setTo([PROXY, 'direct']),
    codes: ['proxy.unreachable'],
    status: 'reachable',
  },
  {
    why: 'the proxy is gone, and the direct way named next is closed',
    layers: [closedOff, proxyIs('timeout')],
    environment: setTo([PROXY, 'direct']),
    codes: ['proxy.unreachable'],
    status: 'blocked',
  },
  {
    why: 'two proxies, one refuses a host, the other a port',
    layers: [
      closedOff,
      when((o) => by(PROXY)(o) && o.target.port === 5061, {
        outcome: {
          status: 'failed',
          failure: {
            step: 'tunnel',
            code: 'denied',
            detail: '403',
            answer: { status: 403, schemes: [], credentialsSent: false, product: null },
          },
        },
      }),
      when((o) => by(SECOND)(o), {
        outcome: {
          status: 'failed',
          failure: {
            step: 'tunnel',
            code: 'upstream-failed',
            detail: '502',
            answer: { status: 502, schemes: [], credentialsSent: false, product: null },
          },
        },
      }),
    ],
    environment: setTo([PROXY], { [`${PICKED}:443`]: [SECOND], [`${PICKED}:80`]: [SECOND] }),
    codes: ['proxy.port-denied', 'proxy.upstream-failed'],
    status: 'blocked',
  },
  {
    why: 'one host is refused, and media is blocked',
    layers: [closedOff, refuses(host(PICKED), 'denied', 403), dropped(isStun)],
    codes: ['firewall.udp-blocked', 'proxy.denied'],
    status: 'blocked',
  },
  {
    why: 'nothing at all: no proxy, no names, no way',
    layers: [dropped((o) => !isProxied(o)), proxyIs('timeout')],
    codes: ['network.offline'],
    status: 'offline',
  },
  {
    why: 'the setting is direct',
    layers: [],
    environment: setTo(['direct']),
    codes: [],
    status: 'reachable',
  },
];

const judge = ({ layers, environment = setTo([PROXY]) }: Pick<Row, 'layers' | 'environment'>) => {
  const evidence = observe(exampleSubject, [...layers, healthy()], PLAN_FACTS, environment);
  const facts = analyze(evidence, {
    startedAt: '2026-11-22T09:00:00.000Z',
    catalog: { version: '1', readOn: null },
  });
  return { evidence, facts };
};

const udpFigures = (layers: readonly Layer[]) =>
  judge({ layers }).facts.find(({ code }) => code === 'firewall.udp-blocked')?.figures;

describe('a network with a proxy', () => {
  test.each(rows)('$why: $codes, $status', (row) => {
    const { evidence, facts } = judge(row);
    const told = facts.filter(({ severity }) => severity !== 'info');
    expect(told.map(({ code }) => code).toSorted()).toEqual(row.codes);
    expect(verdictOf(evidence, facts, false).status).toBe(row.status);
    const [first] = told;
    if (row.details !== undefined) expect(first?.details).toMatchObject(row.details);
    if (row.scope !== undefined) expect(first?.scope).toMatchObject(row.scope);
    for (const fact of facts) expect(fact.evidence.length, fact.code).toBeGreaterThan(0);
  });

  test('what only the proxy carries is noted, and no more', () => {
    expect(judge({ layers: [closedOff] }).facts.map(({ code, severity }) => [code, severity])).toContainEqual(
      ['proxy.required', 'info'],
    );
    expect(judge({ layers: [] }).facts.map(({ code }) => code)).not.toContain('proxy.required');
  });

  test('beside a proxy, blocked media says that UDP never goes through one', () => {
    const { facts } = judge({ layers: [closedOff, dropped(isStun)] });
    expect(facts.find(({ code }) => code === 'firewall.udp-blocked')?.figures.proxied).toBe(true);
  });

  test('and whether the proxy carries media over TCP instead', () => {
    expect(udpFigures([closedOff, dropped(isStun)])?.fallback).toBe('443/tcp');
    const noRelay = refuses((order) => order.kind === 'turn-tcp', 'denied', 403);
    expect(udpFigures([noRelay, closedOff, dropped(isStun)])).toMatchObject({ noFallback: '443/tcp' });
  });

  test('a refused host that stands alone says that credentials were refused', () => {
    const { facts } = judge({
      layers: [
        closedOff,
        refuses(everything, 'auth-required', 407, { schemes: ['Basic'], credentialsSent: true }),
      ],
    });
    expect(facts[0]?.figures.alternative).toBe('credentials-refused');
  });

  test.each([
    {
      why: 'a Windows sign-in',
      layers: [closedOff, refuses(everything, 'auth-required', 407, { schemes: ['Negotiate', 'NTLM'] })],
      reason: 'proxy-sign-in',
    },
    {
      why: 'a name that only the proxy knows',
      layers: [closedOff, denied(everything)],
      reason: 'name-at-proxy',
    },
  ])('what was not measured for $why is said', ({ layers, reason }) => {
    expect(leftOutOf(judge({ layers }).evidence, PLAN_FACTS).map((gap) => gap.reason)).toContain(reason);
    expect(leftOutOf(judge({ layers: [] }).evidence, PLAN_FACTS).map((gap) => gap.reason)).not.toContain(
      reason,
    );
  });

  test('a proxy’s name that DNS is too dead to resolve is no fault of the proxy', () => {
    const { facts } = judge({
      layers: [
        closedOff,
        localDns(everything, failed('resolve', 'timeout')),
        when((o) => o.kind === 'dns', failed('resolve', 'timeout')),
      ],
      environment: setTo(['http://proxy.office.test:3128']),
    });
    expect(facts.map(({ code }) => code)).not.toContain('proxy.unreachable');
  });
});

const withScript = (
  layers: readonly Layer[],
  failure: {
    step: 'connect' | 'response' | 'exchange';
    code: 'refused' | 'other' | 'malformed';
    detail: string | null;
  },
) => {
  const environment: Environment = {
    ...setTo(['direct']),
    proxy: { source: 'argument', pacUrl: 'http://w.test/p.pac', routes: [], perEndpoint: {} },
  };
  const evidence = observe(exampleSubject, [...layers, healthy()], PLAN_FACTS, environment);
  evidence.add({
    id: 'o0',
    kind: 'pac',
    role: 'sweep',
    target: { set: null, host: 'w.test', address: null, port: null, transport: 'tcp', route: 'direct' },
    ask: { url: 'http://w.test/p.pac', places: [] },
    startedAtMs: 0,
    durationMs: 10,
    attempts: 1,
    phases: {},
    outcome: { status: 'failed', failure },
  });
  const facts = analyze(evidence, {
    startedAt: '2026-11-22T09:00:00.000Z',
    catalog: { version: '1', readOn: null },
  });
  return {
    codes: facts.filter(({ severity }) => severity !== 'info').map(({ code }) => code),
    status: verdictOf(evidence, facts, false).status,
    first: facts[0],
  };
};

describe('a script', () => {
  test.each([
    {
      why: 'refused',
      layers: [closedOff],
      failure: { step: 'connect', code: 'refused', detail: null },
      codes: ['proxy.pac-unreachable'],
      status: 'blocked',
      details: { pacUrl: 'http://w.test/p.pac' },
    },
    {
      why: '404, all open',
      layers: [],
      failure: { step: 'response', code: 'other', detail: 'HTTP 404' },
      codes: ['proxy.pac-unreachable'],
      status: 'degraded',
      details: {},
    },
    {
      why: 'broken',
      layers: [closedOff],
      failure: { step: 'exchange', code: 'malformed', detail: 'ReferenceError: x' },
      codes: ['proxy.pac-invalid'],
      status: 'blocked',
      details: { error: 'ReferenceError: x' },
    },
    {
      why: 'broken, all open, media blocked',
      layers: [dropped(isStun)],
      failure: { step: 'exchange', code: 'malformed', detail: 'x' },
      codes: ['firewall.udp-blocked', 'proxy.pac-invalid'],
      status: 'blocked',
      details: {},
    },
  ] as const)('$why', ({ layers, failure, codes, status, details }) => {
    const came = withScript(layers, failure);
    expect({ codes: came.codes.toSorted(), status: came.status }).toEqual({ codes, status });
    expect(came.first?.details).toMatchObject(details);
  });
});
