import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { HostFirewall, HostFirewallRule } from '../../../shared/model/environment.ts';

/**
 * One question to Windows' own firewall, answered as JSON (NetSecurity module). `ConvertTo-Json` writes a list of one as
 * the one, and enumerations as numbers in Windows PowerShell 5.1.
 */
export const FIREWALL_SCRIPT = [
  "$ErrorActionPreference='Stop'",
  '$active=@(Get-NetConnectionProfile|ForEach-Object{[string]$_.NetworkCategory})',
  '$profiles=@(Get-NetFirewallProfile -PolicyStore ActiveStore|ForEach-Object{@{Name=[string]$_.Name;Enabled=[string]$_.Enabled;DefaultOutboundAction=[string]$_.DefaultOutboundAction}})',
  '$rules=@(Get-NetFirewallRule -PolicyStore ActiveStore -Direction Outbound -Action Block -Enabled True -ErrorAction SilentlyContinue|Select-Object -First 500|ForEach-Object{$p=$_|Get-NetFirewallPortFilter;$a=$_|Get-NetFirewallAddressFilter;$n=$_|Get-NetFirewallApplicationFilter;@{Name=[string]$_.DisplayName;Profile=[string]$_.Profile;Protocol=[string]$p.Protocol;RemotePort=@($p.RemotePort|ForEach-Object{[string]$_});RemoteAddress=@($a.RemoteAddress|ForEach-Object{[string]$_});Program=[string]$n.Program}})',
  '@{active=$active;profiles=$profiles;rules=$rules}|ConvertTo-Json -Depth 5 -Compress',
].join(';');

const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );

const answer = z.object({
  active: listOf(z.string()),
  profiles: listOf(z.object({ Name: z.string(), Enabled: z.string(), DefaultOutboundAction: z.string() })),
  rules: listOf(
    z.object({
      Name: z.string().default(''),
      Profile: z.string().default('Any'),
      Protocol: z.string().default('Any'),
      RemotePort: listOf(z.string()),
      RemoteAddress: listOf(z.string()),
      Program: z.string().nullable().default(null),
    }),
  ),
});

/** Null for a text that is no such answer. */
export function fromPowershell(text: string): HostFirewall | null {
  const parsed = answer.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const { active, profiles, rules } = parsed.data;
  // A domain's network is named differently in the two places.
  const names = new Set(active.map((name) => (name === 'DomainAuthenticated' ? 'Domain' : name)));
  const inForce = profiles.filter(({ Name }) => names.size === 0 || names.has(Name));
  const applies = (profile: string): boolean =>
    profile === 'Any' || profile.split(/,\s*/).some((name) => names.size === 0 || names.has(name));
  return {
    kind: 'windows-defender',
    enabled: inForce.some(({ Enabled }) => /^(true|1)$/i.test(Enabled)),
    outbound: inForce.some(({ DefaultOutboundAction }) => /^(block|4)$/i.test(DefaultOutboundAction))
      ? 'block'
      : 'allow',
    blocks: rules.filter((rule) => applies(rule.Profile)).flatMap((rule) => blockOf(rule) ?? []),
  };
}

type Rule = z.output<typeof answer>['rules'][number];

/** `Any`, or nothing said. */
const any = (values: readonly string[]): boolean =>
  values.length === 0 || values.some((value) => /^any$/i.test(value));

function blockOf({ Name, Protocol, RemotePort, RemoteAddress, Program }: Rule): HostFirewallRule | null {
  const protocol = protocolOf(Protocol);
  if (protocol === null) return null;
  const ports = any(RemotePort) ? [] : RemotePort.filter((port) => /^\d+(-\d+)?$/.test(port));
  if (!any(RemotePort) && ports.length === 0) return null;
  const addresses = any(RemoteAddress) ? [] : RemoteAddress.flatMap(rangesOf);
  // `LocalSubnet` and the like: not a range that is known here.
  if (!any(RemoteAddress) && addresses.length === 0) return null;
  const program = Program === null || Program === '' || /^any$/i.test(Program) ? null : Program;
  return { name: Name, protocol, ports, addresses, program };
}

function protocolOf(text: string): HostFirewallRule['protocol'] | null {
  if (/^(any|256)$/i.test(text)) return 'any';
  if (/^(tcp|6)$/i.test(text)) return 'tcp';
  return /^(udp|17)$/i.test(text) ? 'udp' : null;
}

const numberOf = (text: string): number =>
  ipaddr.IPv4.parse(text)
    .toByteArray()
    .reduce((sum, byte) => sum * 256 + byte, 0);
/** `198.18.2.0/24`, `198.18.2.0/255.255.255.0`, `198.18.2.20`, `198.18.2.1-198.18.2.9`. */
function rangesOf(text: string): readonly string[] {
  const [first = '', last] = text.split('-');
  if (last !== undefined) return between(first, last);
  const [base = '', mask] = text.split('/');
  if (!ipaddr.isValid(base)) return [];
  if (mask === undefined) return [`${base}/${base.includes(':') ? 128 : 32}`];
  const bits = /^\d+$/.test(mask)
    ? Number(mask)
    : ipaddr.IPv4.isValid(mask)
      ? ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask()
      : null;
  return bits === null ? [] : [`${base}/${bits}`];
}

/** A range by its ends, of at most 256 addresses, as its members. */
function between(first: string, last: string): readonly string[] {
  if (!ipaddr.IPv4.isValid(first) || !ipaddr.IPv4.isValid(last)) return [];
  const [low, high] = [numberOf(first), numberOf(last)];
  if (high < low || high - low > 255) return [];
  return Array.from({ length: high - low + 1 }, (_, index) => {
    const value = low + index;
    return `${[24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')}/32`;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
