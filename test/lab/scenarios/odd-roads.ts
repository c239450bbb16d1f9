import { GATEWAY, HOSTS, VPN_GATEWAY } from '../network/addresses.ts';
import type { Network, Scenario } from '../scenario.ts';
import { HEALTHY, replaceServer } from './breaking.ts';
import { LOGIN } from './otherwise.ts';

const fine = (name: string, title: string, network: Network): Scenario => ({
  name,
  title,
  network,
  expect: HEALTHY,
});

/** For the firewall: the office's resolver is the tunnel's, too. */
export const TUNNEL_RESOLVER = ['udp', 'tcp'].map(
  (protocol) => `ip daddr ${VPN_GATEWAY} ${protocol} dport 53 dnat to ${GATEWAY}`,
);
const SECOND_ADDRESS = '198.18.2.35';

/** Roads that are odd, and lead everywhere. */
export const oddRoads: readonly Scenario[] = [
  fine('very-far', 'Four hundred milliseconds away', { road: { delayMs: 200 } }),
  fine('lossy-five', 'Five packets of a hundred are lost each way', { road: { lossPercent: 5, seed: 11 } }),
  fine('doubled', 'Every fifth packet arrives twice', { road: { duplicatePercent: 20, seed: 5 } }),
  fine('overtaken', 'Every tenth packet is overtaken by others', { road: { reorderPercent: 10, seed: 5 } }),
  fine('next-door', 'The services are in the same building', { road: { delayMs: 0 } }),
  fine('mtu-1280-told', 'Nothing over 1280 bytes passes, and the firewall says so', { mtu: 1280 }),
  fine('segments-small', 'The firewall makes every connection use small segments', {
    firewall: { forward: ['tcp flags syn tcp option maxseg size set 536'] },
  }),
  fine('options-stripped', 'The firewall takes away TCP’s timestamps and selective acknowledgements', {
    firewall: { forward: ['reset tcp option timestamp', 'reset tcp option sack-perm'] },
  }),
  fine('no-ecn', 'The firewall discards connections that ask for congestion notices', {
    firewall: { forward: ['tcp flags & (syn | ecn | cwr) == syn | ecn | cwr drop'] },
  }),
  fine('slow-greeting', 'One service takes a second for its TLS greeting', {
    internet: { prerouting: [replaceServer(LOGIN, 443, 'slow-tls')] },
  }),
  fine('two-living-addresses', 'One name has two addresses, and both live', {
    outsideDns: { extraAddresses: [{ name: LOGIN, address: SECOND_ADDRESS }] },
    firewall: { prerouting: [`ip daddr ${SECOND_ADDRESS} dnat to ${HOSTS[LOGIN]}`] },
  }),
  fine('refused-elsewhere', 'Ports that nobody needs are refused', {
    firewall: { forward: ['tcp dport { 25, 135, 445, 5060, 8080 } reject', 'udp dport { 123, 1900 } drop'] },
  }),
  fine('vpn-whole', 'A tunnel carries everything, with a resolver of its own', {
    vpn: { carries: 'everything' },
    nameservers: [VPN_GATEWAY],
    firewall: { prerouting: TUNNEL_RESOLVER },
  }),
  fine('vpn-split', 'A tunnel carries the services only, and the office’s resolver is asked', {
    vpn: { carries: 'services', delayMs: 10 },
  }),
  fine('vpn-idle', 'A tunnel is up that carries nothing: two interfaces', { vpn: { carries: 'nothing' } }),
  fine('vpn-two-resolvers', 'The tunnel’s resolver comes first, the office’s second', {
    vpn: { carries: 'nothing', delayMs: 30 },
    nameservers: [VPN_GATEWAY, GATEWAY],
    firewall: { prerouting: TUNNEL_RESOLVER },
  }),
];
