import { answerOf, isInstant, type Answers } from './answers.ts';

/** How long a change of the external communications may take to reach every data centre (vendor's article of March 2017). */
export const WAIT_HOURS = 24;
const HOUR_MS = 3_600_000;

/** When tests begin to prove something, ISO 8601 UTC; null when no change is known, or it was long ago. */
export function readyAtOf(answers: Answers): string | null {
  const changed = answerOf(answers, 'changed')?.value ?? '';
  if (!isInstant(changed)) return null;
  return new Date(Date.parse(changed) + WAIT_HOURS * HOUR_MS).toISOString();
}

/** The change has not reached everything yet at that time. */
export function isTooEarly(answers: Answers, at: string): boolean {
  const readyAt = readyAtOf(answers);
  return readyAt !== null && Date.parse(at) < Date.parse(readyAt);
}
