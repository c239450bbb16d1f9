import { HOSTS } from '../network/addresses.ts';
import type { HostRules, Scenario } from '../scenario.ts';
import { HEALTHY, problem } from './breaking.ts';
import { LOGIN, ONLY_SIPFED } from './otherwise.ts';

const RELAY = { hosts: ['relay.contoso-online.test'] } as const;

const blocked = (
  name: string,
  title: string,
  hostFirewall: HostRules,
  scope: Parameters<typeof problem>[2] = {},
): Scenario => ({
  name: `host-${name}`,
  title,
  network: { hostFirewall },
  expect: { status: 'blocked', findings: [problem('host-firewall.blocked', {}, scope)] },
});

/** The workstation's own packet filter. */
export const hostFirewall: readonly Scenario[] = [
  blocked(
    'drops-port',
    'This computer discards TCP 5061 itself',
    { output: ['tcp dport 5061 drop'] },
    ONLY_SIPFED,
  ),
  blocked(
    'rejects-host',
    'This computer refuses one host itself',
    { output: [`ip daddr ${HOSTS[LOGIN]} reject`] },
    { hosts: [LOGIN] },
  ),
  blocked(
    'rejects-port',
    'This computer refuses TCP 5061 with a RST itself',
    { output: ['tcp dport 5061 reject with tcp reset'] },
    ONLY_SIPFED,
  ),
  blocked(
    'drops-media',
    'This computer discards UDP to the media ports itself',
    { output: ['udp dport 3478-3481 drop'] },
    RELAY,
  ),
  blocked(
    'default-drop',
    'This computer lets only web and names out',
    {
      policy: 'drop',
      output: ['oifname "lo" accept', 'tcp dport { 53, 80, 443 } accept', 'udp dport 53 accept'],
    },
    { hosts: [...ONLY_SIPFED.hosts, ...RELAY.hosts] },
  ),
  blocked('drops-everything', 'This computer lets nothing out but names', {
    policy: 'drop',
    output: ['oifname "lo" accept', 'udp dport 53 accept', 'tcp dport 53 accept'],
  }),
  {
    name: 'host-filter-harmless',
    title: 'This computer has a filter of its own that stops nothing that is needed',
    network: {
      hostFirewall: { output: ['tcp dport 25 drop', 'udp dport 137-138 drop', 'ip daddr 10.99.0.0/16 drop'] },
    },
    expect: HEALTHY,
  },
];
