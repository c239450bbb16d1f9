import type { Messages } from '../messages/messages.ts';
import type { Command } from './commands.ts';
import type { Sheet, SheetItem } from './sheet.ts';

/** A sheet as plain text, for a ticket or a mail. */
export function sheetText(sheet: Sheet, messages: Messages): string {
  const { handover, report } = messages;
  const several = sheet.items.length > 1;
  const blocks = [
    [
      sheet.title,
      report.labelled(handover.row.source, sheet.source),
      report.labelled(handover.row.measured, sheet.measured),
    ].join('\n'),
    ...sheet.items.map((item, index) => itemText(item, several ? `${index + 1}. ` : '', messages)),
    report.labelled(handover.withCallpath, sheet.again),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemText({ ask, rows, seen, check }: SheetItem, number: string, messages: Messages): string {
  const { handover, report } = messages;
  const heading = (label: string): string => report.labelled(label, '').trimEnd();
  return [
    `${number}${ask}`,
    ...rows.map(({ label, text }) => `  ${report.labelled(label, text)}`),
    ...(seen.length === 0 ? [] : [`  ${heading(handover.seen)}`, ...seen.map((line) => `  - ${line}`)]),
    ...(check === null
      ? []
      : [
          `  ${report.labelled(handover.verify, check.expects)}`,
          ...check.commands.map((command) => `  ${commandText(command, messages)}`),
        ]),
  ].join('\n');
}

const commandText = ({ on, line }: Command, { handover, report }: Messages): string =>
  `  ${report.labelled(handover.system[on], line)}`;
