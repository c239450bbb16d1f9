import type { Finding } from '../../shared/model/finding.ts';
import type { Failure } from '../../shared/model/failure.ts';
import type { Observation } from '../../shared/model/observation.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Endpoint, Service, Subject } from '../../shared/model/subject.ts';
import { transportOf } from '../../shared/model/target.ts';
import type { TlsValue } from '../../shared/model/values.ts';

/** Whole reports as a run writes them, of a small laboratory: what exporters and the schema are tested with. */

const RELAY = 'relay.contoso-online.test';
const ADDRESSES: Readonly<Record<string, string>> = {
  'sipdir.contoso-online.test': '198.18.2.20',
  'sipfed.contoso-online.test': '198.18.2.20',
  'webdir.contoso-online.test': '198.18.2.21',
  'meet.contoso-online.test': '198.18.2.22',
  'api.skypelab.test': '198.18.2.30',
  'directory.skypelab.test': '198.18.2.31',
  'config.skypelab.test': '198.18.2.32',
  'login.idlab.test': '198.18.2.40',
  [RELAY]: '198.18.2.50',
  'crl.pkilab.test': '198.18.2.60',
};

const service = (set: number, feature: string, more: Partial<Service> = {}): Service => ({
  set,
  area: 'Skype',
  feature,
  required: true,
  retired: null,
  urls: ['*.contoso-online.test'],
  ips: ['198.18.2.0/24'],
  ...more,
});
const endpoint = (sets: readonly number[], host: string, port: number, as: Endpoint['as']): Endpoint => ({
  sets,
  host,
  port,
  as,
});

export const sampleSubject: Subject = {
  services: [
    service(1, 'im'),
    service(2, 'meetings'),
    service(3, 'directory-search'),
    service(4, 'presence', { required: false, retired: { on: '2025-05-05', successor: 'Microsoft Teams' } }),
    service(5, 'sign-in'),
    service(6, 'media'),
    service(7, 'certificates', { required: false }),
  ],
  endpoints: [
    endpoint([1], 'sipdir.contoso-online.test', 443, 'sip'),
    endpoint([1], 'sipfed.contoso-online.test', 5061, 'sip'),
    endpoint([2], 'webdir.contoso-online.test', 443, 'https'),
    endpoint([2], 'meet.contoso-online.test', 443, 'https'),
    endpoint([2], 'meet.contoso-online.test', 80, 'http'),
    endpoint([3], 'api.skypelab.test', 443, 'https'),
    endpoint([3], 'directory.skypelab.test', 443, 'https'),
    endpoint([4], 'config.skypelab.test', 443, 'https'),
    endpoint([5], 'login.idlab.test', 443, 'https'),
    ...[3478, 3479, 3480, 3481].map((port) => endpoint([6], RELAY, port, 'stun')),
    endpoint([7], 'crl.pkilab.test', 80, 'http'),
  ],
  srv: [],
  controls: {
    http: [{ url: 'http://www.ncsilab.test/connecttest.txt', body: 'Microsoft Connect Test' }],
    tls: ['www.control.test'],
    resolvers: ['198.18.2.54'],
    stun: [`${RELAY}:3478`],
  },
};

export const sampleTls: TlsValue = {
  serverName: 'meet.contoso-online.test',
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  alpn: null,
  chain: [
    {
      subject: 'CN=*.contoso-online.test',
      issuer: 'CN=Lab Root CA, O=Lab',
      subjectAltNames: ['*.contoso-online.test'],
      validFrom: '2026-01-01T00:00:00.000Z',
      validTo: '2027-01-01T00:00:00.000Z',
      fingerprint256: 'AA:BB',
      publicKey256: 'CC:DD',
    },
  ],
  trust: { bundled: 'untrusted', system: 'trusted', extra: 'not-checked' },
  verdict: 'trusted',
  clientCertificateWanted: false,
};

const dnsOf = (host: string, index: number): Observation => ({
  id: `d${index}`,
  kind: 'dns',
  role: 'sweep',
  target: { set: null, host, address: null, port: null, transport: 'udp', route: null },
  ask: { record: 'A', resolver: '198.18.1.1:53' },
  startedAtMs: 2 + index,
  durationMs: 11,
  attempts: 1,
  phases: { dnsMs: 11 },
  outcome: {
    status: 'ok',
    value: {
      addresses: [ADDRESSES[host] ?? '198.18.2.99'],
      srv: [],
      records: [],
      rcode: 'NOERROR',
      recursionAvailable: true,
      overTcp: false,
      lateAddresses: [],
    },
  },
});

/** An endpoint that answers as it should. */
function answered({ sets, host, port, as }: Endpoint, index: number): Observation {
  const base = {
    id: `o${index}`,
    role: 'sweep' as const,
    target: {
      set: sets[0] ?? null,
      host,
      address: ADDRESSES[host] ?? null,
      port,
      transport: transportOf(as),
      route: 'direct' as const,
    },
    startedAtMs: 80 + index,
    durationMs: 124.4,
    attempts: 1,
    phases: { connectMs: 41, tlsMs: 42.1, firstByteMs: 41.3 },
  };
  const tls = { ...sampleTls, serverName: host };
  if (as === 'sip') {
    const value = { status: 200, reason: 'OK', server: 'Lab SIP', tls };
    return { ...base, kind: 'sip', ask: { serverName: host }, outcome: { status: 'ok', value } };
  }
  if (as === 'stun') {
    const value = {
      sent: 2,
      received: 2,
      rttMs: [40.2, 41.8],
      answered: ['binding' as const, 'allocate' as const],
      mappedAddress: '198.18.1.10:50123',
    };
    return { ...base, kind: 'stun', ask: { count: 2, spacingMs: 20 }, outcome: { status: 'ok', value } };
  }
  const secure = as === 'https';
  const value = {
    status: 200,
    headers: { server: 'lab' },
    location: null,
    body: 'hello',
    bodyBytes: 5,
    truncated: false,
    tls: secure ? tls : null,
  };
  const ask = { secure, path: '/', hostName: host, evenIfUntrusted: false };
  return { ...base, kind: 'http', ask, outcome: { status: 'ok', value } };
}

/** An attempt at that endpoint that ended in a failure. */
export function failedAt(
  place: Endpoint,
  failure: Failure,
  more: { readonly id: string; readonly role?: 'sweep' | 'confirm'; readonly startedAtMs?: number },
): Observation {
  const ok = answered(place, 0);
  return {
    ...ok,
    role: 'sweep',
    durationMs: 3000,
    phases: {},
    ...more,
    outcome: { status: 'failed', failure },
  };
}

const hosts = [...new Set(sampleSubject.endpoints.map(({ host }) => host))];

/** Everything answers. */
export const healthyReport: Report = {
  callpathReport: 1,
  tool: { name: 'callpath', version: '0.1.0' },
  id: '5f0c2f0e-7a55-4c8e-9a4b-0d8f5a1f7c11',
  label: 'Office',
  startedAt: '2026-11-22T09:15:02.114Z',
  finishedAt: '2026-11-22T09:15:06.480Z',
  durationMs: 4366,
  catalog: { id: 'example-lab', version: '1', readOn: '2026-11-20' },
  profile: 'skype-contacts',
  options: { proxy: 'direct', timeoutMs: 3000, concurrency: 64, lang: 'en', redacted: false },
  environment: {
    os: { platform: 'linux', release: '6.1.0', arch: 'x64' },
    interfaces: [
      { name: 'lo', addresses: ['127.0.0.1/8'], up: true, kind: 'loopback' },
      { name: 'eth0', addresses: ['198.18.1.10/24'], up: true, kind: 'ethernet' },
      { name: 'wlan0', addresses: [], up: false, kind: 'wifi' },
    ],
    dnsServers: ['198.18.1.1'],
    vpn: [],
    proxy: { source: 'none', pacUrl: null, routes: [] },
    trustStore: { bundled: 144, system: 142, extra: 1 },
    gateways: ['198.18.1.254'],
  },
  verdict: {
    status: 'reachable',
    primary: null,
    summary: 'Everything that was measured answers as it should.',
  },
  findings: [],
  observations: [...hosts.map(dnsOf), ...sampleSubject.endpoints.map(answered)],
  notMeasured: [
    {
      what: '*.contoso-online.test',
      why: 'A wildcard has no address of its own; two hosts under it were measured.',
    },
  ],
  guide: null,
  subject: sampleSubject,
};

const federation = endpoint([1], 'sipfed.contoso-online.test', 5061, 'sip');
const revocation = endpoint([7], 'crl.pkilab.test', 80, 'http');
const silence: Failure = { step: 'connect', code: 'timeout', detail: null };

const dropFinding: Finding = {
  id: 'f1',
  code: 'firewall.drop',
  severity: 'problem',
  confidence: 0.97,
  scope: {
    sets: [1],
    features: ['im'],
    hosts: ['sipfed.contoso-online.test'],
    addresses: ['198.18.2.20'],
    ports: ['5061/tcp'],
    route: 'direct',
  },
  details: { wholeHost: false },
  evidence: ['o901', 'o902', 'o903', 'o0'],
  title: 'A firewall discards TCP port 5061',
  explanation:
    'Three spaced attempts to sipfed.contoso-online.test (198.18.2.20) on port 5061 got no answer at all, while port 443 of the same address answered in 41 ms. Something between this computer and the service drops the packets.',
  remediation: [
    'Ask whoever runs the firewall to allow outbound TCP 5061 to 198.18.2.0/24 (*.contoso-online.test).',
    'Run Callpath again afterwards: this finding must be gone.',
  ],
};
const revocationFinding: Finding = {
  id: 'f2',
  code: 'tls.revocation-unreachable',
  severity: 'warning',
  confidence: 0.8,
  scope: {
    sets: [7],
    features: ['certificates'],
    hosts: ['crl.pkilab.test'],
    addresses: ['198.18.2.60'],
    ports: ['80/tcp'],
    route: 'direct',
  },
  details: {},
  evidence: ['o904', 'o-of-another-version'],
  title: 'Certificate revocation lists cannot be fetched',
  explanation: 'crl.pkilab.test refused the connection on port 80.',
  remediation: ['Allow outbound TCP 80 to crl.pkilab.test.'],
};

const works = (observation: Observation): boolean =>
  observation.kind === 'dns' ||
  ![federation, revocation].some(
    ({ host, port }) => host === observation.target.host && port === observation.target.port,
  );

/** A firewall discards TCP 5061, and revocation lists are refused. */
export const brokenReport: Report = {
  ...healthyReport,
  verdict: {
    status: 'blocked',
    primary: 'f1',
    summary:
      'A firewall on the way discards TCP port 5061: Skype for Business cannot exchange messages with other organisations from this network.',
  },
  findings: [dropFinding, revocationFinding],
  observations: [
    ...healthyReport.observations.filter(works),
    failedAt(federation, silence, { id: 'o901', startedAtMs: 84 }),
    failedAt(federation, silence, { id: 'o902', role: 'confirm', startedAtMs: 1210 }),
    failedAt(federation, silence, { id: 'o903', role: 'confirm', startedAtMs: 2760 }),
    failedAt(
      revocation,
      { step: 'connect', code: 'refused', detail: 'ECONNREFUSED' },
      { id: 'o904', startedAtMs: 90 },
    ),
  ],
};
