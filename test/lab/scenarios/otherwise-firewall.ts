import { DEAD_ADDRESS, HOSTS } from '../network/addresses.ts';
import type { Scenario } from '../scenario.ts';
import { problem, warning } from './breaking.ts';
import { LOGIN, ONLY_SIPFED, PROHIBITED, REVOCATION, REVOCATION_LOST } from './otherwise.ts';

const REVOCATION_SET = `{ ${REVOCATION.map((host) => HOSTS[host]).join(', ')} }`;

/** A packet filter again, built otherwise: nobody's firewall is like ours. */
export const firewallOtherwise: readonly Scenario[] = [
  // A router says no by ICMP once in a while only (RFC 1812, section 4.3.2.8), and is silent in between.
  {
    name: 'reject-port-rationed',
    title: 'TCP 443 is refused with ICMP, twice a second at most',
    network: {
      firewall: {
        forward: [`tcp dport 443 limit rate 2/second burst 3 packets ${PROHIBITED}`, 'tcp dport 443 drop'],
      },
    },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.reject', { by: 'near', icmp: true }, { ports: ['443/tcp'] })],
    },
  },
  {
    name: 'reject-everything-rationed',
    title: 'Everything is refused with ICMP, twice a second at most',
    network: {
      firewall: {
        forward: [`iifname "lan" limit rate 2/second burst 3 packets ${PROHIBITED}`, 'iifname "lan" drop'],
      },
    },
    expect: { status: 'blocked', findings: [problem('firewall.reject', { icmp: true })] },
  },
  {
    name: 'reject-net-unreachable',
    title: 'One host is refused with ICMP network unreachable',
    network: { firewall: { forward: [`ip daddr ${HOSTS[LOGIN]} reject with icmp type net-unreachable`] } },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.reject', { by: 'near', icmp: true }, { hosts: [LOGIN] })],
    },
  },
  {
    name: 'default-deny-reject',
    title: 'Only web and names pass, and everything else is refused',
    network: {
      firewall: {
        forward: [
          'ct state established,related accept',
          'tcp dport { 80, 443 } accept',
          'udp dport 53 accept',
          PROHIBITED,
        ],
      },
    },
    expect: {
      status: 'blocked',
      primary: 'any',
      findings: [
        problem('firewall.reject', { by: 'near', icmp: true }, ONLY_SIPFED),
        problem('firewall.udp-blocked', { open: [] }, { sets: [6] }),
      ],
    },
  },
  {
    name: 'drop-answers',
    title: 'What comes back from TCP 5061 is discarded',
    network: { firewall: { forward: ['tcp sport 5061 drop'] } },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.drop', { wholeHost: false }, ONLY_SIPFED)],
    },
  },
  {
    name: 'drop-range-with-relay',
    title: 'A range of addresses is discarded, the media relay among them: one cause',
    network: { firewall: { forward: ['ip daddr 198.18.2.24-198.18.2.27 drop'] } },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.drop', { wholeHost: true }, { sets: [3, 4, 5, 6] })],
    },
  },
  {
    name: 'drop-relay',
    title: 'Only the media relay is discarded, on every port',
    network: { firewall: { forward: [`ip daddr ${HOSTS['relay.contoso-online.test']} drop`] } },
    expect: { status: 'blocked', findings: [problem('firewall.udp-blocked', { open: [] }, { sets: [6] })] },
  },
  {
    name: 'dead-address-refused',
    title: 'One address of two refuses',
    network: {
      outsideDns: { extraAddresses: [{ name: LOGIN, address: DEAD_ADDRESS }] },
      firewall: { forward: [`ip daddr ${DEAD_ADDRESS} meta l4proto tcp reject with tcp reset`] },
    },
    expect: {
      status: 'reachable',
      findings: [warning('service.unavailable', { deadAddresses: [DEAD_ADDRESS] }, { hosts: [LOGIN] })],
    },
  },
  {
    name: 'mtu-1400',
    title: 'Packets over 1400 bytes vanish in both directions',
    network: { firewall: { forward: ['meta length > 1400 drop'] } },
    expect: { status: 'blocked', findings: [problem('network.mtu-blackhole')] },
  },
  {
    // A greeting with a post-quantum key share is larger than that already.
    name: 'mtu-outbound',
    title: 'Packets over 1000 bytes vanish on the way out',
    network: { firewall: { forward: ['iifname "lan" meta length > 1000 drop'] } },
    expect: { status: 'blocked', findings: [problem('network.mtu-blackhole')] },
  },
  {
    name: 'mtu-576',
    title: 'Packets over 576 bytes vanish in both directions',
    network: { firewall: { forward: ['meta length > 576 drop'] } },
    expect: { status: 'blocked', findings: [problem('network.mtu-blackhole')] },
  },
  {
    name: 'revocation-rejected',
    title: 'The hosts of revocation lists are refused',
    network: { firewall: { forward: [`ip daddr ${REVOCATION_SET} ${PROHIBITED}`] } },
    expect: REVOCATION_LOST,
  },
];
