import { GATEWAY, INDEPENDENT_RESOLVER, OFFICE_SERVER, VPN_GATEWAY } from '../network/addresses.ts';
import type { Network, Scenario } from '../scenario.ts';
import { HEALTHY, ask, problem, warning } from './breaking.ts';
import { DIRECTORY, LOGIN } from './otherwise.ts';
import { TUNNEL_RESOLVER } from './odd-roads.ts';

const fine = (name: string, title: string, network: Network): Scenario => ({
  name,
  title,
  network,
  expect: HEALTHY,
});

/** Resolvers with habits: the answers are right. */
export const oddNames: readonly Scenario[] = [
  fine('names-over-tcp', 'The resolver cuts every answer short, and is asked again over TCP', {
    firewall: { prerouting: ask('truncates') },
  }),
  fine('no-ipv6-names', 'The resolver fails when it is asked for IPv6 addresses', {
    firewall: { prerouting: ask('aaaa-fails') },
  }),
  fine('no-ipv6-names-beside-ipv6', 'The same, and this network has IPv6', {
    ipv6: {},
    firewall: { prerouting: ask('aaaa-fails') },
  }),
  fine('ipv6-names-silent', 'The resolver says nothing when it is asked for IPv6 addresses', {
    firewall: { prerouting: ask('aaaa-silent') },
  }),
  fine('ipv6-names-silent-beside-ipv6', 'The same, and this network has IPv6', {
    ipv6: {},
    firewall: { prerouting: ask('aaaa-silent') },
  }),
  fine('edns-refused', 'The resolver refuses questions with extensions', {
    resolverOptions: ['options edns0'],
    firewall: { prerouting: ask('edns-refused') },
  }),
  fine('alias-chain', 'Names lead through chains of aliases', {
    outsideDns: {
      aliases: {
        [LOGIN]: ['login.cdn.test', 'edge-7.cdn.test', 'edge-7.west.cdn.test'],
        [DIRECTORY]: ['directory.trafficmanager.test', 'directory-eu.cloudapp.test'],
      },
    },
  }),
  fine('search-wildcard', 'Every name within the office’s own domain exists', {
    resolverOptions: ['search office.test'],
    localDns: { names: { 'office.test': { address: OFFICE_SERVER } } },
  }),
  fine('outside-resolver', 'A resolver outside is configured, and the office has none', {
    nameservers: [INDEPENDENT_RESOLVER],
    localDns: 'dead',
  }),
  fine('same-resolver-twice', 'The same resolver is configured twice', { nameservers: [GATEWAY, GATEWAY] }),
  {
    name: 'resolver-garbage',
    title: 'What the resolver says is no DNS',
    network: { firewall: { prerouting: ask('garbage') } },
    expect: { status: 'blocked', findings: [problem('dns.resolver-unreachable', { resolvers: [GATEWAY] })] },
  },
  {
    name: 'resolver-second-time',
    title: 'The resolver answers only who asks again',
    network: { firewall: { prerouting: ask('answers-second') } },
    expect: { status: 'degraded', findings: [warning('dns.slow', { medianMs: { between: [900, 3000] } })] },
  },
  {
    name: 'resolver-far',
    title: 'The only resolver is at the other end of a long tunnel, and the services are near',
    network: {
      vpn: { carries: 'nothing', delayMs: 350 },
      nameservers: [VPN_GATEWAY],
      firewall: { prerouting: TUNNEL_RESOLVER },
    },
    expect: { status: 'degraded', findings: [warning('dns.slow', { medianMs: { between: [650, 1500] } })] },
  },
];
