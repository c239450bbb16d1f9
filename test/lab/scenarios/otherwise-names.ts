import { GATEWAY, HOSTS, INDEPENDENT_RESOLVER } from '../network/addresses.ts';
import type { Scenario } from '../scenario.ts';
import { HEALTHY, problem } from './breaking.ts';
import { DIRECTORY, lies, ONLY_SIPFED, REVOCATION, REVOCATION_LOST } from './otherwise.ts';

const SRV = '_sipfederationtls._tcp.partner.test';
const FEDERATION = ['--profile', 'federation', '--sip-domain', 'partner.test'];
const ALL_QUESTIONS_HERE = [
  `iifname "lan" udp dport 53 dnat to ${GATEWAY}`,
  `iifname "lan" tcp dport 53 dnat to ${GATEWAY}`,
];
const sinkhole = (address: string, expected: readonly string[] = ['198.18.2.0/24']) => ({
  status: 'blocked' as const,
  findings: [problem('dns.sinkhole', { answers: [address], expected }, { hosts: [DIRECTORY] })],
});

/** Names again, denied and forged in other ways. */
export const namesOtherwise: readonly Scenario[] = [
  // Whoever is asked, the office's own server answers.
  {
    name: 'questions-taken-over-denied',
    title: 'Every question is turned to the office resolver, which denies a name',
    network: { ...lies('NXDOMAIN', DIRECTORY), firewall: { prerouting: ALL_QUESTIONS_HERE } },
    expect: {
      status: 'blocked',
      findings: [
        problem('dns.name-blocked', { rcode: 'NXDOMAIN', confirmedBy: null }, { hosts: [DIRECTORY] }),
      ],
    },
  },
  {
    name: 'questions-taken-over-sunk',
    title: 'Every question is turned to the office resolver, which lies about a name',
    network: { ...lies({ address: '10.18.0.1' }, DIRECTORY), firewall: { prerouting: ALL_QUESTIONS_HERE } },
    expect: sinkhole('10.18.0.1'),
  },
  {
    name: 'questions-taken-over',
    title: 'Every question is turned to the office resolver, which is honest',
    network: { firewall: { prerouting: ALL_QUESTIONS_HERE } },
    expect: HEALTHY,
  },
  {
    name: 'sinkhole-loopback',
    title: 'One name leads to this computer itself',
    network: lies({ address: '127.0.0.1' }, DIRECTORY),
    expect: sinkhole('127.0.0.1'),
  },
  {
    name: 'sinkhole-other-service',
    title: 'One name leads to another service within the published range',
    network: lies({ address: HOSTS['webdir.contoso-online.test'] }, DIRECTORY),
    expect: sinkhole(HOSTS['webdir.contoso-online.test'], [`${HOSTS[DIRECTORY]}/32`]),
  },
  {
    name: 'asked-elsewhere',
    title: 'The office resolver denies a name, and another one is asked with --dns',
    network: lies('NXDOMAIN', DIRECTORY),
    arguments: ['--dns', INDEPENDENT_RESOLVER],
    expect: HEALTHY,
  },
  {
    name: 'revocation-denied',
    title: 'The names of revocation lists do not exist here',
    network: lies('NXDOMAIN', ...REVOCATION),
    expect: REVOCATION_LOST,
  },
  {
    name: 'revocation-sunk',
    title: 'The names of revocation lists lead to 0.0.0.0',
    network: lies({ address: '0.0.0.0' }, ...REVOCATION),
    expect: REVOCATION_LOST,
  },
  {
    name: 'federation-port-dropped',
    title: 'The partner publishes its record, and TCP 5061 is discarded',
    network: { firewall: { forward: ['tcp dport 5061 drop'] } },
    arguments: FEDERATION,
    expect: { status: 'blocked', findings: [problem('firewall.drop', { wholeHost: false }, ONLY_SIPFED)] },
  },
  {
    name: 'srv-denied-here',
    title: 'The office resolver denies the partner’s record',
    network: lies('NXDOMAIN', SRV),
    arguments: FEDERATION,
    expect: { status: 'blocked', findings: [problem('dns.srv-missing', { name: SRV })] },
  },
];
