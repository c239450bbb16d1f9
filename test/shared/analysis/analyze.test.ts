import { describe, expect, test } from 'vitest';
import { analyze } from '../../../shared/analysis/analyze.ts';
import { verdictOf } from '../../../shared/analysis/verdict.ts';
import type { FindingCode } from '../../../shared/model/finding.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';
import type { Subject } from '../../../shared/model/subject.ts';
import { exampleSubject, federationSubject } from '../../support/example-subject.ts';
import {
  certificateReply,
  denied,
  dropped,
  forging,
  isTcp,
  lossy,
  rateLimited,
  refused,
  smallPacketsOnly,
  sniFiltered,
  sunk,
  when,
} from '../../support/faults.ts';
import { answers, healthy, INDEPENDENT, ZONE } from '../../support/healthy-network.ts';
import { failed, observe, type Layer } from '../../support/simulated-network.ts';

interface Row {
  readonly why: string;
  readonly layers: readonly Layer[];
  readonly codes: readonly FindingCode[];
  readonly status: VerdictStatus;
  readonly subject?: Subject;
  readonly zone?: Readonly<Record<string, readonly string[]>>;
  /** Partial matches of the first finding. */
  readonly details?: object;
  readonly scope?: object;
}

const isSkype = (name: string): boolean => name.endsWith('skypelab.test');
const port = (n: number) => (o: { readonly target: { readonly port: number | null } }) => o.target.port === n;
const address = (a: string) => (o: { readonly target: { readonly address: string | null } }) =>
  o.target.address === a;
const anyName = (): boolean => true;
const control = (body: object): Layer =>
  when(
    (o) => o.kind === 'control',
    answers({ status: 200, location: null, expected: false, body: '', headers: {}, ...body }),
  );
const page = 'Access to this site has been blocked by company policy.';

const rows: readonly Row[] = [
  { why: 'nothing is wrong', layers: [], codes: [], status: 'reachable' },
  {
    why: 'nothing is wrong, with service records',
    layers: [],
    codes: [],
    status: 'reachable',
    subject: federationSubject,
  },

  {
    why: 'nobody answers',
    layers: [dropped(() => true)],
    codes: ['network.offline'],
    status: 'offline',
    details: { reason: 'no-answer' },
  },
  {
    why: 'no way anywhere',
    layers: [
      when(
        () => true,
        (o) => failed(o.kind === 'dns' ? 'resolve' : 'connect', 'network-unreachable'),
      ),
    ],
    codes: ['network.offline'],
    status: 'offline',
    details: { reason: 'no-route' },
  },
  {
    why: 'a sign-in page answers by redirect, and nothing else gets out',
    layers: [
      control({ status: 302, location: 'http://portal.test/login' }),
      dropped((o) => o.kind !== 'dns'),
    ],
    codes: ['network.captive-portal'],
    status: 'blocked',
    details: { portalUrl: 'http://portal.test/login' },
  },
  {
    why: 'a sign-in page answers in place of everything',
    layers: [
      control({ body: '<html>Welcome to the hotel' }),
      forging({ issuer: 'CN=portal' }),
      dropped((o) => o.kind === 'stun'),
    ],
    codes: ['network.captive-portal'],
    status: 'blocked',
  },
  {
    why: 'the neutral page is odd, but the internet is open',
    layers: [control({ body: 'hello' })],
    codes: [],
    status: 'reachable',
  },
  {
    why: 'only small packets arrive',
    layers: [smallPacketsOnly],
    codes: ['network.mtu-blackhole'],
    status: 'blocked',
  },
  {
    why: 'a third of everything is lost',
    layers: [lossy(34)],
    codes: ['network.unstable'],
    status: 'degraded',
  },
  { why: 'three of a hundred are lost', layers: [lossy(3)], codes: ['media.loss'], status: 'reachable' },
  { why: 'the perimeter limits new connections', layers: [rateLimited(4)], codes: [], status: 'reachable' },

  {
    why: 'the DNS server is silent, and another one answers',
    layers: [dropped((o) => o.kind === 'dns' && o.target.address !== INDEPENDENT)],
    codes: ['dns.resolver-unreachable'],
    status: 'blocked',
    details: { resolvers: ['198.18.1.1'] },
  },
  {
    why: 'the DNS server fails every name',
    layers: [denied(anyName, 'server-failure', 'SERVFAIL')],
    codes: ['dns.resolver-failing'],
    status: 'blocked',
    details: { rcode: 'SERVFAIL' },
  },
  {
    why: 'the DNS server refuses every name',
    layers: [denied(anyName, 'query-refused', 'REFUSED')],
    codes: ['dns.resolver-failing'],
    status: 'blocked',
    details: { rcode: 'REFUSED' },
  },
  {
    why: 'names are denied, and an independent resolver knows them',
    layers: [denied(isSkype)],
    codes: ['dns.name-blocked'],
    status: 'blocked',
    details: { rcode: 'NXDOMAIN', confirmedBy: INDEPENDENT },
    scope: { hosts: ['api.skypelab.test', 'directory.skypelab.test', 'config.skypelab.test'], sets: [3, 4] },
  },
  {
    why: 'a name is denied, and no independent resolver can be asked',
    layers: [denied(isSkype), dropped((o) => o.kind === 'dns' && o.target.address === INDEPENDENT)],
    codes: ['dns.name-blocked'],
    status: 'blocked',
    details: { confirmedBy: null },
  },
  {
    why: 'an empty answer denies a name too',
    layers: [denied(isSkype, 'no-data', 'NOERROR')],
    codes: ['dns.name-blocked'],
    status: 'blocked',
    details: { rcode: 'NODATA' },
  },
  {
    why: 'a name that exists nowhere any more is not blocked',
    layers: [],
    zone: Object.fromEntries(Object.entries(ZONE).filter(([name]) => name !== 'api.skypelab.test')),
    codes: ['service.unavailable'],
    status: 'degraded',
  },
  {
    why: 'a name points to nowhere',
    layers: [sunk(isSkype, '0.0.0.0'), refused(address('0.0.0.0'))],
    codes: ['dns.sinkhole'],
    status: 'blocked',
    details: { answers: ['0.0.0.0'], expected: ['198.18.2.0/24'] },
  },
  {
    why: 'a name points to a private address that is silent',
    layers: [sunk(isSkype, '10.9.9.9'), dropped(address('10.9.9.9'))],
    codes: ['dns.sinkhole'],
    status: 'blocked',
  },
  {
    why: 'a name points to a page elsewhere',
    layers: [
      sunk(isSkype, '198.18.5.80'),
      when(address('198.18.5.80'), (o) =>
        o.kind === 'http' && !o.ask.secure
          ? answers({
              status: 200,
              headers: {},
              location: null,
              body: page,
              bodyBytes: 1,
              truncated: false,
              tls: null,
            })
          : certificateReply(o, { issuer: 'CN=filter', verdict: 'untrusted', names: ['filter.test'] }, page),
      ),
    ],
    codes: ['dns.sinkhole'],
    status: 'blocked',
  },
  {
    why: 'split DNS: a private address with the valid service is fine',
    layers: [sunk(isSkype, '10.1.1.1')],
    codes: [],
    status: 'reachable',
  },
  {
    why: 'the service record is gone',
    layers: [denied((name) => name.startsWith('_sip'))],
    codes: ['dns.srv-missing'],
    status: 'blocked',
    subject: federationSubject,
    details: { name: '_sipfederationtls._tcp.contoso.test' },
  },

  {
    why: 'a port is dropped',
    layers: [dropped(port(5061))],
    codes: ['firewall.drop'],
    status: 'blocked',
    details: { wholeHost: false },
    scope: {
      hosts: ['sipfed.contoso-online.test'],
      addresses: ['198.18.2.20'],
      ports: ['5061/tcp'],
      sets: [1],
      features: ['im'],
      route: 'direct',
    },
  },
  {
    why: 'a host is dropped on every port',
    layers: [dropped(address('198.18.2.26'))],
    codes: ['firewall.drop'],
    status: 'blocked',
    details: { wholeHost: true },
    scope: { hosts: ['login.idlab.test'] },
  },
  {
    why: 'a port is dropped on many hosts: one finding',
    layers: [dropped((o) => isTcp(o) && o.target.port === 443)],
    codes: ['firewall.drop'],
    status: 'blocked',
    scope: { ports: ['443/tcp'] },
  },
  {
    why: 'all TCP and UDP is dropped, and names resolve',
    layers: [dropped((o) => o.kind !== 'dns')],
    codes: ['firewall.drop'],
    status: 'blocked',
    details: { wholeHost: true },
  },
  {
    why: 'two ports are dropped: two findings',
    layers: [dropped(port(5061)), dropped((o) => o.kind === 'stun')],
    codes: ['firewall.udp-blocked', 'firewall.drop'],
    status: 'blocked',
  },
  {
    why: 'a port is refused near by',
    layers: [refused(port(5061), 1)],
    codes: ['firewall.reject'],
    status: 'blocked',
    details: { by: 'near', icmp: false },
  },
  {
    why: 'a port is refused from afar',
    layers: [refused(port(5061), 41)],
    codes: ['firewall.reject'],
    status: 'blocked',
    details: { by: 'far' },
  },
  {
    why: 'an ICMP error refuses',
    layers: [when(port(5061), { ...failed('connect', 'host-unreachable'), durationMs: 1 })],
    codes: ['firewall.reject'],
    status: 'blocked',
    details: { icmp: true },
  },
  {
    why: 'UDP is dropped',
    layers: [dropped((o) => o.kind === 'stun')],
    codes: ['firewall.udp-blocked'],
    status: 'blocked',
    details: { blocked: ['3478/udp', '3479/udp', '3480/udp', '3481/udp'], open: [] },
  },
  {
    why: 'UDP is dropped on one port',
    layers: [dropped((o) => o.kind === 'stun' && o.target.port === 3480)],
    codes: ['firewall.udp-blocked'],
    status: 'blocked',
    details: { blocked: ['3480/udp'], open: ['3478/udp', '3479/udp', '3481/udp'] },
  },

  {
    why: 'certificates are forged by an unknown authority',
    layers: [forging({ issuer: 'CN=Corp CA' })],
    codes: ['tls.intercepted'],
    status: 'blocked',
    details: { issuer: 'CN=Corp CA', product: null, trusted: false },
  },
  {
    why: 'certificates are forged by a known product',
    layers: [forging({ issuer: 'CN=Zscaler Root CA, O=Zscaler Inc.' })],
    codes: ['tls.intercepted'],
    status: 'blocked',
    details: { product: 'Zscaler' },
  },
  {
    why: 'certificates are forged, trusted here, and everything works',
    layers: [forging({ issuer: 'CN=Corp CA', verdict: 'trusted' }, (o) => o.target.port === 443)],
    codes: ['tls.intercepted'],
    status: 'reachable',
    details: { trusted: true },
  },
  {
    why: 'one name is forged',
    layers: [forging({ issuer: 'CN=Corp CA' }, (o) => o.target.address === '198.18.2.26')],
    codes: ['tls.intercepted'],
    status: 'blocked',
    scope: { hosts: ['login.idlab.test'] },
  },
  {
    why: 'names are cut off in the greeting',
    layers: [sniFiltered(isSkype, 'reset')],
    codes: ['tls.name-filtered'],
    status: 'blocked',
    details: { how: 'reset' },
  },
  {
    why: 'every name that somebody has is cut off, the neutral one too',
    layers: [sniFiltered((name) => name.endsWith('.test'), 'reset')],
    codes: ['tls.name-filtered'],
    status: 'blocked',
    details: { how: 'reset' },
  },
  {
    why: 'every greeting is cut off, whatever the name',
    layers: [sniFiltered(() => true, 'reset')],
    codes: ['tls.handshake-failed'],
    status: 'blocked',
  },
  {
    why: 'names are swallowed in the greeting',
    layers: [sniFiltered(isSkype, 'timeout')],
    codes: ['tls.name-filtered'],
    status: 'blocked',
    details: { how: 'silence' },
  },
  ...(['expired', 'not-yet-valid', 'name-mismatch', 'untrusted'] as const).map((reason): Row => ({
    why: `one service’s certificate is ${reason}`,
    layers: [
      when(
        (o) => address('198.18.2.26')(o) && isTcp(o) && o.kind !== 'hello' && o.kind !== 'tcp',
        (o) => certificateReply(o, { issuer: 'CN=Own CA', verdict: reason, names: ['other.test'] }),
      ),
    ],
    codes: ['tls.certificate-invalid'],
    status: 'blocked',
    details: { reason },
  })),
  {
    why: 'a server refuses in TLS’s own words',
    layers: [
      when((o) => address('198.18.2.26')(o) && o.kind !== 'tcp', failed('tls', 'alert', 'protocol version')),
    ],
    codes: ['tls.handshake-failed'],
    status: 'blocked',
    details: { alert: 'protocol version' },
  },
  {
    why: 'only revocation lists are dropped',
    layers: [dropped(address('198.18.2.28'))],
    codes: ['tls.revocation-unreachable'],
    status: 'degraded',
  },
  {
    why: 'port 80 is dropped, revocation lists among it',
    layers: [dropped((o) => isTcp(o) && o.target.port === 80 && o.kind !== 'control')],
    codes: ['firewall.drop'],
    status: 'blocked',
  },
  {
    why: 'only names of revocation lists are denied',
    layers: [denied((name) => name.endsWith('pkilab.test'))],
    codes: ['tls.revocation-unreachable'],
    status: 'degraded',
  },

  {
    why: 'a filter’s page in the clear and behind its own certificate',
    layers: [
      when(
        (o) => o.kind === 'http' && isSkype(o.target.host),
        (o) =>
          o.kind === 'http' && o.ask.secure
            ? certificateReply(o, { issuer: 'CN=filter', verdict: 'untrusted' }, page, 403)
            : answers({
                status: 403,
                headers: {},
                location: null,
                body: page,
                bodyBytes: 1,
                truncated: false,
                tls: null,
              }),
      ),
    ],
    codes: ['http.block-page'],
    status: 'blocked',
    details: { product: null, status: 403 },
  },
  {
    why: 'a web server says nothing',
    layers: [
      when(
        (o) => o.kind === 'http' && o.target.host === 'config.skypelab.test',
        failed('response', 'timeout'),
      ),
    ],
    codes: ['http.unexpected-answer'],
    status: 'degraded',
  },
  ...(
    [
      ['timeout', 'silence'],
      ['closed', 'closed'],
      ['not-sip', 'not-sip'],
    ] as const
  ).map(([code, how]): Row => ({
    why: `the SIP port: ${how}`,
    layers: [when((o) => o.kind === 'sip' && o.target.port === 443, failed('exchange', code))],
    codes: ['sip.no-answer'],
    status: 'blocked',
    details: { how },
  })),

  {
    why: 'a service answers 503',
    layers: [
      when(
        (o) => o.kind === 'http' && o.target.host === 'webdir.contoso-online.test',
        answers({
          status: 503,
          headers: {},
          location: null,
          body: '',
          bodyBytes: 0,
          truncated: false,
          tls: null,
        }),
      ),
    ],
    codes: ['service.unavailable'],
    status: 'degraded',
  },
  {
    why: 'one address of two is dead',
    layers: [dropped(address('198.18.2.99'))],
    zone: { ...ZONE, 'login.idlab.test': ['198.18.2.26', '198.18.2.99'] },
    codes: ['service.unavailable'],
    status: 'reachable',
    details: { deadAddresses: ['198.18.2.99'] },
  },
  {
    why: 'two independent faults are two findings',
    layers: [denied(isSkype), dropped(port(5061))],
    codes: ['dns.name-blocked', 'firewall.drop'],
    status: 'blocked',
  },
];

describe('a diagnosis of a simulated network', () => {
  test.each(rows)(
    '$why: $codes',
    ({ layers, codes, status, subject = exampleSubject, zone, details, scope }) => {
      const evidence = observe(subject, [...layers, healthy(zone, subject)]);
      const facts = analyze(evidence, {
        startedAt: '2026-11-22T09:00:00.000Z',
        catalog: { version: '1', readOn: null },
      });
      expect(facts.map((fact) => fact.code)).toEqual(codes);
      expect(verdictOf(evidence, facts, false).status).toBe(status);
      if (details !== undefined) expect(facts[0]?.details).toMatchObject(details);
      if (scope !== undefined) expect(facts[0]?.scope).toMatchObject(scope);
      for (const fact of facts)
        expect(fact.evidence.length, `${fact.code} stands on nothing`).toBeGreaterThan(0);
    },
  );
});
