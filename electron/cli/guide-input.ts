import * as z from 'zod';
import { readJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';
import { isAnswer, isInstant, type GivenAnswer } from '../../shared/guide/answers.ts';
import { isStepId, STEP_IDS, type StepId } from '../../shared/guide/step.ts';
import { stepOf } from '../../shared/guide/steps.ts';
import { printable } from '../../shared/model/printable.ts';
import { ReportError } from '../../shared/model/report-error.ts';

const MAX_ANSWERS_MEGABYTES = 1;

/** `{"goal": "skype"}`, or a list with the time of each: `[{"step": "goal", "value": "skype", "at": "…"}]`. */
const file = z.union([
  z.array(
    z.object({
      step: z.string().max(80),
      value: z.string().max(20_000),
      at: z.iso.datetime().exactOptional(),
    }),
  ),
  z
    .record(z.string().max(80), z.string().max(20_000))
    .transform((values) => Object.entries(values).map(([step, value]) => ({ step, value, at: undefined }))),
]);

/** The answers of a file, or of standard input. @throws {UsageError} */
export async function answersFrom(path: string, now: string): Promise<readonly GivenAnswer[]> {
  const name = '--answers';
  const parsed =
    path === '-'
      ? parseFile(jsonOf(name, await standardInput(name)))
      : await readJson(name, path, MAX_ANSWERS_MEGABYTES, parseFile);
  return parsed.map(({ step, value, at }) => answerOf(name, step, value, at ?? now));
}

/** `STEP=VALUE`. @throws {UsageError} */
export function answerIn(text: string, now: string): GivenAnswer {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError({ code: 'missing-value', name: `--answer ${printable(text, 80)}` });
  return answerOf('--answer', text.slice(0, at).trim(), text.slice(at + 1).trim(), now);
}

function answerOf(name: string, step: string, given: string, at: string): GivenAnswer {
  if (!isStepId(step))
    throw new UsageError({ code: 'no-such-step', name, value: printable(step, 80), known: STEP_IDS });
  const value = valueFor(step, given);
  if (value === null) {
    const { kind, options } = stepOf(step);
    throw new UsageError({
      code: 'bad-answer',
      name,
      step,
      value: printable(given, 80),
      kind,
      known: options,
    });
  }
  return { step, value, at };
}

/** What was typed as the step takes it; null where it does not. A date and time without a zone is this computer's. */
export function valueFor(step: StepId, typed: string): string | null {
  if (isAnswer(step, typed)) return typed;
  if (stepOf(step).kind !== 'instant') return null;
  const local = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)$/.exec(typed.trim());
  if (local === null) return null;
  const instant = new Date(`${local[1]}T${local[2]}`);
  if (Number.isNaN(instant.getTime())) return null;
  const iso = instant.toISOString();
  return isInstant(iso) ? iso : null;
}

function parseFile(json: unknown): z.infer<typeof file> {
  const parsed = file.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new ReportError('', 'neither an object of answers nor a list of them');
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError({ code: 'not-json', name, path: '-', place: 'line 1' });
  }
}

async function standardInput(name: string): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_ANSWERS_MEGABYTES * 1024 * 1024)
      throw new UsageError({ code: 'too-large', name, path: '-', maxMegabytes: MAX_ANSWERS_MEGABYTES });
  }
  return Buffer.concat(chunks).toString('utf8');
}
