import { writePlace } from './write-place.ts';
import { CaseFile, reportIn } from './guide-case.ts';
import { answerIn, answersFrom } from './guide-input.ts';
import type { GuideOptions } from './guide-options.ts';
import { guideStatus, howToAnswer, textOf } from './guide-output.ts';
import type { Interruption } from './interruption.ts';
import { progressLine } from './progress.ts';
import { diagnosisOf } from './run-command.ts';
import { diagnose } from '../diagnose.ts';
import { answer, reportGuideOf, stateOf } from '../../shared/guide/case.ts';
import { guideJson } from '../../shared/guide/guide-json.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';

/** Measures for the case; the report is not yet in it. */
export type Measure = (file: CaseFile) => Promise<Report>;

const timeNow = (): string => new Date().toISOString();

/**
 * `callpath guide`: a conversation where a person sits at the terminal and has said nothing yet; else one step. The
 * exit status is 1 for a conclusion that is a problem, and 3 for a question that is left open.
 */
export async function guideCommand(
  options: GuideOptions,
  messages: Messages,
  interruption: Interruption,
): Promise<number> {
  const file = await CaseFile.open(options.case, messages, timeNow());
  const answers = [
    ...(options.answers === undefined ? [] : await answersFrom(options.answers, timeNow())),
    ...options.answer.map((text) => answerIn(text, timeNow())),
  ];
  const reports = await Promise.all(options.report.map(reportIn));
  const measure: Measure = (held) => measured(held, options, messages, interruption);
  // Whatever is wrong with the arguments has been said: from here on the case is changed.
  if (answers.length > 0)
    await file.change(
      (held) => answers.reduce((sum, { step, value, at }) => answer(sum, step, value, at), held),
      timeNow(),
    );
  for (const { report, role } of reports) await file.add(report, role, timeNow());
  if (options.measure !== undefined)
    await file.add(
      await measure(file),
      options.measure === true ? options.label : options.measure,
      timeNow(),
    );
  const asked = options.json === undefined && answers.length === 0 && options.measure === undefined;
  if (asked && process.stdin.isTTY && process.stdout.isTTY) {
    const { converse } = await import('./guide-conversation.ts');
    return converse(
      file,
      { helpdesk: options.helpdesk === true, measure, input: process.stdin, output: process.stdout },
      messages,
    );
  }
  const state = stateOf(file.held, timeNow(), messages);
  if (options.json === undefined) {
    process.stdout.write(textOf(file, state, messages, options.helpdesk === true));
    if (state.next !== null) process.stdout.write(`\n${howToAnswer(state.next, messages)}\n`);
  } else {
    await writeJson(options.json, `${JSON.stringify(guideJson(file.held, state, messages), null, 2)}\n`);
  }
  return guideStatus(state);
}

async function writeJson(path: string | true, text: string): Promise<void> {
  if (path === true || path === '-') process.stdout.write(text);
  else await writePlace('--json', path, text);
}

async function measured(
  file: CaseFile,
  options: GuideOptions,
  messages: Messages,
  interruption: Interruption,
): Promise<Report> {
  const { json: _json, ...network } = options;
  const request = await diagnosisOf(network, messages);
  const progress = progressLine(messages, options.quiet === true);
  const guide = reportGuideOf(file.held, timeNow(), messages);
  const report = await diagnose(
    { ...request, guide },
    { messages, signal: interruption.take(), onProgress: progress.show, onSeries: progress.series },
  );
  progress.clear();
  if (report.interrupted === true) process.stderr.write(`${messages.cli.interrupted}\n`);
  return report;
}
