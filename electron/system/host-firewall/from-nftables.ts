import { z } from 'zod';
import type { HostFirewall, HostFirewallRule } from '../../../shared/model/environment.ts';

/** As much of `nft -j list ruleset` (libnftables-json(5)) as is read; what is not understood is left out. */
const chain = z.object({
  family: z.string(),
  table: z.string(),
  name: z.string(),
  hook: z.string().optional(),
  policy: z.string().optional(),
});
const rule = z.object({
  family: z.string(),
  table: z.string(),
  chain: z.string(),
  comment: z.string().optional(),
  expr: z.array(z.record(z.string(), z.unknown())),
});
const ruleset = z.object({ nftables: z.array(z.record(z.string(), z.unknown())) });
const match = z.object({
  op: z.string().default('=='),
  left: z.object({
    payload: z.object({ protocol: z.string(), field: z.string() }).optional(),
    meta: z.object({ key: z.string() }).optional(),
  }),
  right: z.unknown(),
});

const MOST_RULES = 500;
const STOPPING: readonly string[] = ['drop', 'reject'];
/** What may stand in a rule without narrowing it. */
const HARMLESS: ReadonlySet<string> = new Set(['counter', 'log', 'drop', 'reject']);

/** Null for a text that is not nft's. */
export function fromNftables(text: string): HostFirewall | null {
  const parsed = ruleset.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const items = parsed.data.nftables;
  const chains = items.flatMap((item) => {
    const found = chain.safeParse(item['chain']);
    return found.success && found.data.hook === 'output' ? [found.data] : [];
  });
  const isOutgoing = (one: z.output<typeof rule>): boolean =>
    chains.some((c) => c.family === one.family && c.table === one.table && c.name === one.chain);
  const blocks = items
    .flatMap((item) => {
      const found = rule.safeParse(item['rule']);
      return found.success && isOutgoing(found.data) ? (blockOf(found.data) ?? []) : [];
    })
    .slice(0, MOST_RULES);
  const outbound = chains.some(({ policy }) => policy === 'drop') ? 'block' : 'allow';
  return { kind: 'nftables', enabled: chains.length > 0, outbound, blocks };
}

/** A rule that stops something, if every condition in it is understood; null for any other. */
function blockOf({ expr, comment, chain: name }: z.output<typeof rule>): HostFirewallRule | null {
  if (!expr.some((part) => STOPPING.some((verdict) => verdict in part))) return null;
  let protocol: HostFirewallRule['protocol'] = 'any';
  let ports: readonly string[] = [];
  let addresses: readonly string[] = [];
  for (const part of expr) {
    const [key = ''] = Object.keys(part);
    if (HARMLESS.has(key)) continue;
    const condition = key === 'match' ? match.safeParse(part['match']) : null;
    if (condition === null || !condition.success || condition.data.op !== '==') return null;
    const { left, right } = condition.data;
    const field =
      left.payload === undefined ? left.meta?.key : `${left.payload.protocol} ${left.payload.field}`;
    switch (field) {
      case 'tcp dport':
      case 'udp dport':
        protocol = field === 'tcp dport' ? 'tcp' : 'udp';
        ports = listed(right).flatMap(portText);
        if (ports.length === 0) return null;
        break;
      case 'ip daddr':
      case 'ip6 daddr':
        addresses = listed(right).flatMap(rangeText);
        if (addresses.length === 0) return null;
        break;
      case 'l4proto':
      case 'ip protocol':
        if (right !== 'tcp' && right !== 'udp') return null;
        protocol = right;
        break;
      default:
        return null;
    }
  }
  return { name: comment ?? name, protocol, ports, addresses, program: null };
}

function listed(right: unknown): readonly unknown[] {
  if (typeof right === 'object' && right !== null && 'set' in right)
    return Array.isArray(right.set) ? right.set : [right.set];
  return [right];
}

function portText(value: unknown): readonly string[] {
  if (typeof value === 'number') return [String(value)];
  const range = z.object({ range: z.tuple([z.number(), z.number()]) }).safeParse(value);
  return range.success ? [range.data.range.join('-')] : [];
}

function rangeText(value: unknown): readonly string[] {
  if (typeof value === 'string') return [`${value}/${value.includes(':') ? 128 : 32}`];
  const prefix = z.object({ prefix: z.object({ addr: z.string(), len: z.number() }) }).safeParse(value);
  return prefix.success ? [`${prefix.data.prefix.addr}/${prefix.data.prefix.len}`] : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
