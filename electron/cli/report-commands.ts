import type { ShowOptions } from './options.ts';
import { checkOutputs, toStandardOutput, writeOutput, writeOutputs, type Outputs } from './outputs.ts';
import { redactedIfAsked, type Redaction } from './redaction.ts';
import { printReport } from './print.ts';
import { readReport } from './read-report.ts';
import { UsageError } from './usage-error.ts';
import { FORMATS } from '../report-writers.ts';
import { EXIT, exitStatusOf } from './exit-status.ts';
import { sheetMarkdown } from '../../shared/handover/sheet-markdown.ts';
import { sheetText } from '../../shared/handover/sheet-text.ts';
import { sheetFor } from '../../shared/handover/sheet.ts';
import type { Team } from '../../shared/handover/team.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';
import { rejudge, resay, sameJudgement } from '../../shared/report.ts';

/** `callpath show`: a saved report as it stands. Showing it succeeds whatever it says. */
export async function showCommand(
  path: string,
  { for: team, ...outputs }: ShowOptions & Redaction,
  messages: Messages,
  speaks: boolean,
): Promise<number> {
  if (team !== undefined) return showSheet(path, team, outputs, messages);
  await checkOutputs(outputs);
  const read = await readReport('REPORT', path);
  const report = await redactedIfAsked(read, outputs, messages);
  await present(speaks ? resay(report, messages) : report, outputs, messages);
  return EXIT.reachable;
}

/** What the report asks of one team, in the language of the command: plain text, or Markdown where `--md` wants it. */
async function showSheet(
  path: string,
  team: Team,
  outputs: Outputs & Redaction,
  messages: Messages,
): Promise<number> {
  const other = FORMATS.find((format) => format !== 'md' && outputs[format] !== undefined);
  if (other !== undefined) throw new UsageError({ code: 'not-together', name: '--for', other: `--${other}` });
  await checkOutputs(outputs);
  const report = await redactedIfAsked(await readReport('REPORT', path), outputs, messages);
  const sheet = sheetFor(team, resay(report, messages), messages);
  const nothing = `${messages.handover.nothingFor(team)}\n`;
  if (outputs.md === undefined) {
    process.stdout.write(sheet === null ? nothing : sheetText(sheet, messages));
    return EXIT.reachable;
  }
  const markdown = sheet === null ? nothing : sheetMarkdown(sheet, messages);
  if (outputs.md === '-') process.stdout.write(markdown);
  else await writeOutput('md', outputs.md, markdown);
  return EXIT.reachable;
}

/** `callpath analyze`: the exit status is that of the verdict as it would be today. */
export async function analyzeCommand(
  path: string,
  outputs: Outputs & Redaction,
  messages: Messages,
): Promise<number> {
  await checkOutputs(outputs);
  const before = await redactedIfAsked(await readReport('REPORT', path), outputs, messages);
  const now = rejudge(before, messages);
  const same = sameJudgement(before, now);
  if (!toStandardOutput(outputs)) {
    const text = messages.cli.analyzed({ before: before.verdict.summary, now: now.verdict.summary, same });
    process.stdout.write(`${text}\n\n`);
  }
  await present(now, outputs, messages);
  return exitStatusOf(now);
}

async function present(report: Report, outputs: Outputs, messages: Messages): Promise<void> {
  const { written, failed } = await writeOutputs(outputs, report, messages);
  if (failed !== null) throw failed;
  if (written.length === 0 && !toStandardOutput(outputs)) printReport(report, messages);
}
