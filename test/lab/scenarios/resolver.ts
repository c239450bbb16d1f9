import { DEAD_RESOLVER, GATEWAY } from '../network/addresses.ts';
import type { Scenario } from '../scenario.ts';
import { SLOW_DNS_MS } from '../servers/ports.ts';
import { problem, warning } from './breaking.ts';

const UNREACHABLE = {
  status: 'blocked',
  findings: [problem('dns.resolver-unreachable', { resolvers: [GATEWAY] })],
} as const;

/** The configured resolver itself is what is wrong. */
export const resolver: readonly Scenario[] = [
  {
    name: 'resolver-silent',
    title: 'The resolver answers nothing',
    network: { firewall: { input: ['udp dport 53 drop', 'tcp dport 53 drop'] } },
    expect: UNREACHABLE,
  },
  {
    name: 'resolver-dead',
    title: 'No resolver runs at its address: ICMP port unreachable',
    network: { localDns: 'dead' },
    expect: UNREACHABLE,
  },
  {
    name: 'resolver-servfail',
    title: 'The resolver answers SERVFAIL to everything',
    network: { localDns: { everything: 'SERVFAIL' } },
    expect: { status: 'blocked', findings: [problem('dns.resolver-failing', { rcode: 'SERVFAIL' })] },
  },
  {
    name: 'resolver-refused',
    title: 'The resolver refuses everything',
    network: { localDns: { everything: 'REFUSED' } },
    expect: { status: 'blocked', findings: [problem('dns.resolver-failing', { rcode: 'REFUSED' })] },
  },
  {
    name: 'resolver-slow',
    title: `The resolver takes ${SLOW_DNS_MS} ms for every answer`,
    network: { localDns: { everything: 'slow' } },
    expect: {
      status: 'degraded',
      findings: [warning('dns.slow', { medianMs: { between: [SLOW_DNS_MS * 0.9, SLOW_DNS_MS * 2.5] } })],
    },
  },
  {
    name: 'first-resolver-dead',
    title: 'Two resolvers are configured, and the first is dead',
    network: { nameservers: [DEAD_RESOLVER, GATEWAY] },
    expect: { status: 'reachable', findings: [] },
  },
];
