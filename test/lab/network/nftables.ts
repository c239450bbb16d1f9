import type { HostRules, Rules } from '../scenario.ts';
import { ROAD } from './topology.ts';

/** A whole rule set that replaces whatever was there: `nft -f` applies it at once or not at all. */
export function ruleSet(rules: Rules, nat: readonly string[], ipv6: Rules = {}): string {
  return [
    'flush ruleset',
    ...table('ip', rules, nat),
    // Addresses of IPv6 are not hidden.
    ...table('ip6', ipv6, []),
    '',
  ].join('\n');
}

/** The workstation's own filter, of both families; without one, no table at all. */
export function hostRuleSet(rules: HostRules | undefined): string {
  if (rules === undefined) return 'flush ruleset\n';
  const { output, policy = 'accept' } = rules;
  return [
    'flush ruleset',
    'table inet filter {',
    chain('output', 'filter hook output priority filter', output, policy),
    '}\n',
  ].join('\n');
}

const table = (family: 'ip' | 'ip6', rules: Rules, postrouting: readonly string[]): readonly string[] => [
  `table ${family} lab {`,
  chain('prerouting', 'nat hook prerouting priority dstnat', rules.prerouting),
  chain('postrouting', 'nat hook postrouting priority srcnat', postrouting),
  chain('input', 'filter hook input priority filter', rules.input),
  chain('forward', 'filter hook forward priority filter', rules.forward),
  chain('output', 'filter hook output priority filter', rules.output),
  '}',
];

const chain = (name: string, hook: string, lines: readonly string[] = [], policy = 'accept'): string =>
  [
    `  chain ${name} {`,
    `    type ${hook}; policy ${policy};`,
    ...lines.map((line) => `    ${line}`),
    '  }',
  ].join('\n');

/** The office has one address towards the internet, as offices have. */
export const HIDE = `oifname "${ROAD.near}" masquerade`;
