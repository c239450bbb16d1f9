import type { HostFirewall, HostFirewallRule } from '../../../shared/model/environment.ts';

const MOST_RULES = 500;
/** Options that narrow a rule in a way that is understood; any other leaves the rule out. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  '-A',
  '-d',
  '-p',
  '-m',
  '--dport',
  '--dports',
  '-j',
  '--reject-with',
  '--comment',
]);

/** The OUTPUT chain of `iptables-save -t filter` (iptables-save(8)); null for a text that is none. */
export function fromIptables(text: string): HostFirewall | null {
  const policy = /^:OUTPUT (\w+)/m.exec(text)?.[1];
  if (policy === undefined) return null;
  const blocks = [...text.matchAll(/^-A OUTPUT .*-j (?:DROP|REJECT)\b.*$/gm)]
    .flatMap(([line]) => blockOf(line) ?? [])
    .slice(0, MOST_RULES);
  return { kind: 'iptables', enabled: true, outbound: policy === 'DROP' ? 'block' : 'allow', blocks };
}

function blockOf(line: string): HostFirewallRule | null {
  const words: readonly string[] = line.match(/"[^"]*"|\S+/g) ?? [];
  if (words.includes('!')) return null;
  if (words.some((word) => word.startsWith('-') && !UNDERSTOOD.has(word))) return null;
  const after = (option: string): string => words[words.indexOf(option) + 1] ?? '';
  const has = (option: string): boolean => words.includes(option);
  const protocol = has('-p') ? after('-p') : 'any';
  if (protocol !== 'tcp' && protocol !== 'udp' && protocol !== 'any') return null;
  const ports = has('--dport') ? after('--dport') : has('--dports') ? after('--dports') : '';
  const address = has('-d') ? after('-d') : '';
  return {
    name: has('--comment') ? after('--comment').replaceAll('"', '') : 'OUTPUT',
    protocol,
    ports: ports === '' ? [] : ports.split(',').map((port) => port.replace(':', '-')),
    addresses: address === '' ? [] : [address.includes('/') ? address : `${address}/32`],
    program: null,
  };
}
