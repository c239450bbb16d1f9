import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { CaseResult } from '../random/result.ts';

const CODES = z.array(z.string());
const RESULT = z.object({
  name: z.string(),
  title: z.string(),
  drawn: z.object({ base: z.string(), faults: z.array(z.string()) }).nullable(),
  causes: z.array(CODES),
  status: z.object({ wanted: z.string(), came: z.string().nullable() }),
  found: z.array(z.object({ code: z.string(), severity: z.string(), confidence: z.number() })),
  places: z.array(z.number().nullable()),
  confidentlyWrong: CODES,
  wrong: z.array(z.string()),
  tookMs: z.number(),
});
const ENTRY = z.object({ at: z.iso.datetime(), alone: z.boolean(), result: RESULT });

/** One run of one case, as kept. */
export interface Entry {
  /** ISO 8601 UTC of its end. */
  readonly at: string;
  /** No other world ran beside it. */
  readonly alone: boolean;
  readonly result: CaseResult;
}

/**
 * The entries of such a file, one a line; of several for one case the last counts. A last line that is not whole is what
 * an interruption left: it is cut off. @throws Error naming the file and line of any other that is none
 */
export function readEntries(file: string): ReadonlyMap<string, Entry> {
  if (!existsSync(file)) return new Map();
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  const lines = whole.split('\n').slice(0, -1);
  return new Map(
    lines.map((line, index) => {
      const entry = parsed(line, `${file}:${index + 1}`);
      return [entry.result.name, entry];
    }),
  );
}

function parsed(line: string, place: string): Entry {
  try {
    return ENTRY.parse(JSON.parse(line)) as Entry;
  } catch (error) {
    throw new Error(`${place}: no result of a case`, { cause: error });
  }
}

export function addEntry(file: string, entry: Entry): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(entry)}\n`);
}
