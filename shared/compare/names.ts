import type { Messages } from '../messages/messages.ts';
import { printable } from '../model/printable.ts';
import type { Report } from '../model/report.ts';
import type { BothSides } from './comparison.ts';

/** Labels are for telling networks apart: they do so when both are there and differ by more than capitals. */
export function distinctLabels({ a, b }: BothSides<Report>): boolean {
  const [one, other] = [folded(a.label), folded(b.label)];
  return one !== '' && other !== '' && one !== other;
}

/** A label stands in every sentence; the whole of it is in the report. */
const LONGEST = 40;

/** What sentences call the two runs: by their labels where these tell them apart, else A and B. */
export function namesOf(reports: BothSides<Report>, { compare }: Messages): BothSides<string> {
  if (!distinctLabels(reports)) return { a: compare.unnamed.a, b: compare.unnamed.b };
  const { a, b } = reports;
  return { a: compare.quoted(printable(a.label, LONGEST)), b: compare.quoted(printable(b.label, LONGEST)) };
}

const folded = (label: string): string => label.trim().toLowerCase();
