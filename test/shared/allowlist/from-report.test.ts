import { describe, expect, test } from 'vitest';
import { allowlistOfReport } from '../../../shared/allowlist/from-report.ts';
import { portTexts } from '../../../shared/allowlist/port-list.ts';
import { renderAllowlist } from '../../../shared/allowlist/render.ts';
import { cidrsOf } from '../../../shared/allowlist/spans.ts';
import { builtIn } from '../../../shared/catalog/built-in.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { Endpoint, Service } from '../../../shared/model/subject.ts';
import { RECORDED } from '../../support/recorded-reports.ts';
import { healthyReport } from '../../support/sample-report.ts';

const service = (set: number, more: Partial<Service>): Service => ({
  set,
  area: 'Teams',
  feature: 'im',
  required: true,
  retired: null,
  urls: [],
  ips: [],
  ...more,
});
const endpoint = (set: number, host: string, port: number, as: Endpoint['as']): Endpoint => ({
  sets: [set],
  host,
  port,
  as,
});
const finding = (code: string, scope: Partial<Finding['scope']>, more: Partial<Finding> = {}): Finding => ({
  id: 'f1',
  code,
  severity: 'problem',
  confidence: 0.9,
  details: {},
  evidence: [],
  title: '',
  explanation: '',
  remediation: [],
  ...more,
  scope: { sets: [], features: [], hosts: [], addresses: [], ports: [], route: 'direct', ...scope },
});
const reportOf = (
  findings: readonly Finding[],
  services: readonly Service[],
  endpoints: readonly Endpoint[],
): Report => ({
  ...healthyReport,
  findings,
  subject: { services, endpoints, srv: [], controls: { http: [], tls: [], resolvers: [], stun: [] } },
});

const shown = (report: Report) =>
  allowlistOfReport(report, builtIn).sets.map(({ id, names, ranges, tcp, udp }) => ({
    id,
    names,
    ranges: cidrsOf(ranges).map(({ text }) => text),
    tcp: portTexts(tcp),
    udp: portTexts(udp),
  }));

const SERVICES = [
  service(1, { urls: ['*.a.test', 'b.test', 'c.test'], ips: ['198.18.2.0/24'] }),
  service(2, { ips: ['198.18.3.0/24'] }),
  service(3, { urls: ['*.gone.test'], retired: { on: '2025-05-05', successor: 'Teams' } }),
];
const ENDPOINTS = [
  endpoint(1, 'x.a.test', 443, 'https'),
  endpoint(1, 'x.a.test', 80, 'http'),
  endpoint(1, 'b.test', 443, 'https'),
  endpoint(2, 'relay.test', 3478, 'stun'),
  endpoint(3, 'x.gone.test', 443, 'https'),
];

describe('only what a report found blocked', () => {
  test('the names over the blocked hosts, and the blocked ports', () => {
    const report = reportOf(
      [finding('firewall.drop', { sets: [1], hosts: ['x.a.test'], ports: ['443/tcp'] })],
      SERVICES,
      ENDPOINTS,
    );
    expect(shown(report)).toEqual([
      { id: 1, names: ['*.a.test'], ranges: ['198.18.2.0/24'], tcp: ['443'], udp: [] },
    ]);
  });
  test('media: the ranges, and every port that was found blocked, consecutive ones together', () => {
    const ports = ['3481/udp', '3479/udp', '3480/udp'];
    const report = reportOf(
      [finding('firewall.udp-blocked', { sets: [2], hosts: ['relay.test'], ports })],
      SERVICES,
      ENDPOINTS,
    );
    expect(shown(report)).toEqual([
      { id: 2, names: [], ranges: ['198.18.3.0/24'], tcp: [], udp: ['3479-3481'] },
    ]);
  });
  test('each set has its own hosts and ports of a finding about several', () => {
    const report = reportOf(
      [
        finding('firewall.drop', {
          sets: [1, 2],
          hosts: ['b.test', 'relay.test'],
          ports: ['443/tcp', '3478/udp'],
        }),
      ],
      SERVICES,
      ENDPOINTS,
    );
    expect(shown(report).map(({ id, names, tcp, udp }) => ({ id, names, tcp, udp }))).toEqual([
      { id: 1, names: ['b.test'], tcp: ['443'], udp: [] },
      { id: 2, names: [], tcp: [], udp: ['3478'] },
    ]);
  });
  test('a host that a service record named is a name of its own', () => {
    const report = reportOf(
      [finding('firewall.reject', { sets: [1], hosts: ['sip.srv.test'], ports: ['5061/tcp'] })],
      SERVICES,
      [],
    );
    expect(shown(report)).toMatchObject([{ id: 1, names: ['sip.srv.test'], tcp: ['5061'] }]);
  });
  test('where no port is said, as when a name is denied, the endpoints’ own', () => {
    const report = reportOf(
      [finding('dns.name-blocked', { sets: [1], hosts: ['x.a.test'] })],
      SERVICES,
      ENDPOINTS,
    );
    expect(shown(report)).toMatchObject([{ id: 1, names: ['*.a.test'], tcp: ['80', '443'] }]);
  });
  test.each([
    {
      why: 'not what a rule cannot mend',
      found: finding('media.loss', { sets: [2], hosts: ['relay.test'] }),
    },
    {
      why: 'not what is only remarked',
      found: finding('firewall.drop', { sets: [1], hosts: ['b.test'] }, { severity: 'info' }),
    },
  ])('$why', ({ found }) => {
    expect(shown(reportOf([found], SERVICES, ENDPOINTS))).toEqual([]);
  });
  test('what is retired is left out, and said', () => {
    const found = finding('firewall.drop', { sets: [3], hosts: ['x.gone.test'], ports: ['443/tcp'] });
    const list = allowlistOfReport(reportOf([found], SERVICES, ENDPOINTS), builtIn);
    expect(list).toMatchObject({ sets: [], retired: [{ id: 3, successor: 'Teams' }] });
  });
  test('without its sets, the catalogue says what they are', () => {
    const { subject: _, ...report } = reportOf(
      [finding('firewall.drop', { sets: [127], hosts: ['config.edge.skype.com'], ports: ['443/tcp'] })],
      [],
      [],
    );
    expect(shown(report)).toEqual([{ id: 127, names: ['*.skype.com'], ranges: [], tcp: ['443'], udp: [] }]);
  });
  test('a set that nobody knows still has its hosts', () => {
    const report = reportOf(
      [finding('firewall.drop', { sets: [4711], hosts: ['odd.test'], ports: ['443/tcp'] })],
      SERVICES,
      ENDPOINTS,
    );
    expect(shown(report)).toMatchObject([{ id: 4711, names: ['odd.test'], tcp: ['443'] }]);
  });
});

describe('a report is a file, and may say anything', () => {
  test.each([
    {
      report: reportOf(
        [
          finding('firewall.drop', {
            sets: [1],
            hosts: ['a.test"; }; return "PROXY evil:1'],
            ports: ['443/tcp'],
          }),
        ],
        SERVICES,
        [],
      ),
      place: 'findings[0].scope.hosts[0]',
    },
    {
      report: reportOf(
        [finding('firewall.drop', { sets: [1], hosts: ['b.test'], ports: ['443 accept/tcp'] })],
        [service(1, { urls: ['b.test'] })],
        [],
      ),
      place: 'findings',
    },
    {
      report: reportOf(
        [finding('firewall.drop', { sets: [2], hosts: ['relay.test'], ports: ['443/tcp'] })],
        [service(2, { ips: ['198.18.3.0/24', 'evil }'] })],
        [endpoint(2, 'relay.test', 443, 'https')],
      ),
      place: 'subject.services[0].ips[1]',
    },
  ])('refused at $place', ({ report, place }) => {
    expect(() => allowlistOfReport(report, builtIn)).toThrow(expect.objectContaining({ place }));
  });
});

test.each([
  { fault: 'firewall-drop' as const, has: ['sipdir.contoso.example'] },
  { fault: 'tls-intercepted' as const, has: ['login.identity.example', 'meet.contoso.example'] },
  { fault: 'none' as const, has: [] },
])('a recorded run with $fault', ({ fault, has }) => {
  const list = allowlistOfReport(RECORDED[fault], builtIn);
  const { content } = renderAllowlist(list, 'paloalto-edl', messagesFor('en'));
  for (const host of has) expect(content).toContain(host.slice(host.indexOf('.') + 1));
  if (has.length === 0) expect(content).toBe('');
});
