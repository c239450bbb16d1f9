import type { HostFirewall, HostFirewallRule } from '../model/environment.ts';
import type { Scope } from '../model/finding.ts';

/** A few show where to look. */
const MOST_RULES = 8;

/** Names of this computer's own firewall rules that may stop what a finding is about; none where it could not be read. */
export function ownRules(firewall: HostFirewall | null, { ports }: Scope): readonly string[] {
  const rules = (firewall?.blocks ?? []).filter((rule) => rule.program === null && concerns(rule, ports));
  return [...new Set(rules.map(({ name }) => name))].filter((name) => name !== '').slice(0, MOST_RULES);
}

const concerns = (rule: HostFirewallRule, labels: readonly string[]): boolean =>
  labels.length === 0 ||
  labels.some((label) => {
    const [port = '', transport = ''] = label.split('/');
    if (rule.protocol !== 'any' && rule.protocol !== transport) return false;
    return rule.ports.length === 0 || rule.ports.some((range) => holds(range, Number(port)));
  });

function holds(range: string, port: number): boolean {
  const [low = Number.NaN, high = low] = range.split('-').map(Number);
  return low <= port && port <= high;
}
