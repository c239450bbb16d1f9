import { CORPUS, FULL_NAMES, MAILS, VARIANTS } from './corpus.ts';
import { observations } from './planted-observations.ts';
import { next, sentences } from './planted-texts.ts';
import { en } from '../../../shared/messages/en.ts';
import type { Report } from '../../../shared/model/report.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import { rejudge } from '../../../shared/report.ts';

const { HOSTS, DOMAINS, PRIVATE_IPV4, PUBLIC_IPV4, IPV6, NETWORKS, CARDS, CERTIFICATE_NAMES, PATHS } = CORPUS;

const hop = (): string => `http://${next.name()}:3128`;

/** A report whose every field holds what must not get out. */
export function plantedReport(): Report {
  const report = parseReport({
    callpathReport: 1,
    tool: { name: 'callpath', version: '0.1.0' },
    id: '3b0f3a52-9d5f-4c1e-8a77-5f1f0c2f9d10',
    label: `${next.text()} (${NETWORKS[0]})`,
    startedAt: '2026-11-24T10:00:00.000Z',
    finishedAt: '2026-11-24T10:00:10.000Z',
    durationMs: 10_000,
    catalog: { id: 'callpath', version: '2026-08-14', readOn: null },
    profile: 'sfb-server',
    options: {
      proxy: `http://${next.mail()}:${next.secret()}@${next.name()}:3128`,
      sipDomains: DOMAINS,
      dns: PRIVATE_IPV4.map((address) => `${address}:53`),
    },
    environment: {
      os: { platform: 'linux', release: '6.1.0', arch: 'x64' },
      interfaces: [
        ...CARDS.map((name) => ({
          name,
          addresses: [`${next.v4()}/24`, `${next.v6()}/64`, `${next.open()}/29`],
          up: true,
          kind: 'vpn',
        })),
        {
          name: 'enx3c52821f9ae4',
          addresses: IPV6.map((address) => `${address}/64`),
          up: true,
          kind: 'ethernet',
        },
      ],
      dnsServers: [...PRIVATE_IPV4, ...IPV6],
      vpn: CARDS,
      proxy: {
        source: 'system',
        pacUrl: `http://${next.mail()}@${next.name()}/${next.host()}/proxy.pac?k=${next.secret()}`,
        routes: HOSTS.map((host) => `http://${host}:8080`).concat(
          FULL_NAMES.map((name) => `socks5://${name}:1080`),
        ),
        perEndpoint: Object.fromEntries(FULL_NAMES.map((name) => [`${name}:443`, [hop(), 'direct']])),
        otherwise: Object.fromEntries(FULL_NAMES.map((name) => [`${name}:443`, [hop()]])),
      },
      gateways: [...PRIVATE_IPV4, `fe80::1%${CARDS[0]}`, ...PUBLIC_IPV4],
      hostFirewall: {
        kind: 'windows-defender',
        enabled: true,
        outbound: 'allow',
        blocks: PATHS.map((program) => ({
          name: next.text(),
          protocol: 'tcp',
          ports: ['443'],
          addresses: [`${next.v4()}/32`, `${next.v4()}-${next.v4()}`],
          program,
        })),
      },
    },
    verdict: { status: 'blocked', primary: null, summary: next.text() },
    findings: [foreignFinding()],
    observations: observations(),
    notMeasured: sentences().map((why) => ({ what: next.name(), why })),
    guide: {
      answers: sentences().map((value, at) => ({
        step: `step-${at}`,
        value,
        at: '2026-11-24T10:00:00.000Z',
      })),
      contact: MAILS.map((mail) => `sip:${mail}`),
      [`note:${FULL_NAMES[0]}`]: [...VARIANTS],
    },
    subject: {
      services: [
        {
          set: 1,
          area: next.text(),
          feature: 'im',
          required: true,
          retired: null,
          urls: ['*.lync.com'],
          ips: ['52.112.0.0/14', '10.37.0.0/16'],
        },
      ],
      endpoints: DOMAINS.map((domain) => ({
        sets: [1],
        host: `lyncdiscover.${domain}`,
        port: 443,
        as: 'https',
        mayBeMissing: true,
      })),
      srv: DOMAINS.map((domain) => ({ name: `_sip._tls.${domain}`, as: 'sip' })),
      controls: {
        http: [{ url: 'http://www.msftconnecttest.com/connecttest.txt', body: 'Microsoft Connect Test' }],
        tls: ['www.control.test'],
        resolvers: ['1.1.1.1'],
        stun: [],
      },
    },
  });
  const judged = rejudge(report, en);
  return { ...judged, findings: [...judged.findings, ...report.findings] };
}

/** Of a version that is not ours: its sentences are all there is. */
const foreignFinding = (): object => ({
  id: 'x1',
  code: 'firewall.future',
  severity: 'warning',
  confidence: 0.5,
  scope: {
    sets: [1],
    features: ['im'],
    hosts: [...FULL_NAMES],
    addresses: [...PRIVATE_IPV4, ...IPV6],
    ports: ['443/tcp'],
    route: 'direct',
  },
  details: {
    issuer: `O=${CERTIFICATE_NAMES[0]}, CN=${CERTIFICATE_NAMES[1]}`,
    portalUrl: next.text(),
    other: { deep: sentences() },
  },
  evidence: ['o1'],
  figures: {
    contrast: next.name(),
    elsewhere: next.name(),
    urls: [...FULL_NAMES],
    ranges: ['10.37.4.0/24'],
    unaffected: [...PUBLIC_IPV4],
  },
  title: next.text(),
  explanation: sentences().slice(0, 40).join(' '),
  remediation: sentences().slice(0, 90),
});
