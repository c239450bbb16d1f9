import type { HostFirewall, HostFirewallRule } from '../../../shared/model/environment.ts';

/** macOS's packet filter, as `pfctl -sr` prints its rules (pf.conf(5)); the application firewall stops only what comes in. */
export function fromPf(text: string): HostFirewall | null {
  if (!/^(block|pass|scrub|anchor)/m.test(text)) return null;
  const blocks = [...text.matchAll(/^block (?:drop|return) out\b(.*)$/gm)].flatMap(
    ([, rest = '']) => blockOf(rest) ?? [],
  );
  return { kind: 'pf', enabled: true, outbound: 'allow', blocks };
}

function blockOf(rest: string): HostFirewallRule | null {
  const match =
    /^(?: quick)?(?: inet6?)?(?: proto (tcp|udp))?(?: from any)?(?: to (\S+))?(?: port = (\S+))?\s*$/.exec(
      rest.replace(/ all$/, ''),
    );
  if (match === null) return null;
  const [, protocol, address = 'any', port] = match;
  const known = port === undefined || /^\d+$/.test(port);
  if (!known || !/^(any|[\d.]+(\/\d+)?)$/.test(address)) return null;
  return {
    name: 'pf',
    protocol: protocol === 'tcp' || protocol === 'udp' ? protocol : 'any',
    ports: port === undefined ? [] : [port],
    addresses: address === 'any' ? [] : [address.includes('/') ? address : `${address}/32`],
    program: null,
  };
}
