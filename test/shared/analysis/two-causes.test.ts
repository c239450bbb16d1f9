import { describe, expect, test } from 'vitest';
import { analyze } from '../../../shared/analysis/analyze.ts';
import { verdictOf } from '../../../shared/analysis/verdict.ts';
import type { Environment } from '../../../shared/model/environment.ts';
import type { Order } from '../../../shared/model/order.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';
import { exampleSubject } from '../../support/example-subject.ts';
import { denied, dropped, forging, isTcp, refused, sniFiltered, sunk, when } from '../../support/faults.ts';
import { answers, healthy } from '../../support/healthy-network.ts';
import { asked, PROXY, refuses, setTo } from '../../support/proxied-network.ts';
import { ENVIRONMENT, failed, observe, PLAN_FACTS, type Layer } from '../../support/simulated-network.ts';

/** Networks on which one cause could hide another, or be taken for it. */
interface Row {
  readonly why: string;
  readonly layers: readonly Layer[];
  readonly environment?: Environment;
  /** Problems and warnings, the most important first. */
  readonly codes: readonly string[];
  readonly status: VerdictStatus;
  /** Of the first finding. */
  readonly details?: object;
  readonly hosts?: readonly string[];
  readonly isSure?: boolean;
}

const PORTAL = { status: 302, location: 'http://portal.test/login', body: '' };
const FORTINET = '<title>Web Filter Block Override</title> FortiGuard Intrusion Prevention - Access Blocked';
const PAGE = { headers: {}, bodyBytes: 0, truncated: false, tls: null };
const isMeet = (name: string): boolean => name === 'meet.contoso-online.test';
const SKYPE = ['api.skypelab.test', 'directory.skypelab.test', 'config.skypelab.test'];
const isSkype = (name: string): boolean => SKYPE.includes(name);
const isRevocation = (name: string): boolean => name.endsWith('.pkilab.test');
const onMeet = (o: Order): boolean => isMeet(o.target.host) && o.target.port === 443 && isTcp(o);
const onPort =
  (port: number) =>
  (o: Order): boolean =>
    o.target.port === port && isTcp(o);
const at =
  (address: string, port: number) =>
  (o: Order): boolean =>
    o.target.address === address && onPort(port)(o);
const isProxysName = (name: string): boolean => name === 'old.office.test';
const NAMELESS = setTo(['http://old.office.test:3128']);

/** Every answer of a DNS server takes so long. */
const slowNames =
  (dnsMs: number): Layer =>
  (o) => {
    const reply = o.kind === 'dns' ? healthy()(o) : null;
    return reply?.outcome.status === 'ok' ? { ...reply, durationMs: dnsMs, phases: { dnsMs } } : null;
  };
/** The first packet of these connections is lost, and the system repeats it after a second. */
const hesitating =
  (match: (o: Order) => boolean): Layer =>
  (o) => {
    const reply = match(o) ? healthy()(o) : null;
    return reply === null ? null : { ...reply, phases: { ...reply.phases, connectMs: 1040 } };
  };

/** What a relay's series shows: the answers that come, and how long they take. */
const media =
  (comes: (index: number) => boolean, ms: (index: number) => number = () => 40): Layer =>
  (o) => {
    if (o.kind !== 'stun' || o.role !== 'stream') return null;
    const all = Array.from({ length: o.ask.count }, (_, index) => index);
    const came = all.filter(comes);
    return answers({
      sent: all.length,
      received: came.length,
      rttMs: came.map(ms),
      answered: ['binding'],
      mappedAddress: null,
      lost: all.filter((index) => !comes(index)),
      reordered: 0,
    });
  };
const farMedia = media(
  () => true,
  () => 190,
);

/** What stands in the proxy's place is a web server. */
const webServerAsProxy: readonly Layer[] = [
  when(
    asked((o) => o.kind === 'http' && !o.ask.secure),
    answers({ status: 405, location: null, body: '', ...PAGE }),
  ),
  refuses(() => true, 'not-a-proxy', 405),
];
const isMute = (o: Order): boolean => o.kind === 'sip' && o.target.port === 5061 && o.via === undefined;

/** A perimeter that limits new connections swallows the first ones made to compare. */
const losingContrasts = (attempts: number): Layer =>
  when(
    (o) =>
      ['neutral-name', 'name-elsewhere', 'small-hello', 'large-hello'].includes(o.role) &&
      o.attempt <= attempts,
    failed('connect', 'timeout'),
  );

const rows: readonly Row[] = [
  ...[1, 4].map((attempts): Row => ({
    why: `a name is filtered, and ${attempts} of the connections made to compare are lost`,
    layers: [losingContrasts(attempts), sniFiltered(isMeet, 'timeout')],
    codes: ['tls.name-filtered'],
    status: 'blocked',
    hosts: ['meet.contoso-online.test'],
  })),
  {
    why: 'slow names where a perimeter makes most connections wait: it is not the distance',
    layers: [slowNames(1500), hesitating((o) => isTcp(o) && o.target.port !== 5061)],
    codes: ['dns.slow'],
    status: 'degraded',
    details: { medianMs: 1500 },
  },
  {
    why: 'media is blocked, and a sign-in page stands before plain HTTP only',
    layers: [
      when((o) => o.kind === 'control', answers({ ...PORTAL, expected: false, headers: {} })),
      when((o) => o.kind === 'http' && !o.ask.secure, answers({ ...PORTAL, ...PAGE })),
      dropped((o) => o.kind === 'stun'),
    ],
    codes: ['firewall.udp-blocked', 'network.captive-portal'],
    status: 'blocked',
  },
  {
    why: 'a sign-in page stands before plain HTTP only, the neutral place with TLS is away, and two services are discarded',
    layers: [
      dropped((o) => onPort(443)(o) && /^(www|login|api)\./.test(o.target.host)),
      when((o) => o.kind === 'control', answers({ ...PORTAL, expected: false, headers: {} })),
      when((o) => o.kind === 'http' && !o.ask.secure, answers({ ...PORTAL, ...PAGE })),
    ],
    codes: ['network.captive-portal', 'firewall.drop'],
    status: 'blocked',
    hosts: ['meet.contoso-online.test', 'directory.skypelab.test', 'crl.pkilab.test', 'ocsp.pkilab.test'],
  },
  {
    why: 'all TLS is opened, and a filter answers with its page for one host over plain HTTP',
    layers: [
      when(
        (o) => isMeet(o.target.host) && o.kind === 'http' && !o.ask.secure,
        answers({ ...PAGE, status: 403, location: null, body: FORTINET }),
      ),
      forging({ issuer: 'CN=Filter' }, (o) => o.target.port === 443),
    ],
    codes: ['tls.intercepted', 'http.block-page'],
    status: 'blocked',
    hosts: [
      'webdir.contoso-online.test',
      'meet.contoso-online.test',
      'sipdir.contoso-online.test',
      'login.idlab.test',
      ...SKYPE,
    ],
  },
  {
    why: 'a name is sent to this computer, and has an IPv6 address that this network cannot use',
    layers: [
      sunk((name) => name === 'config.skypelab.test', '127.0.0.1', '2001:db8::25'),
      refused(at('127.0.0.1', 443)),
    ],
    codes: ['dns.sinkhole'],
    status: 'degraded',
    details: { answers: ['127.0.0.1'] },
    isSure: true,
    hosts: ['config.skypelab.test'],
  },
  {
    why: 'one of many refusals is lost on the way: nobody rations them',
    layers: [
      when(
        (o) => onPort(80)(o) && o.target.host.startsWith('meet.') && o.attempt === 2,
        failed('connect', 'timeout'),
      ),
      refused(onPort(80), 40),
    ],
    codes: ['firewall.reject'],
    status: 'blocked',
    details: { icmp: false },
  },
  {
    why: 'port 80 is refused by the services, where a perimeter swallows most first packets of all connections',
    layers: [
      when((o) => onPort(80)(o) && o.attempt % 2 === 1, failed('connect', 'timeout')),
      refused(onPort(80), 42),
      hesitating((o) => onPort(443)(o) && !o.target.host.startsWith('www.')),
    ],
    codes: ['firewall.reject'],
    status: 'blocked',
    details: { by: 'far', icmp: false },
  },
  {
    why: 'port 80 is refused out there, and the names of revocation lists lead to this computer, which refuses it too',
    layers: [
      sunk((name) => name === 'crl.pkilab.test' || name === 'ocsp.pkilab.test', '0.0.0.0'),
      refused(at('0.0.0.0', 80)),
      refused(onPort(80), 40),
    ],
    codes: ['firewall.reject', 'tls.revocation-unreachable'],
    status: 'blocked',
    hosts: ['directory.skypelab.test', 'meet.contoso-online.test'],
  },
  {
    why: 'a private address at which nobody answers: a lie, or the office’s own with its server out of reach',
    layers: [sunk((name) => name === 'login.idlab.test', '10.18.0.1'), dropped(at('10.18.0.1', 443))],
    codes: ['dns.sinkhole'],
    status: 'blocked',
    isSure: false,
  },
  {
    why: 'an address at which somebody else answers in the service’s name',
    layers: [
      sunk((name) => name === 'login.idlab.test', '10.18.0.1'),
      forging({ issuer: 'CN=Filter' }, (o) => o.target.address === '10.18.0.1'),
    ],
    codes: ['dns.sinkhole'],
    status: 'blocked',
    isSure: true,
  },
  {
    why: 'media is blocked, and a perimeter that counts new connections loses nothing of those it lets through',
    layers: [
      dropped((o) => o.kind === 'stun'),
      when((o) => isTcp(o) && o.attempt < 3 && o.target.port !== 5061, failed('connect', 'timeout')),
    ],
    codes: ['firewall.udp-blocked'],
    status: 'blocked',
  },
  {
    why: 'media is blocked, and everything else is lost now and then, before and after it connects',
    layers: [
      dropped((o) => o.kind === 'stun'),
      when((o) => isTcp(o) && o.attempt === 1 && o.target.port !== 5061, failed('connect', 'timeout')),
      when((o) => isTcp(o) && o.attempt === 2 && o.target.port !== 5061, failed('response', 'timeout')),
    ],
    codes: ['firewall.udp-blocked', 'network.unstable'],
    status: 'blocked',
  },
  {
    why: 'everything is refused by ICMP, and once that is noticed a step later',
    layers: [
      when((o) => o.target.host === 'ocsp.pkilab.test' && isTcp(o), {
        ...failed('response', 'host-unreachable', 'EHOSTUNREACH'),
        phases: {},
      }),
      when(isTcp, failed('connect', 'host-unreachable', 'EHOSTUNREACH')),
    ],
    codes: ['firewall.reject'],
    status: 'blocked',
  },
  {
    why: 'names take long where everything is as far away',
    layers: [slowNames(1500), (o) => (isTcp(o) ? { ...healthy()(o)!, phases: { connectMs: 600 } } : null)],
    codes: [],
    status: 'reachable',
  },
  {
    why: 'a private address that shows the service’s own certificate to another name is the service’s',
    layers: [sunk(isMeet, '10.18.1.80'), sniFiltered(isMeet, 'reset')],
    codes: ['tls.name-filtered'],
    status: 'blocked',
    hosts: ['meet.contoso-online.test'],
  },
  {
    why: 'an address with one port refused is not silent as a whole',
    layers: [
      refused(at('198.18.2.20', 5061), 40),
      dropped(at('198.18.2.20', 443)),
      dropped(at('198.18.2.21', 443)),
    ],
    codes: ['firewall.drop', 'firewall.reject'],
    status: 'blocked',
    details: { wholeHost: false },
    hosts: ['sipdir.contoso-online.test', 'webdir.contoso-online.test'],
  },
  {
    why: 'a proxy without a name explains most, and not what its users meet on the direct way',
    layers: [
      denied((name) => isProxysName(name) || name.startsWith('relay.')),
      when((o) => o.kind === 'sip' && o.target.port === 443, failed('response', 'closed')),
    ],
    environment: NAMELESS,
    codes: ['proxy.unreachable', 'dns.name-blocked', 'sip.no-answer'],
    status: 'blocked',
  },
  {
    why: 'the pages of a web server in the proxy’s place are nobody’s services',
    layers: webServerAsProxy,
    environment: setTo([PROXY]),
    codes: ['proxy.unreachable'],
    status: 'degraded',
    hosts: [
      'webdir.contoso-online.test',
      'meet.contoso-online.test',
      'api.skypelab.test',
      'directory.skypelab.test',
      'config.skypelab.test',
      'login.idlab.test',
      'crl.pkilab.test',
      'ocsp.pkilab.test',
    ],
  },
  {
    why: 'a web server in the proxy’s place, and a SIP port that says nothing on the way taken instead',
    layers: [...webServerAsProxy, when(isMute, failed('response', 'timeout'))],
    environment: setTo([PROXY]),
    codes: ['proxy.unreachable', 'sip.no-answer'],
    status: 'blocked',
  },
  {
    why: 'a proxy that cuts off whatever it is asked, and a SIP port that says nothing on the way taken instead',
    layers: [
      when(isMute, failed('response', 'timeout')),
      when(asked(), failed('tunnel', 'reset')),
      when((o) => o.role === 'proxy-itself', failed('response', 'reset')),
    ],
    environment: setTo([PROXY]),
    codes: ['proxy.unreachable', 'sip.no-answer'],
    status: 'blocked',
  },
  {
    why: 'a proxy that wants a sign-in, and a SIP port that says nothing on the way by which the other one works',
    layers: [when(isMute, failed('response', 'timeout')), when(asked(), failed('tunnel', 'auth-required'))],
    environment: setTo([PROXY]),
    codes: ['proxy.auth-required', 'sip.no-answer'],
    status: 'blocked',
  },
  {
    why: 'a proxy that cuts off SIP alone: what a client meets beside it is no way that must be open',
    layers: [
      when(isMute, failed('response', 'timeout')),
      when(
        asked((o) => o.target.port === 5061),
        failed('tunnel', 'reset'),
      ),
    ],
    environment: setTo([PROXY]),
    codes: ['proxy.port-denied'],
    status: 'blocked',
  },
  {
    why: 'a domain leads to a private address where nobody answers, and the hosts of revocation lists are discarded',
    layers: [
      sunk(isSkype, '10.18.0.1'),
      dropped((o) => isTcp(o) && (o.target.address === '10.18.0.1' || isRevocation(o.target.host))),
    ],
    codes: ['dns.sinkhole', 'tls.revocation-unreachable'],
    status: 'blocked',
    hosts: SKYPE,
  },
  {
    why: 'every connection is refused by ICMP, and a name leads to this computer, which refuses by itself',
    layers: [
      sunk(isMeet, '127.0.0.1'),
      refused((o) => isTcp(o) && o.target.address === '127.0.0.1'),
      when(isTcp, failed('connect', 'host-unreachable', 'EHOSTUNREACH')),
    ],
    codes: ['firewall.reject', 'dns.sinkhole'],
    status: 'blocked',
    details: { icmp: true },
  },
  ...(['0.0.0.0', '10.18.0.1'] as const).map((address): Row => ({
    why: `a resolver that refuses every name but those that it leads to ${address}`,
    layers: [
      sunk(isSkype, address),
      denied(() => true, 'query-refused', 'REFUSED'),
      dropped((o) => isTcp(o) && o.target.address === address),
    ],
    codes: ['dns.resolver-failing'],
    status: 'blocked',
    details: { rcode: 'REFUSED' },
  })),
  {
    why: 'a resolver that refuses every name but those of this house, which are where they belong',
    layers: [
      sunk((name) => name.endsWith('.contoso-online.test'), '10.18.0.1'),
      denied((name) => !name.endsWith('.contoso-online.test'), 'query-refused', 'REFUSED'),
    ],
    codes: ['dns.name-blocked'],
    status: 'blocked',
  },
  {
    why: 'media is far and nothing else gets through: what would compare is missing',
    layers: [farMedia, when(isTcp, failed('connect', 'host-unreachable', 'EHOSTUNREACH'))],
    codes: ['firewall.reject'],
    status: 'blocked',
  },
  {
    why: 'media comes unevenly and nothing else gets through',
    layers: [
      media(
        () => true,
        (index) => (index % 2) * 80 + 10,
      ),
      when(isTcp, failed('connect', 'host-unreachable', 'EHOSTUNREACH')),
    ],
    codes: ['firewall.reject'],
    status: 'blocked',
  },
  {
    why: 'media loses packets and nothing else gets through',
    layers: [
      media((index) => index % 17 !== 0),
      when(isTcp, failed('connect', 'host-unreachable', 'EHOSTUNREACH')),
    ],
    codes: ['firewall.reject'],
    status: 'blocked',
  },
  {
    why: 'a site that connects each time and never answers',
    layers: [when(onMeet, failed('response', 'timeout'))],
    codes: ['http.unexpected-answer'],
    status: 'degraded',
    isSure: true,
  },
  {
    why: 'a site that never answers, and now and then does not even connect: something may get lost on the way',
    layers: [
      when((o) => onMeet(o) && o.attempt % 2 === 0, failed('connect', 'timeout')),
      when(onMeet, failed('response', 'timeout')),
    ],
    codes: ['http.unexpected-answer'],
    status: 'degraded',
    isSure: false,
  },
];

describe('causes that could hide each other', () => {
  test.each(rows)('$why', ({ layers, environment = ENVIRONMENT, codes, status, details, hosts, isSure }) => {
    const evidence = observe(exampleSubject, [...layers, healthy()], PLAN_FACTS, environment);
    const facts = analyze(evidence, {
      startedAt: '2026-11-22T09:00:00.000Z',
      catalog: { version: '1', readOn: null },
    });
    const told = facts.filter(({ severity }) => severity !== 'info');
    expect(told.map(({ code }) => code)).toEqual(codes);
    expect(verdictOf(evidence, facts, false).status).toBe(status);
    expect(told[0]?.details).toMatchObject(details ?? {});
    if (isSure !== undefined) expect((told[0]?.confidence ?? 0) >= 0.8).toBe(isSure);
    if (hosts !== undefined) expect(told[0]?.scope.hosts.toSorted()).toEqual(hosts.toSorted());
  });
});
