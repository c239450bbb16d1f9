import type { HandoverText } from '../handover.ts';
import { capital } from '../sentences.ts';
import { peopleCannot, featureNames } from './features.ts';
import { asks } from './handover/asks.ts';
import { list, number, plural } from './numbers.ts';

const TEAMS = {
  firewall: 'firewall team',
  proxy: 'proxy and web filter team',
  dns: 'DNS team',
  network: 'network team',
  tenant: 'administrator of Skype for Business and Teams',
  user: 'user or local IT',
  service: 'owner of the service',
} as const;

export const handover: HandoverText = {
  title: 'What is asked of whom',
  requestTo: {
    firewall: `Request to the ${TEAMS.firewall}`,
    proxy: `Request to the ${TEAMS.proxy}`,
    dns: `Request to the ${TEAMS.dns}`,
    network: `Request to the ${TEAMS.network}`,
    tenant: `Request to the ${TEAMS.tenant}`,
    user: 'On this computer: for the user or local IT',
    service: `Request to the ${TEAMS.service}`,
  },
  team: {
    firewall: capital(TEAMS.firewall),
    proxy: capital(TEAMS.proxy),
    dns: TEAMS.dns,
    network: capital(TEAMS.network),
    tenant: capital(TEAMS.tenant),
    user: capital(TEAMS.user),
    service: capital(TEAMS.service),
  },
  ask: asks,
  row: {
    source: 'Source',
    names: 'Host names',
    urls: 'URLs',
    addresses: 'Addresses',
    ports: 'Ports',
    protocol: 'Protocol',
    direction: 'Direction',
    proxy: 'Proxy in use',
    signIn: 'Sign-in at the proxy',
    inspection: 'TLS inspection',
    record: 'Record',
    recordType: 'Record type',
    dnsServers: 'DNS servers',
    rules: 'Rules on this computer',
    came: 'What came',
    wanted: 'What should come',
    reason: 'Reason',
    measured: 'Measured',
    finding: 'Finding',
  },
  outbound: 'outbound, from this network to the internet, with its answers',
  spoken: {
    tcp: 'TCP',
    tls: 'TLS',
    https: 'HTTPS',
    http: 'HTTP',
    sip: 'SIP over TLS',
    stun: 'STUN and media over UDP',
    'turn-tcp': 'TURN and media over TCP',
  },
  withoutSignIn: (accepted) => (accepted.length === 0 ? 'none' : `none (asked for now: ${list(accepted)})`),
  withoutInspection: 'exempt, so that the certificate of the service reaches this computer',
  blockedByDefault: 'what no rule allows is blocked',
  noAnswer: 'no answer',
  anyUsableRecord: 'one whose host name resolves',
  seen: 'What was seen',
  verify: 'To verify',
  withCallpath: 'With Callpath',
  expects: {
    tcp: 'The connection must open.',
    udp: 'An answer must come, every time.',
    certificate: 'The certificate must come from the service’s own issuer and be valid.',
    tunnel: 'The proxy must take the connection and carry it on.',
    page: 'The service itself must answer, without a page of a filter.',
    lookup: 'The answer must hold the addresses of the service.',
    record: 'The answer must hold the record.',
    resolver: 'An answer must come without delay.',
    script: 'A script with FindProxyForURL must come.',
    'large-packet': 'The large packet must be answered, or refused with a message; silence is the fault.',
    loss: 'Loss or delay that begins at one step and stays to the end is made there; there must be none.',
    ipv6: 'An answer must come over IPv6, or the name must have no IPv6 address here.',
    clock: 'The clock must be in step with a time server.',
    'own-rules': 'No rule may stop this traffic.',
  },
  system: { windows: 'Windows (PowerShell)', linux: 'Linux', macos: 'macOS', unix: 'Linux, macOS' },
  verifyBy: ({ profile, codes, sipDomains }) =>
    `Run Callpath again on the same network (profile ${profile}${sipDomains.length === 0 ? '' : `, SIP ${plural(sipDomains.length, 'domain', 'domains')} ${sipDomains.join(', ')}`}): the ${plural(codes.length, 'finding', 'findings')} ${list(codes)} must be gone.`,
  measuredAt: ({ utc, local }) => (local === null ? utc : `${utc} (local time ${local})`),
  nobody: 'Nobody has to do anything.',
  nothingFor: (team) => `This report asks nothing of the ${TEAMS[team]}.`,
  front: {
    title: 'Result of the network check',
    practised: (fault) =>
      `Practice: measured in a small network on this computer that was set up for it (${fault}). This says nothing about a real network.`,
    cannot: 'What people cannot do',
    cannotDo: (features) => `${capital(peopleCannot(features) ?? '')}.`,
    worse: (features) => `Works, but not well or not by every way: ${featureNames(features)}.`,
    nothingLost: 'Nothing that was measured is out of reach.',
    notKnown: 'What people lose is not known: too little could be measured.',
    asked: 'What is asked of whom',
    howSure: 'How sure this is',
    sure: ({ certainty, working, notMeasured }) =>
      [
        certainty === null ? '' : `The main finding is ${certainty}.`,
        `${working}.`,
        notMeasured === 0
          ? ''
          : `${number(notMeasured)} ${plural(notMeasured, 'thing was', 'things were')} not measured.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    more: (n) => `${number(n)} more ${plural(n, 'request', 'requests')} on the following pages.`,
    technical:
      'The following pages hold the findings with their proof, the requests with all their figures, and everything that was measured.',
  },
};
