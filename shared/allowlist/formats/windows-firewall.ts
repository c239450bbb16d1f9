import type { Allowlist } from '../allowlist.ts';
import { asciiText, commented } from '../comment.ts';
import { portTexts } from '../port-list.ts';
import { type RangeRule, rangeRules } from '../range-rules.ts';
import { headTexts, rangeNotes, setTexts } from '../say.ts';
import { cidrsOf } from '../spans.ts';
import type { Messages } from '../../messages/messages.ts';

const MOST_NAME = 120;

/** A PowerShell script; ASCII alone, since Windows PowerShell 5.1 takes a file without a mark for the old code page. */
export function renderWindowsFirewall(list: Allowlist, messages: Messages): string {
  return [
    '#Requires -RunAsAdministrator',
    ...commented('# ', headTexts(list, 'windows-firewall', messages), asciiText),
    '',
    "$ErrorActionPreference = 'Stop'",
    "Get-NetFirewallRule -Group 'Callpath' -ErrorAction SilentlyContinue | Remove-NetFirewallRule",
    '',
    ...rangeRules(list).flatMap((entry) => [
      ...commented('# ', [...setTexts(entry.set, messages), ...rangeNotes(entry, messages)], asciiText),
      ...entry.rules.flatMap((rule) => ruleLines(rule, messages)),
      '',
    ]),
  ].join('\r\n');
}

function ruleLines({ set, transport, ports, ranges }: RangeRule, messages: Messages): readonly string[] {
  const protocol = transport.toUpperCase();
  const title = ['Callpath', String(set.id), set.area, protocol].filter((part) => part !== '').join(' ');
  return [
    `New-NetFirewallRule -Name 'Callpath-${set.id}-${protocol}' -Group 'Callpath' \``,
    `  -DisplayName ${quoted(title)} \``,
    `  -Description ${quoted(messages.allowlist.set(set))} \``,
    `  -Direction Outbound -Action Allow -Protocol ${protocol} -RemotePort @(${portTexts(ports).map(quoted).join(', ')}) \``,
    '  -RemoteAddress @(',
    cidrsOf(ranges)
      .map(({ text }) => `    ${quoted(text)}`)
      .join(',\r\n'),
    '  ) | Out-Null',
  ];
}

/** Nothing is special in a text in single quotes but the quote, which is doubled. */
const quoted = (text: string): string => `'${asciiText(text).slice(0, MOST_NAME).replaceAll("'", "''")}'`;
