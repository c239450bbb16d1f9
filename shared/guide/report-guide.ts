import * as z from 'zod';
import { answerFindings } from './answer-facts.ts';
import { knownAnswers, type Answers } from './answers.ts';
import { shortText, text } from '../model/value-schemas.ts';
import type { Fact } from '../model/finding.ts';

/** More steps than any version will ever have. */
const MAX_ANSWERS = 200;

/** One answer as it stands in a file; steps of newer versions are kept. */
export const keptAnswerSchema = z.object({ step: shortText, value: text, at: z.iso.datetime() });
export const keptAnswersSchema = z.array(keptAnswerSchema).max(MAX_ANSWERS);

/** What stands in a report's `guide`: the answers that counted when the run was made. */
export interface ReportGuide {
  readonly answers: Answers;
}

/** The answers in a report's `guide`; none where it has none, or holds something else. */
export function answersIn(guide: unknown): Answers {
  const parsed = z.object({ answers: keptAnswersSchema }).safeParse(guide);
  return parsed.success ? knownAnswers(parsed.data.answers) : [];
}

/** What the answers in a report say, judged for the time when its run began. */
export const factsInGuide = (guide: unknown, startedAt: string): readonly Fact[] =>
  answerFindings(answersIn(guide), startedAt).map(({ fact }) => fact);
