import { Refused } from './refused.ts';
import type { Problem } from '../../shared/api/problem.ts';
import { printable } from '../../shared/model/printable.ts';

/** What the page is told of an error: a refusal as it is, anything else as a mistake of ours, in one line. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
  return { code: 'bug', detail: printable(detail, 300) };
}
