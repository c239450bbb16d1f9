import { createInterface, type Interface } from 'node:readline/promises';
import type { Measure } from './guide-command.ts';
import { guideStatus, textOf } from './guide-output.ts';
import type { CaseFile } from './guide-case.ts';
import { reportIn } from './guide-case.ts';
import { valueFor } from './guide-input.ts';
import { EXIT } from './exit-status.ts';
import { UsageError } from './usage-error.ts';
import { answer, stateOf, takeBack } from '../../shared/guide/case.ts';
import type { GuideState } from '../../shared/guide/guide.ts';
import { UNKNOWN, type StepId } from '../../shared/guide/step.ts';
import { stepOf } from '../../shared/guide/steps.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

export interface Means {
  readonly helpdesk: boolean;
  readonly measure: Measure;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

const timeNow = (): string => new Date().toISOString();

/** Step by step at a terminal, until there is a conclusion or the person has had enough. The case is kept in any case. */
export async function converse(file: CaseFile, means: Means, messages: Messages): Promise<number> {
  const { terminal } = messages.guide;
  means.output.write(`${terminal.intro}\n${terminal.kept(printable(await file.keep(timeNow()), 300))}\n\n`);
  const lines = createInterface({ input: means.input, output: means.output });
  // Ctrl-C at a question is a pause; Ctrl-D too.
  const stop = new AbortController();
  lines.on('SIGINT', () => stop.abort());
  lines.on('close', () => stop.abort());
  try {
    for (;;) {
      const state = stateOf(file.held, timeNow(), messages);
      means.output.write(`${textOf(file, state, messages, means.helpdesk)}\n`);
      if (state.next === null) return guideStatus(state);
      if (
        (await oneStep(file, state.next, state, { ...means, lines, signal: stop.signal }, messages)) ===
        'pause'
      ) {
        means.output.write(
          `\n${terminal.paused}\n${terminal.kept(printable(await file.keep(timeNow()), 300))}\n`,
        );
        return EXIT.reachable;
      }
    }
  } finally {
    lines.close();
  }
}

interface Talk extends Means {
  readonly lines: Interface;
  readonly signal: AbortSignal;
}

/** Asks until there is an answer to one step, or another step to go to. */
async function oneStep(
  file: CaseFile,
  step: StepId,
  state: GuideState,
  talk: Talk,
  messages: Messages,
): Promise<'on' | 'pause'> {
  const { terminal } = messages.guide;
  const { kind, options } = stepOf(step);
  const measures = kind === 'run' || kind === 'compare';
  const typed = kind === 'instant' || kind === 'address' || kind === 'domains' ? terminal.typed[kind] : null;
  const keys = [
    terminal.keys({ options: options.length, run: measures }),
    ...(typed === null ? [] : [typed]),
  ].join(' · ');
  for (;;) {
    const said = await ask(talk, `${keys}\n> `);
    if (said === null || said === 'q') return 'pause';
    if (said === '') continue;
    if (said === 'b') {
      const last = state.way.findLast(({ measured }) => !measured)?.step;
      if (last === undefined) {
        talk.output.write(`${terminal.nothingToUndo}\n`);
        continue;
      }
      await file.change((held) => takeBack(held, last, timeNow()), timeNow());
      return 'on';
    }
    const role = kind === 'compare' ? 'elsewhere' : 'here';
    if (measures && said === 'r') {
      await file.add(await talk.measure(file), role, timeNow());
      return 'on';
    }
    if (measures && said === 'l') {
      const path = await ask(talk, terminal.reportPath);
      if (path === null) return 'pause';
      if (await loaded(file, path, role, messages, talk.output)) return 'on';
      continue;
    }
    const value =
      said === '?'
        ? UNKNOWN
        : /^\d{1,2}$/.test(said)
          ? (options[Number(said) - 1] ?? null)
          : valueFor(step, said);
    if (value === null) {
      talk.output.write(`${terminal.notAnAnswer(printable(said, 80))}\n`);
      continue;
    }
    await file.change((held) => answer(held, step, value, timeNow()), timeNow());
    return 'on';
  }
}

/** False where it could not be read: why has been said. */
async function loaded(
  file: CaseFile,
  path: string,
  role: string,
  messages: Messages,
  output: NodeJS.WritableStream,
): Promise<boolean> {
  try {
    const { report } = await reportIn(path);
    await file.add(report, role, timeNow());
    return true;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.write(`${messages.usage(error.problem)}\n`);
    return false;
  }
}

/** Null when there is nobody any more, or the person wants to stop. */
async function ask({ lines, signal }: Talk, question: string): Promise<string | null> {
  try {
    return (await lines.question(question, { signal })).trim();
  } catch {
    return null;
  }
}
