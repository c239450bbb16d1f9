import { expect, test } from 'vitest';
import { analyze } from '../../../shared/analysis/analyze.ts';
import { verdictOf } from '../../../shared/analysis/verdict.ts';
import type { FindingCode } from '../../../shared/model/finding.ts';
import type { Order } from '../../../shared/model/order.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';
import { exampleSubject } from '../../support/example-subject.ts';
import { dropped, when } from '../../support/faults.ts';
import { healthy, ZONE } from '../../support/healthy-network.ts';
import { failed, observe, PLAN_FACTS, type Layer } from '../../support/simulated-network.ts';

/** Every name with an address of each family: `198.18.2.20` and `2001:2:0:2::20`. */
const BOTH = Object.fromEntries(
  Object.entries(ZONE).map(([name, four]) => [name, [...four, ...four.map(besideIn6)]]),
);
function besideIn6(address: string): string {
  return `2001:2:0:2::${address.split('.').at(-1)}`;
}

const isSix = (o: Order): boolean => o.kind !== 'dns' && (o.target.address ?? '').includes(':');
const LOGIN = '2001:2:0:2::26';

interface Row {
  readonly why: string;
  readonly layers: readonly Layer[];
  readonly zone?: Readonly<Record<string, readonly string[]>>;
  readonly codes: readonly FindingCode[];
  readonly status: VerdictStatus;
  readonly details?: object;
}

const rows: readonly Row[] = [
  { why: 'both families work', layers: [], codes: [], status: 'reachable' },
  {
    why: 'the whole family is silent',
    layers: [dropped(isSix)],
    codes: ['network.ipv6-broken'],
    status: 'reachable',
  },
  {
    why: 'the whole family is refused by ICMPv6',
    layers: [when(isSix, failed('connect', 'host-unreachable', 'EACCES'))],
    codes: ['network.ipv6-broken'],
    status: 'reachable',
  },
  {
    why: 'one host alone has an IPv6 address, and it is silent',
    layers: [dropped(isSix)],
    zone: { ...ZONE, 'login.idlab.test': ['198.18.2.26', LOGIN] },
    codes: ['network.ipv6-broken'],
    status: 'reachable',
  },
  {
    why: 'one host is dead in IPv6, and the family lives',
    layers: [dropped((o) => o.kind !== 'dns' && o.target.address === LOGIN)],
    codes: ['service.unavailable'],
    status: 'reachable',
    details: { deadAddresses: [LOGIN] },
  },
  {
    why: 'one port is discarded in IPv6, and its hosts live there',
    layers: [dropped((o) => isSix(o) && o.target.port === 5061)],
    codes: ['firewall.drop'],
    status: 'degraded',
    details: { wholeHost: false },
  },
  {
    why: 'one host is discarded in both families: nothing of it lives',
    layers: [
      dropped(
        ({ kind, target: { address } }) => kind !== 'dns' && (address === LOGIN || address === '198.18.2.26'),
      ),
    ],
    codes: ['firewall.drop'],
    status: 'blocked',
    details: { wholeHost: true },
  },
  {
    why: 'IPv4 is discarded as a whole, and IPv6 works',
    layers: [dropped((o) => o.kind !== 'dns' && !isSix(o))],
    codes: ['firewall.drop'],
    status: 'degraded',
  },
];

test.each(rows)('with IPv6 beside IPv4: $why: $codes', ({ layers, zone = BOTH, codes, status, details }) => {
  const facts = { ...PLAN_FACTS, ipv6: true };
  const evidence = observe(exampleSubject, [...layers, healthy(zone, exampleSubject)], facts);
  const found = analyze(evidence, {
    startedAt: '2026-11-22T09:00:00.000Z',
    catalog: { version: '1', readOn: null },
  });
  expect(found.map((fact) => fact.code)).toEqual(codes);
  expect(verdictOf(evidence, found, false).status).toBe(status);
  if (details !== undefined) expect(found[0]?.details).toMatchObject(details);
});
