import { OUTSIDE, OUTSIDE_OTHER } from '../network/addresses.ts';
import { HIDE } from '../network/nftables.ts';
import type { Network, Scenario } from '../scenario.ts';
import { HEALTHY } from './breaking.ts';
import { RELAY } from './media.ts';

const symmetric = (name: string, title: string, nat: readonly string[]): Scenario => ({
  name: `nat-${name}`,
  title,
  network: { nat },
  expect: {
    ...HEALTHY,
    notes: [{ code: 'nat.symmetric', severity: 'info', scope: { hosts: [RELAY] } }],
  },
});
const friendly = (name: string, title: string, network: Network): Scenario => ({
  name: `nat-${name}`,
  title,
  network,
  expect: { ...HEALTHY, never: ['nat.symmetric'] },
});

/** How the office's addresses become one. */
export const nat: readonly Scenario[] = [
  symmetric('fully-random', 'The firewall gives every connection a random port', [`${HIDE} fully-random`]),
  symmetric('random', 'The firewall gives every connection a port by a secret rule', [`${HIDE} random`]),
  symmetric('by-port', 'The firewall has a range of outside ports for each media port', [
    ...[3478, 3479, 3480, 3481].map(
      (port, index) =>
        `udp dport ${port} snat to ${OUTSIDE}:${40_000 + index * 1000}-${40_999 + index * 1000}`,
    ),
    HIDE,
  ]),
  symmetric('by-address', 'The firewall has a pool of outside addresses', [
    `udp dport { 3479, 3481 } snat to ${OUTSIDE_OTHER}`,
    HIDE,
  ]),
  friendly('one-port', 'The firewall keeps one outside port for all destinations', {}),
  friendly('none', 'Nothing translates addresses', { nat: [] }),
];
