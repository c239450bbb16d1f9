import { HOSTS, ipv6Of } from '../network/addresses.ts';
import type { Ipv6, Scenario } from '../scenario.ts';
import { HEALTHY, problem, warning } from './breaking.ts';
import { LOGIN, ONLY_SIPFED, PROHIBITED } from './otherwise.ts';

const broken = (name: string, title: string, ipv6: Ipv6): Scenario => ({
  name: `ipv6-${name}`,
  title,
  network: { ipv6 },
  expect: { status: 'reachable', findings: [warning('network.ipv6-broken')] },
});
const fine = (name: string, title: string, ipv6: Ipv6): Scenario => ({
  name: `ipv6-${name}`,
  title,
  network: { ipv6 },
  expect: HEALTHY,
});
const forward = (...rules: readonly string[]): Ipv6 => ({ firewall: { forward: rules } });

/** Networks with IPv6: whole, partial, alone, translated, and broken in several ways beside a whole IPv4. */
export const ipv6: readonly Scenario[] = [
  fine('beside-ipv4', 'Every host has an IPv6 address too, and both families work', {}),
  fine('partial', 'Three hosts have an IPv6 address too', {
    hosts: ['webdir.contoso-online.test', 'login.idlab.test', 'crl.pkilab.test'],
  }),
  fine('only', 'There is no IPv4 at all', { only: true }),
  fine('translated', 'There is no IPv4, and names lead to a translator', {
    only: true,
    addresses: 'translated',
  }),
  fine('translated-beside-ipv4', 'Names lead to a translator as well as to IPv4', {
    addresses: 'translated',
  }),
  fine('no-echo', 'IPv6 works, and no ICMPv6 echo passes', forward('icmpv6 type echo-request drop')),
  broken('dropped', 'IPv6 is routed, and the firewall discards it', forward('drop')),
  broken('unrouted', 'The gateway knows no way for IPv6', forward('reject with icmpv6 type no-route')),
  broken(
    'prohibited',
    'The firewall refuses IPv6 with ICMPv6',
    forward('reject with icmpv6 type admin-prohibited'),
  ),
  broken('one-way', 'What comes back over IPv6 is discarded', forward('iifname "wan" drop')),
  broken('partial-dropped', 'Three hosts have an IPv6 address, and IPv6 is discarded', {
    hosts: ['webdir.contoso-online.test', 'login.idlab.test', 'config.skypelab.test'],
    ...forward('drop'),
  }),
  {
    name: 'ipv6-only-dropped',
    title: 'There is no IPv4, and TCP 5061 is discarded',
    network: { ipv6: { only: true, ...forward('tcp dport 5061 drop') } },
    expect: { status: 'blocked', findings: [problem('firewall.drop', { wholeHost: false }, ONLY_SIPFED)] },
  },
  {
    name: 'ipv6-only-rejected',
    title: 'There is no IPv4, and TCP 5061 is refused with ICMPv6',
    network: {
      ipv6: { only: true, ...forward('tcp dport 5061 reject with icmpv6 type admin-prohibited') },
    },
    expect: {
      status: 'blocked',
      findings: [problem('firewall.reject', { by: 'near', icmp: true }, ONLY_SIPFED)],
    },
  },
  {
    name: 'ipv6-only-no-media',
    title: 'There is no IPv4, and media is discarded',
    network: { ipv6: { only: true, ...forward('udp dport 3478-3481 drop') } },
    expect: { status: 'blocked', findings: [problem('firewall.udp-blocked', { open: [] }, { sets: [6] })] },
  },
  {
    name: 'both-families-drop-port',
    title: 'TCP 5061 is discarded in both families: one cause',
    network: { firewall: { forward: ['tcp dport 5061 drop'] }, ipv6: forward('tcp dport 5061 drop') },
    expect: { status: 'blocked', findings: [problem('firewall.drop', { wholeHost: false }, ONLY_SIPFED)] },
  },
  {
    name: 'both-families-no-media',
    title: 'Media is discarded in both families: one cause',
    network: {
      firewall: { forward: ['udp dport 3478-3481 drop'] },
      ipv6: forward('udp dport 3478-3481 drop'),
    },
    expect: { status: 'blocked', findings: [problem('firewall.udp-blocked', { open: [] }, { sets: [6] })] },
  },
  {
    name: 'both-families-reject-host',
    title: 'One host is refused in both families: one cause',
    network: {
      firewall: { forward: [`ip daddr ${HOSTS[LOGIN]} ${PROHIBITED}`] },
      ipv6: forward(`ip6 daddr ${ipv6Of(HOSTS[LOGIN])} reject with icmpv6 type admin-prohibited`),
    },
    expect: { status: 'blocked', findings: [problem('firewall.reject', { icmp: true }, { hosts: [LOGIN] })] },
  },
  {
    name: 'ipv6-one-host-dead',
    title: 'One host of many does not answer over IPv6',
    network: { ipv6: forward(`ip6 daddr ${ipv6Of(HOSTS[LOGIN])} drop`) },
    expect: {
      status: 'reachable',
      findings: [
        warning('service.unavailable', { deadAddresses: [ipv6Of(HOSTS[LOGIN])] }, { hosts: [LOGIN] }),
      ],
    },
  },
  {
    name: 'ipv6-port-dropped',
    title: 'IPv6 works, and TCP 5061 is discarded in IPv6 alone',
    network: { ipv6: forward('tcp dport 5061 drop') },
    expect: { status: 'degraded', findings: [problem('firewall.drop', { wholeHost: false }, ONLY_SIPFED)] },
  },
  {
    name: 'ipv4-dead-beside-ipv6',
    title: 'IPv4 is discarded, and IPv6 carries everything',
    network: { ipv6: {}, firewall: { forward: ['drop'] } },
    expect: { status: 'degraded', findings: [problem('firewall.drop', { wholeHost: true })] },
  },
];
