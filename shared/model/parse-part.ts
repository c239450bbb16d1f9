import type * as z from 'zod';
import { printable } from './printable.ts';
import { ReportError } from './report-error.ts';

/** Parses one part of a report. @throws ReportError naming the place, `at` in front of it. */
export function parsePart<T>(schema: z.ZodType<T>, json: unknown, at: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ReportError(
    issue === undefined ? at : placeOf(at, issue.path),
    printable(issue?.message ?? 'not valid', 300),
  );
}

function placeOf(at: string, path: readonly PropertyKey[]): string {
  let place = at;
  for (const key of path) {
    if (typeof key === 'number') place += `[${key}]`;
    else place += place === '' ? printable(String(key), 80) : `.${printable(String(key), 80)}`;
  }
  return place;
}
