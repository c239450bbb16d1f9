import { checkOutputs, toStandardOutput, writeOutputs, type Outputs } from './outputs.ts';
import { redactedIfAsked, type Redaction } from './redaction.ts';
import { printReport } from './print.ts';
import { readJson } from './read-json.ts';
import { EXIT, exitStatusOf } from './exit-status.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { parseReport } from '../../shared/model/report-schema.ts';
import type { Report } from '../../shared/model/report.ts';
import { rejudge, resay, sameJudgement } from '../../shared/report.ts';

/** Ten thousand observations with their certificates are a quarter of it. */
export const MAX_REPORT_MEGABYTES = 128;

/** `name` is the argument that names the file. @throws {UsageError} */
export const readReport = (path: string, name = 'REPORT'): Promise<Report> =>
  readJson(name, path, MAX_REPORT_MEGABYTES, parseReport);

/** `callpath show`: a saved report as it stands. Showing it succeeds whatever it says. */
export async function showCommand(
  path: string,
  outputs: Outputs & Redaction,
  messages: Messages,
  speaks: boolean,
): Promise<number> {
  await checkOutputs(outputs);
  const read = await readReport(path);
  const report = await redactedIfAsked(read, outputs, messages);
  await present(speaks ? resay(report, messages) : report, outputs, messages);
  return EXIT.reachable;
}

/** `callpath analyze`: the exit status is that of the verdict as it would be today. */
export async function analyzeCommand(
  path: string,
  outputs: Outputs & Redaction,
  messages: Messages,
): Promise<number> {
  await checkOutputs(outputs);
  const before = await redactedIfAsked(await readReport(path), outputs, messages);
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
