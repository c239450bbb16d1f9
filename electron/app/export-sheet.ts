import { exportBaseName } from './export-report.ts';
import type { Host } from './host.ts';
import { sheetMarkdown } from '../../shared/handover/sheet-markdown.ts';
import { sheetFor } from '../../shared/handover/sheet.ts';
import type { Team } from '../../shared/handover/team.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';
import { resay } from '../../shared/report.ts';

/**
 * Brings what a report asks of one team to the person as a file, in the language of the window; null when they thought
 * better of it. Where nothing is asked, the file says that.
 *
 * @throws {Refused} `unwritable`
 */
export async function exportSheet(
  saved: Report,
  team: Team,
  messages: Messages,
  host: Pick<Host, 'deliver'>,
): Promise<{ readonly file: string } | null> {
  const sheet = sheetFor(team, resay(saved, messages), messages);
  const file = await host.deliver({
    fileName: `${exportBaseName(saved)} ${team}.md`,
    mime: 'text/markdown; charset=utf-8',
    content: sheet === null ? `${messages.handover.nothingFor(team)}\n` : sheetMarkdown(sheet, messages),
  });
  return file === null ? null : { file };
}
