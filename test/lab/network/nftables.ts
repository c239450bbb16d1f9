import type { Rules } from '../scenario.ts';
import { ROAD } from './topology.ts';

/** A whole rule set that replaces whatever was there: `nft -f` applies it at once or not at all. */
export function ruleSet(rules: Rules, nat: readonly string[]): string {
  return [
    'flush ruleset',
    'table ip lab {',
    chain('prerouting', 'nat hook prerouting priority dstnat', rules.prerouting),
    chain('postrouting', 'nat hook postrouting priority srcnat', nat),
    chain('input', 'filter hook input priority filter', rules.input),
    chain('forward', 'filter hook forward priority filter', rules.forward),
    chain('output', 'filter hook output priority filter', rules.output),
    '}\n',
  ].join('\n');
}

const chain = (name: string, hook: string, lines: readonly string[] = []): string =>
  [
    `  chain ${name} {`,
    `    type ${hook}; policy accept;`,
    ...lines.map((line) => `    ${line}`),
    '  }',
  ].join('\n');

/** The office has one address towards the internet, as offices have. */
export const HIDE = `oifname "${ROAD.near}" masquerade`;
