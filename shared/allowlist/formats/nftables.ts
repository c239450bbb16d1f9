import type { Allowlist } from '../allowlist.ts';
import { commented } from '../comment.ts';
import { portTexts } from '../port-list.ts';
import { type RangeRule, rangeRules } from '../range-rules.ts';
import { headTexts, rangeNotes, setTexts } from '../say.ts';
import { cidrsOf } from '../spans.ts';
import type { Messages } from '../../messages/messages.ts';

/** A file for `nft -f`: one chain of its own, filled anew each time it is loaded. */
export function renderNftables(list: Allowlist, messages: Messages): string {
  return [
    '#!/usr/sbin/nft -f',
    ...commented('# ', headTexts(list, 'nftables', messages)),
    '',
    'add table inet filter',
    'add chain inet filter callpath',
    'flush chain inet filter callpath',
    '',
    'table inet filter {',
    '  chain callpath {',
    ...rangeRules(list).flatMap((entry) => [
      ...commented('    # ', [...setTexts(entry.set, messages), ...rangeNotes(entry, messages)]),
      ...entry.rules.flatMap(ruleLines),
      '',
    ]),
    '  }',
    '}',
    '',
  ].join('\n');
}

/** A rule for each family: one set of addresses holds one kind. */
function ruleLines({ set, transport, ports, ranges }: RangeRule): readonly string[] {
  const known = cidrsOf(ranges);
  return ([4, 6] as const).flatMap((family) => {
    const own = known.filter((range) => range.family === family).map(({ text }) => text);
    if (own.length === 0) return [];
    const to = `${family === 4 ? 'ip' : 'ip6'} daddr ${braced(own)}`;
    return [
      `    ${to} ${transport} dport ${braced(portTexts(ports))} counter accept comment "callpath set ${set.id}"`,
    ];
  });
}

const braced = (items: readonly string[]): string =>
  items.length === 1 ? (items[0] ?? '') : `{ ${items.join(', ')} }`;
