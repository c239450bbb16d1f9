import { describe, expect, test } from 'vitest';
import { analyze } from '../../../shared/analysis/analyze.ts';
import { verdictOf } from '../../../shared/analysis/verdict.ts';
import type { FindingCode } from '../../../shared/model/finding.ts';
import type { Order } from '../../../shared/model/order.ts';
import type { VerdictStatus } from '../../../shared/model/report.ts';
import { exampleSubject } from '../../support/example-subject.ts';
import {
  certificateReply,
  dropped,
  forging,
  isTcp,
  localDns,
  lossy,
  rateLimited,
  refused,
  when,
} from '../../support/faults.ts';
import { answers, dnsValue, healthy, INDEPENDENT, points, ZONE } from '../../support/healthy-network.ts';
import { failed, observe, type Layer } from '../../support/simulated-network.ts';

interface Row {
  readonly why: string;
  readonly layers: readonly Layer[];
  readonly codes: readonly FindingCode[];
  readonly status: VerdictStatus;
  readonly zone?: Readonly<Record<string, readonly string[]>>;
  readonly details?: object;
  readonly scope?: object;
}

const at =
  (address: string) =>
  (o: Order): boolean =>
    o.target.address === address;
const onPort =
  (port: number) =>
  (o: Order): boolean =>
    o.target.port === port && isTcp(o);
const LOGIN = '198.18.2.26';
const isDirectory = (name: string): boolean => name === 'directory.skypelab.test';
const unreachable = { ...failed('connect', 'host-unreachable', 'EHOSTUNREACH'), durationMs: 1005 };
const silence = failed('connect', 'timeout');

/** A router that says no by ICMP, and not more often than the given share of times. */
function rationed(match: (order: Order) => boolean, every: number): Layer {
  let count = 0;
  return when(match, () => {
    count += 1;
    return count % every === 1 ? unreachable : silence;
  });
}

/** Every question to any server ends at the local one, whoever was asked. */
const takenOver = (reply: ReturnType<typeof points>): Layer =>
  when((o) => o.kind === 'dns' && isDirectory(o.target.host), reply);

const plainPage = (body: string, more: object = {}) =>
  answers({
    status: 200,
    headers: {},
    location: null,
    body,
    bodyBytes: 1,
    truncated: false,
    tls: null,
    ...more,
  });
const PORTAL = { status: 302, location: 'http://portal.test/login', body: '' };

const isApi = (o: Order): boolean => o.target.host === 'api.skypelab.test' && isTcp(o);

const rows: readonly Row[] = [
  // Routers limit their ICMP errors (RFC 1812, section 4.3.2.8): silence between refusals is the same filter's.
  {
    why: 'refusals are rationed on one port',
    layers: [rationed(onPort(443), 5)],
    codes: ['firewall.reject'],
    status: 'blocked',
    details: { icmp: true },
    scope: { ports: ['443/tcp'] },
  },
  {
    why: 'refusals are rationed everywhere',
    layers: [rationed((o) => o.kind !== 'dns', 5)],
    codes: ['firewall.reject'],
    status: 'blocked',
    details: { icmp: true },
  },
  {
    why: 'one attempt is refused and later ones get no answer',
    layers: [
      when((o) => at(LOGIN)(o) && o.attempt === 1 && o.role === 'sweep', unreachable),
      dropped(at(LOGIN)),
    ],
    codes: ['firewall.reject'],
    status: 'blocked',
  },
  {
    why: 'a refused port and a discarded host stay two causes',
    layers: [when(onPort(5061), { ...unreachable, durationMs: 1 }), dropped(at(LOGIN))],
    codes: ['firewall.reject', 'firewall.drop'],
    status: 'blocked',
  },
  {
    why: 'a refusal of the repeated packet is as near as that of the first',
    layers: [refused(onPort(5061), 1002)],
    codes: ['firewall.reject'],
    status: 'blocked',
    details: { by: 'near' },
  },
  {
    why: 'a range is refused on the way, also on a port that nothing needs there, where no neutral place is reached',
    layers: [
      refused((o) => /^198\.18\.2\.2[1-3]$/.test(o.target.address ?? '') && isTcp(o)),
      dropped((o) => /^198\.18\.2\.4[01]$/.test(o.target.address ?? '') && isTcp(o)),
    ],
    codes: ['firewall.reject'],
    status: 'blocked',
    details: { by: 'near' },
    scope: { hosts: ['webdir.contoso-online.test', 'meet.contoso-online.test', 'api.skypelab.test'] },
  },
  {
    why: 'this computer itself forbids one host',
    layers: [when(at(LOGIN), failed('connect', 'not-permitted', 'EACCES'))],
    codes: ['host-firewall.blocked'],
    status: 'blocked',
  },
  {
    why: 'a range is discarded, a relay in it: one cause',
    layers: [dropped((o) => /^198\.18\.2\.2[4-7]$/.test(o.target.address ?? '') && o.kind !== 'dns')],
    codes: ['firewall.drop'],
    status: 'blocked',
    details: { wholeHost: true },
    scope: { sets: [3, 4, 5, 6] },
  },
  {
    why: 'nothing passes, and this computer forbids UDP itself: one cause',
    layers: [
      when((o) => o.kind === 'stun', failed('exchange', 'not-permitted', 'EPERM')),
      dropped((o) => o.kind !== 'dns'),
    ],
    codes: ['host-firewall.blocked'],
    status: 'blocked',
  },

  {
    // Small certificates and pages: every exchange of the sweep fits into a small packet.
    why: 'everything works, and no full-sized packet arrives anywhere',
    layers: [when((o) => o.kind === 'hello' && o.ask.padToBytes > 1400, failed('tls', 'timeout'))],
    codes: ['network.mtu-blackhole'],
    status: 'degraded',
  },
  {
    why: 'one place answers no large greeting: its own matter',
    layers: [
      when(
        (o) => o.kind === 'hello' && o.ask.padToBytes > 1400 && at('198.18.2.40')(o),
        failed('tls', 'timeout'),
      ),
    ],
    codes: [],
    status: 'reachable',
  },
  {
    why: 'small certificates come through, large pages do not',
    layers: [when((o) => o.kind === 'http', failed('response', 'timeout'))],
    codes: ['network.mtu-blackhole'],
    status: 'blocked',
  },

  {
    why: 'all questions are turned to a server that denies a name: the second opinion is the first',
    layers: [takenOver(failed('resolve', 'name-not-found', 'NXDOMAIN'))],
    codes: ['dns.name-blocked'],
    status: 'blocked',
    details: { rcode: 'NXDOMAIN', confirmedBy: null },
  },
  {
    why: 'all questions are turned to a server that lies',
    layers: [takenOver(points('198.18.9.9')), dropped(at('198.18.9.9'))],
    codes: ['dns.sinkhole'],
    status: 'blocked',
    details: { answers: ['198.18.9.9'] },
  },
  {
    // The contract names 0.0.0.0 and loopback without any condition.
    why: 'two honest servers agree on an address that cannot be a published service’s',
    layers: [
      when(
        (o) => o.kind === 'dns' && o.role !== 'nobody-resolver' && isDirectory(o.target.host),
        answers(dnsValue(['0.0.0.0'])),
      ),
      refused(at('0.0.0.0')),
    ],
    codes: ['dns.sinkhole'],
    status: 'blocked',
  },
  {
    why: 'a name leads to another service within the published range',
    layers: [
      localDns(isDirectory, points('198.18.2.99')),
      when(
        (o) => at('198.18.2.99')(o) && o.target.port === 443 && o.kind !== 'hello' && o.kind !== 'tcp',
        (o) => certificateReply(o, { verdict: 'name-mismatch', names: ['other.test'] }),
      ),
    ],
    codes: ['dns.sinkhole'],
    status: 'blocked',
    details: { answers: ['198.18.2.99'], expected: ['198.18.2.24/32'] },
  },
  {
    why: 'a wrong certificate where all servers agree on the address is the certificate’s matter',
    layers: [
      when(
        (o) => at(LOGIN)(o) && o.kind === 'http',
        (o) => certificateReply(o, { verdict: 'name-mismatch', names: ['other.test'] }),
      ),
    ],
    codes: ['tls.certificate-invalid'],
    status: 'blocked',
  },

  {
    why: 'every service shows a certificate that it signed itself',
    layers: [
      when(
        (o) => o.kind === 'http' && o.ask.secure,
        (o) => {
          const reply = certificateReply(o, { verdict: 'untrusted', issuer: `CN=${o.target.host}` });
          return JSON.parse(JSON.stringify(reply), (key, value: unknown) =>
            key === 'chain' && Array.isArray(value) ? value.slice(0, 1) : value,
          ) as typeof reply;
        },
      ),
    ],
    codes: ['tls.intercepted'],
    status: 'blocked',
    details: { product: null, trusted: false },
  },
  {
    why: 'web traffic is inspected by a trusted authority, SIP on the same port is not',
    layers: [
      forging(
        { issuer: 'CN=Corp CA', verdict: 'trusted' },
        (o) => o.kind !== 'sip' && (o.role === 'sweep' || o.role === 'control'),
      ),
    ],
    codes: ['tls.intercepted'],
    status: 'reachable',
    details: { trusted: true },
  },

  {
    why: 'a sign-in page stands before plain HTTP only',
    layers: [
      when((o) => o.kind === 'control', answers({ ...PORTAL, expected: false, headers: {} })),
      when((o) => o.kind === 'http' && !o.ask.secure, plainPage('', PORTAL)),
    ],
    codes: ['network.captive-portal'],
    status: 'degraded',
    details: { portalUrl: PORTAL.location },
    scope: { ports: ['80/tcp'] },
  },
  {
    why: 'a page before plain HTTP only does not explain that media is discarded',
    layers: [
      when((o) => o.kind === 'control', answers({ ...PORTAL, expected: false, headers: {} })),
      when((o) => o.kind === 'http' && !o.ask.secure, plainPage('', PORTAL)),
      when((o) => o.kind === 'stun', failed('exchange', 'timeout')),
    ],
    codes: ['firewall.udp-blocked', 'network.captive-portal'],
    status: 'blocked',
  },
  {
    why: 'plain HTTP sends on to its own https address',
    layers: [
      when(
        (o) => o.kind === 'http' && !o.ask.secure,
        (o) => plainPage('', { status: 301, location: `https://${o.target.host}/` }),
      ),
    ],
    codes: [],
    status: 'reachable',
  },
  {
    why: 'only the names of revocation lists lead nowhere: one cause',
    layers: [localDns((name) => name.endsWith('pkilab.test'), points('0.0.0.0')), refused(at('0.0.0.0'))],
    codes: ['tls.revocation-unreachable'],
    status: 'degraded',
  },
  {
    why: 'a required service was tried and nothing came of it: not known, and not fine',
    layers: [when(at(LOGIN), failed('connect', 'other', 'EWHATEVER'))],
    codes: [],
    status: 'inconclusive',
  },
  {
    why: 'an independent resolver that refuses us proves nothing',
    layers: [when((o) => o.target.address === INDEPENDENT, failed('resolve', 'query-refused', 'REFUSED'))],
    codes: [],
    status: 'reachable',
  },
  {
    why: 'every service behind one address',
    layers: [],
    zone: Object.fromEntries(Object.keys(ZONE).map((name) => [name, ['198.18.2.20']])),
    codes: [],
    status: 'reachable',
  },
  {
    why: 'a third of everything is lost, and one place now did not connect and now said nothing',
    layers: [
      when((o) => isApi(o) && o.attempt === 1, failed('response', 'timeout')),
      when(isApi, failed('connect', 'timeout')),
      lossy(34),
    ],
    codes: ['network.unstable'],
    status: 'degraded',
  },
  {
    why: 'little is lost, and one place says nothing whenever it is asked',
    layers: [when(isApi, failed('response', 'timeout')), lossy(12)],
    codes: ['http.unexpected-answer', 'media.loss'],
    status: 'degraded',
  },
  {
    why: 'the perimeter limits new connections, and one place says nothing when it is reached',
    layers: [
      when((o) => isApi(o) && o.attempt === 1, failed('connect', 'timeout')),
      when(isApi, failed('response', 'timeout')),
      rateLimited(4),
    ],
    codes: ['http.unexpected-answer'],
    status: 'degraded',
  },
];

describe('a diagnosis of a network that is odd in detail', () => {
  test.each(rows)('$why: $codes', ({ layers, codes, status, zone, details, scope }) => {
    const evidence = observe(exampleSubject, [...layers, healthy(zone, exampleSubject)]);
    const facts = analyze(evidence, {
      startedAt: '2026-11-22T09:00:00.000Z',
      catalog: { version: '1', readOn: null },
    });
    expect(facts.map((fact) => fact.code).toSorted()).toEqual(codes.toSorted());
    expect(verdictOf(evidence, facts, false).status).toBe(status);
    if (details !== undefined) expect(facts[0]?.details).toMatchObject(details);
    if (scope !== undefined) expect(facts[0]?.scope).toMatchObject(scope);
  });
});
