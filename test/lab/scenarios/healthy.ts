import {
  DEAD_ADDRESS,
  DEAD_RESOLVER,
  GATEWAY,
  HOSTS,
  HOST_NAMES,
  OFFICE_SERVER,
  lastOctet,
} from '../network/addresses.ts';
import type { FindingCode } from '../../../shared/model/finding.ts';
import type { ExpectedFinding, Network, Scenario } from '../scenario.ts';
import { HEALTHY, warning } from './breaking.ts';

/** As offices number their own networks. The firewall knows the way to it; nobody in the lab has this address. */
const PRIVATE_ADDRESS = '10.18.1.80';

/** The office answers two names with addresses of its own, and valid services behind them. */
export const SPLIT_DNS: Network = {
  localDns: {
    names: {
      'webdir.contoso-online.test': { address: OFFICE_SERVER },
      'meet.contoso-online.test': { address: PRIVATE_ADDRESS },
    },
  },
  firewall: {
    prerouting: [
      `ip daddr ${OFFICE_SERVER} dnat to ${HOSTS['webdir.contoso-online.test']}`,
      `ip daddr ${PRIVATE_ADDRESS} dnat to ${HOSTS['meet.contoso-online.test']}`,
    ],
  },
};

/** Media fares as badly as everything else. */
const ofNetwork = (code: FindingCode): ExpectedFinding => ({
  code,
  severity: 'info',
  figures: { alternative: 'whole-network' },
});

/** Networks on which everything works: most of them are odd, and none of them is broken. */
export const healthy: readonly Scenario[] = [
  { name: 'healthy', title: 'Forty milliseconds away', network: {}, expect: HEALTHY },
  {
    name: 'far',
    title: 'Three hundred milliseconds away, as by satellite',
    network: { road: { delayMs: 150 } },
    expect: { ...HEALTHY, notes: [ofNetwork('media.latency')] },
  },
  {
    name: 'jittery',
    title: 'Up to eighty milliseconds of jitter each way',
    network: { road: { delayMs: 20, jitterMs: 80 } },
    expect: HEALTHY,
  },
  {
    name: 'lossy',
    title: 'Three packets of a hundred are lost each way',
    network: { road: { lossPercent: 3, seed: 7 } },
    expect: { ...HEALTHY, notes: [ofNetwork('media.loss')] },
  },
  {
    name: 'lossy-a-little',
    title: 'Two and a half packets of a hundred are lost each way',
    network: { road: { lossPercent: 2.5, seed: 23 } },
    expect: { ...HEALTHY, notes: [ofNetwork('media.loss')] },
  },
  {
    name: 'rate-limit',
    title: 'The perimeter lets five new connections a second through',
    network: {
      firewall: { forward: ['tcp flags syn ct state new limit rate over 5/second burst 5 packets drop'] },
    },
    expect: HEALTHY,
  },
  {
    name: 'dead-address',
    title: 'One address of two is dead',
    network: {
      outsideDns: { extraAddresses: [{ name: 'directory.skypelab.test', address: DEAD_ADDRESS }] },
    },
    expect: {
      status: 'reachable',
      findings: [
        warning(
          'service.unavailable',
          { deadAddresses: [DEAD_ADDRESS] },
          { hosts: ['directory.skypelab.test'] },
        ),
      ],
    },
  },
  {
    name: 'split-dns',
    title: 'The office answers two names with addresses of its own, and valid services behind them',
    network: SPLIT_DNS,
    expect: HEALTHY,
  },
  {
    name: 'ipv4-only',
    title: 'Every name has an IPv6 address too, and this network has no IPv6',
    network: {
      outsideDns: {
        extraAddresses: HOST_NAMES.map((name) => ({ name, address: `2001:db8::${lastOctet(HOSTS[name])}` })),
      },
    },
    expect: HEALTHY,
  },
  {
    name: 'no-icmp',
    title: 'No ICMP passes the firewall, as administrators like it',
    network: { firewall: { forward: ['meta l4proto icmp drop'], input: ['meta l4proto icmp drop'] } },
    expect: HEALTHY,
  },
  {
    name: 'no-outside-resolver',
    title: 'Only the office resolver may be asked',
    network: { firewall: { forward: ['udp dport 53 drop', 'tcp dport 53 drop'] } },
    expect: HEALTHY,
  },
  {
    name: 'lossy-resolver',
    title: 'Every eighth question to the resolver is lost',
    network: { firewall: { input: ['udp dport 53 numgen inc mod 8 == 0 drop'] } },
    expect: HEALTHY,
  },
  {
    name: 'second-resolver-dead',
    title: 'Two resolvers are configured, and the second is dead',
    network: { nameservers: [GATEWAY, DEAD_RESOLVER] },
    expect: HEALTHY,
  },
  {
    name: 'controls-down',
    title: 'Every service is reachable, and the neutral places are not',
    network: {
      internet: { input: [`ip daddr { ${HOSTS['www.ncsilab.test']}, ${HOSTS['www.control.test']} } drop`] },
    },
    expect: HEALTHY,
  },
  {
    name: 'federation',
    title: 'The partner publishes its federation record',
    network: {},
    arguments: ['--profile', 'federation', '--sip-domain', 'partner.test'],
    expect: HEALTHY,
  },
  {
    name: 'healthy-french',
    title: 'The healthy network, in French',
    network: {},
    arguments: ['--lang', 'fr'],
    expect: HEALTHY,
  },
];
