import type { Scenario } from '../scenario.ts';
import { problem } from './breaking.ts';

/** No usable network at all. */
export const offline: readonly Scenario[] = [
  {
    name: 'no-route',
    title: 'The workstation has no default route',
    network: { workstation: 'no-route' },
    expect: { status: 'offline', findings: [problem('network.offline', { reason: 'no-route' })] },
  },
  {
    name: 'no-interface',
    title: 'The cable is out',
    network: { workstation: 'no-interface' },
    expect: { status: 'offline', findings: [problem('network.offline', { reason: 'no-interface' })] },
  },
  {
    name: 'no-answer',
    title: 'Nothing beyond the workstation answers, the resolver neither',
    network: { firewall: { input: ['iifname "lan" drop'], forward: ['drop'] } },
    expect: { status: 'offline', findings: [problem('network.offline', { reason: 'no-answer' })] },
  },
];
