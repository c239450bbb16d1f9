import { RELAY_OVER_TCP } from '../catalogs.ts';
import { GATEWAY } from '../network/addresses.ts';
import type { ExpectedFinding, Scenario } from '../scenario.ts';
import { SQUID_PORT } from '../servers/proxy-ports.ts';
import { ALL_MEDIA, problem } from './breaking.ts';
import { ADDRESS, ALL_PORTS, EVEN, loss, PORTS, udp } from './media.ts';

const FALLBACK = { fallback: '443/tcp' };
const NO_FALLBACK = { noFallback: '443/tcp' };
const NO_UDP = `udp dport ${PORTS} drop`;
const NO_TCP = `ip daddr ${ADDRESS} tcp dport 443`;

const udpBlocked = (figures: NonNullable<ExpectedFinding['figures']>): ExpectedFinding => ({
  ...problem('firewall.udp-blocked', { blocked: ALL_MEDIA, open: [] }, ALL_PORTS),
  figures,
});

/** UDP does not get through. */
export const mediaBlocked: readonly Scenario[] = [
  {
    name: 'media-blocked-tcp-open',
    title: 'UDP is discarded, and the relay answers over TCP',
    network: { firewall: { forward: [NO_UDP] } },
    expect: { status: 'blocked', findings: [udpBlocked(FALLBACK)] },
  },
  {
    name: 'media-blocked-tcp-known',
    title: 'UDP is refused, and the catalogue knows the relay over TCP',
    network: { firewall: { forward: [`udp dport ${PORTS} reject with icmp type admin-prohibited`] } },
    catalog: RELAY_OVER_TCP,
    expect: { status: 'blocked', findings: [udpBlocked(FALLBACK)] },
  },
  {
    name: 'media-blocked-tcp-too',
    title: 'UDP to the relay is discarded, and TCP as well',
    network: { firewall: { forward: [NO_UDP, `${NO_TCP} drop`] } },
    expect: { status: 'blocked', findings: [udpBlocked(NO_FALLBACK)] },
  },
  {
    name: 'media-blocked-tcp-refused',
    title: 'UDP to the relay is discarded, and TCP refused',
    network: { firewall: { forward: [NO_UDP, `${NO_TCP} reject with tcp reset`] } },
    expect: { status: 'blocked', findings: [udpBlocked(NO_FALLBACK)] },
  },
  {
    name: 'media-blocked-proxy-carries',
    title: 'Only the proxy gets out, and carries media over TCP',
    network: {
      proxies: { squid: {} },
      firewall: { forward: ['iifname "lan" drop'] },
    },
    arguments: ['--proxy', `http://${GATEWAY}:${SQUID_PORT}`],
    expect: { status: 'blocked', findings: [udpBlocked({ ...FALLBACK, proxied: true })] },
  },
  {
    name: 'media-blocked-and-lossy',
    title: 'One media port is discarded, and another one loses',
    network: {
      ...udp({ ports: '3480-3480', lossPercent: 6 }),
      firewall: { forward: ['udp dport 3481 drop'] },
    },
    expect: {
      status: 'blocked',
      findings: [
        problem('firewall.udp-blocked', { blocked: ['3481/udp'] }, { ...ALL_PORTS, ports: ['3481/udp'] }),
        loss([5, 20], { ...ALL_PORTS, ports: ['3480/udp'] }, EVEN),
      ],
    },
  },
];
