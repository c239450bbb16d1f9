import type { Messages } from '../../shared/messages/messages.ts';
import { renderText } from '../../shared/export/text.ts';
import type { Report } from '../../shared/model/report.ts';

/** Wider lines are hard to read, narrower terminals cannot hold the table. */
const MIN_WIDTH = 60;
const MAX_WIDTH = 120;

/** Colour only where a person watches and has not said no (https://no-color.org, read 2026-11-22). */
export const hasColour = (): boolean =>
  process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';

export const terminalWidth = (): number =>
  process.stdout.isTTY ? Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, process.stdout.columns || 80)) : 80;

export function printReport(report: Report, messages: Messages): void {
  process.stdout.write(renderText(report, messages, { width: terminalWidth(), color: hasColour() }));
}
