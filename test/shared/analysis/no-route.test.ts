import { expect, test } from 'vitest';
import { analyze } from '../../../shared/analysis/analyze.ts';
import { exampleSubject } from '../../support/example-subject.ts';
import { when } from '../../support/faults.ts';
import { healthy, ZONE } from '../../support/healthy-network.ts';
import { ENVIRONMENT, failed, observe, PLAN_FACTS } from '../../support/simulated-network.ts';
import type { Order } from '../../../shared/model/order.ts';

const isPublic = (o: Order): boolean => o.kind !== 'dns' && o.target.address?.startsWith('10.18.') !== true;
const unroutable = when(isPublic, failed('connect', 'network-unreachable', 'ENETUNREACH'));
const HOUSE = '10.18.1.80';
const inTheHouse = (hosts: readonly string[]): Readonly<Record<string, readonly string[]>> => ({
  ...ZONE,
  ...Object.fromEntries(hosts.map((host) => [host, [HOUSE]])),
});
const ALL = exampleSubject.endpoints.map(({ host }) => host);

test.each([
  { why: 'nothing beyond the link can be reached', hosts: [], expected: true },
  { why: 'only a server of the house is reached', hosts: ['meet.contoso-online.test'], expected: true },
  { why: 'everything needed is in the house: that needs no route', hosts: ALL, expected: false },
])('no default route, and $why: offline $expected', ({ hosts, expected }) => {
  const evidence = observe(
    exampleSubject,
    [unroutable, healthy(inTheHouse(hosts), exampleSubject)],
    PLAN_FACTS,
    { ...ENVIRONMENT, gateways: [] },
  );
  const facts = analyze(evidence, {
    startedAt: '2026-11-22T09:00:00.000Z',
    catalog: { version: '1', readOn: null },
  });
  const offline = facts.find(({ code }) => code === 'network.offline');
  expect(offline?.details ?? null).toEqual(expected ? { reason: 'no-route' } : null);
});
