import { HOSTS } from '../network/addresses.ts';
import type { Scenario } from '../scenario.ts';
import { ALL_MEDIA, problem } from './breaking.ts';

const FEDERATION = {
  hosts: ['sipfed.contoso-online.test'],
  addresses: [HOSTS['sipfed.contoso-online.test']],
  ports: ['5061/tcp'],
  sets: [1],
  features: ['im'],
} as const;
const DIRECTORY = {
  hosts: ['directory.skypelab.test'],
  addresses: [HOSTS['directory.skypelab.test']],
  ports: ['443/tcp', '80/tcp'],
  sets: [3],
} as const;

const mediaBlocked = (blocked: readonly string[], open: readonly string[]) =>
  ({
    status: 'blocked',
    findings: [
      problem(
        'firewall.udp-blocked',
        { blocked, open },
        { hosts: ['relay.contoso-online.test'], ports: blocked, sets: [6], features: ['media'] },
      ),
    ],
  }) as const;

/** A packet filter discards or rejects. */
export const firewall: readonly Scenario[] = [
  {
    name: 'drop-port',
    title: 'TCP 5061 is discarded',
    network: { firewall: { forward: ['tcp dport 5061 drop'] } },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.drop', { wholeHost: false }, FEDERATION)],
    },
  },
  {
    name: 'drop-host',
    title: 'Everything to one host is discarded',
    network: { firewall: { forward: [`ip daddr ${HOSTS['directory.skypelab.test']} drop`] } },
    expect: { status: 'blocked', findings: [problem('firewall.drop', { wholeHost: true }, DIRECTORY)] },
  },
  {
    name: 'drop-range',
    title: 'TCP 443 to a range of addresses is discarded',
    network: { firewall: { forward: ['ip daddr 198.18.2.24-198.18.2.26 tcp dport 443 drop'] } },
    expect: {
      status: 'blocked',
      findings: [
        problem(
          'firewall.drop',
          { wholeHost: false },
          {
            hosts: ['directory.skypelab.test', 'config.skypelab.test', 'login.idlab.test'],
            ports: ['443/tcp'],
            sets: [3, 4, 5],
          },
        ),
      ],
    },
  },
  {
    name: 'drop-all-tcp',
    title: 'Every TCP connection is discarded, while names resolve and UDP passes',
    network: { firewall: { forward: ['meta l4proto tcp drop'] } },
    expect: { status: 'blocked', findings: [problem('firewall.drop')] },
  },
  {
    name: 'drop-everything',
    title: 'Nothing passes the firewall, while the office resolver answers',
    network: { firewall: { forward: ['iifname "lan" drop'] } },
    expect: { status: 'blocked', findings: [problem('firewall.drop')] },
  },
  {
    name: 'reject-everything',
    title: 'Everything is refused with ICMP administratively prohibited, while the office resolver answers',
    network: { firewall: { forward: ['iifname "lan" reject with icmp type admin-prohibited'] } },
    expect: { status: 'blocked', findings: [problem('firewall.reject', { icmp: true })] },
  },
  {
    name: 'only-web',
    title: 'Only TCP 80 and 443 pass, as a default-deny firewall begins',
    network: {
      firewall: {
        forward: ['iifname "lan" meta l4proto udp drop', 'tcp dport != { 80, 443 } iifname "lan" drop'],
      },
    },
    expect: {
      status: 'blocked',
      primary: 'any',
      findings: [
        problem('firewall.drop', { wholeHost: false }, FEDERATION),
        problem('firewall.udp-blocked', { blocked: ALL_MEDIA, open: [] }),
      ],
    },
  },
  {
    name: 'reject-reset',
    title: 'TCP 5061 is refused with a RST by the firewall',
    network: { firewall: { forward: ['tcp dport 5061 reject with tcp reset'] } },
    expect: { status: 'blocked', findings: [problem('firewall.reject', { by: 'near' }, FEDERATION)] },
  },
  {
    name: 'reject-reset-far',
    title: 'TCP 5061 is refused with a RST from as far as the service',
    network: { internet: { input: ['tcp dport 5061 reject with tcp reset'] } },
    expect: { status: 'blocked', findings: [problem('firewall.reject', { by: 'far' }, FEDERATION)] },
  },
  {
    name: 'reject-prohibited',
    title: 'One host is refused with ICMP administratively prohibited',
    network: {
      firewall: {
        forward: [`ip daddr ${HOSTS['directory.skypelab.test']} reject with icmp type admin-prohibited`],
      },
    },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.reject', { by: 'near', icmp: true }, DIRECTORY)],
    },
  },
  {
    name: 'reject-port-unreachable',
    title: 'TCP 5061 is refused with ICMP port unreachable',
    network: { firewall: { forward: ['tcp dport 5061 reject with icmp type port-unreachable'] } },
    expect: { status: 'blocked', findings: [problem('firewall.reject', { by: 'near' }, FEDERATION)] },
  },
  {
    name: 'udp-dropped',
    title: 'UDP 3478 to 3481 is discarded',
    network: { firewall: { forward: ['udp dport 3478-3481 drop'] } },
    expect: mediaBlocked(ALL_MEDIA, []),
  },
  {
    name: 'udp-dropped-partly',
    title: 'UDP 3479 to 3481 is discarded, as when only the old port was opened',
    network: { firewall: { forward: ['udp dport 3479-3481 drop'] } },
    expect: mediaBlocked(ALL_MEDIA.slice(1), ALL_MEDIA.slice(0, 1)),
  },
  {
    name: 'udp-rejected',
    title: 'UDP 3478 to 3481 is refused with ICMP',
    network: { firewall: { forward: ['udp dport 3478-3481 reject with icmp type admin-prohibited'] } },
    expect: mediaBlocked(ALL_MEDIA, []),
  },
];
