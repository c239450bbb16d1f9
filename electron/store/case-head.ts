import * as z from 'zod';
import { knownAnswers } from '../../shared/guide/answers.ts';
import { keptAnswersSchema } from '../../shared/guide/report-guide.ts';
import { readyAtOf } from '../../shared/guide/waiting.ts';
import type { CaseHead } from '../../shared/guide/case-views.ts';
import { printable } from '../../shared/model/printable.ts';

/** No more than is listed: a case that is damaged elsewhere is listed too, and says what is wrong when it is opened. */
const listed = z.object({
  callpathCase: z.literal(1),
  title: z.string().default(''),
  reportedBy: z.string().default(''),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  answers: keptAnswersSchema.default([]),
  runs: z.array(z.unknown()).default([]),
  conclusion: z
    .object({
      kind: z.string(),
      code: z.string().nullable().default(null),
      severity: z.enum(['problem', 'warning', 'info']),
      title: z.string(),
    })
    .nullable()
    .default(null),
});

/** Null for what is no case of Callpath. */
export function caseHeadOf(text: string): CaseHead | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = listed.safeParse(json);
  if (!parsed.success) return null;
  const { title, reportedBy, createdAt, updatedAt, answers, runs, conclusion } = parsed.data;
  return {
    title: printable(title, 300),
    reportedBy: printable(reportedBy, 300),
    createdAt,
    updatedAt,
    runs: runs.length,
    readyAt: readyAtOf(knownAnswers(answers)),
    conclusion:
      conclusion === null
        ? null
        : {
            kind: printable(conclusion.kind, 80),
            code: conclusion.code === null ? null : printable(conclusion.code, 80),
            severity: conclusion.severity,
            title: printable(conclusion.title, 300),
          },
  };
}
