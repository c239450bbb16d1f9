import { markdownCode as code, markdownText as said } from '../export/markdown-text.ts';
import type { Messages } from '../messages/messages.ts';
import type { Sheet, SheetItem, SheetRow } from './sheet.ts';

/** Names, addresses and the like, which are copied into a rule: in the fixed font, and never as a link. */
const COPIED: ReadonlySet<SheetRow['key']> = new Set<SheetRow['key']>([
  'names',
  'urls',
  'addresses',
  'record',
  'dnsServers',
  'proxy',
]);

/** A sheet as Markdown that stands alone. */
export const sheetMarkdown = (sheet: Sheet, messages: Messages): string =>
  `${sheetBlocks(sheet, messages, 1).join('\n\n')}\n`;

/** The same as blocks of a larger text, its heading at that level. */
export function sheetBlocks(sheet: Sheet, messages: Messages, level: number): readonly string[] {
  const { handover, report } = messages;
  return [
    `${'#'.repeat(level)} ${said(sheet.title)}`,
    [
      `- ${said(report.labelled(handover.row.source, sheet.source))}`,
      `- ${said(report.labelled(handover.row.measured, sheet.measured))}`,
    ].join('\n'),
    ...sheet.items.flatMap((item, index) => itemBlocks(item, index + 1, messages)),
    said(report.labelled(handover.withCallpath, sheet.again)),
  ];
}

function itemBlocks(
  { ask, rows, seen, check }: SheetItem,
  number: number,
  { handover, report }: Messages,
): readonly string[] {
  const facts = rows.map(({ key, label, text }) => {
    const shown = COPIED.has(key) ? text.split(', ').map(code).join(', ') : said(text);
    return `- ${said(report.labelled(label, '')).trimEnd()} ${shown}`;
  });
  // Ours but for names that were checked: a bar or an arrow must reach the shell as it is.
  const commands = (check?.commands ?? []).map(
    ({ on, line }) => `- ${said(report.labelled(handover.system[on], '')).trimEnd()} \`${line}\``,
  );
  return [
    `**${number}. ${said(ask)}**`,
    facts.join('\n'),
    ...(seen.length === 0
      ? []
      : [
          said(report.labelled(handover.seen, '')).trimEnd(),
          seen.map((line) => `- ${said(line)}`).join('\n'),
        ]),
    ...(check === null ? [] : [said(report.labelled(handover.verify, check.expects)), commands.join('\n')]),
  ];
}
