import * as z from 'zod';
import type { Case, CaseRun } from './case.ts';
import { keptAnswersSchema } from './report-guide.ts';
import { parsePart } from '../model/parse-part.ts';
import { ReportError } from '../model/report-error.ts';
import { parseReport } from '../model/report-schema.ts';
import { shortText, text } from '../model/value-schemas.ts';

/** The version of case files that this program writes, and the newest that it reads. */
const CASE_VERSION = 1;
/** More networks than anybody walks to. */
const MAX_RUNS = 50;

const instant = z.iso.datetime();

export const keptConclusionSchema = z.object({
  kind: z.enum(['answers', 'measured', 'retired', 'this-network', 'not-the-network', 'works', 'open']),
  code: shortText.nullable().default(null),
  question: shortText.nullable().default(null),
  severity: z.enum(['problem', 'warning', 'info']),
  confidence: z.number().min(0).max(1),
  title: text,
  explanation: text.default(''),
  remediation: z.array(text).max(100).default([]),
  actor: shortText.default(''),
  at: instant,
});

/** What is no longer than a line, and what may be a letter. */
const line = z.string().max(300);

/** Everything but the reports in it, which are checked one by one. Keys of later versions are kept as they are. */
const envelope = z.looseObject({
  callpathCase: z.literal(CASE_VERSION),
  tool: z.object({ name: shortText, version: shortText }),
  id: z.uuid(),
  title: line.default(''),
  reportedBy: line.default(''),
  reported: text.default(''),
  createdAt: instant,
  updatedAt: instant,
  answers: keptAnswersSchema.default([]),
  runs: z
    .array(
      z.looseObject({
        place: z.enum(['here', 'elsewhere']),
        label: line.default(''),
        addedAt: instant,
        report: z.unknown(),
      }),
    )
    .max(MAX_RUNS)
    .default([]),
  conclusion: keptConclusionSchema.nullable().default(null),
});

/**
 * A case as read from a file.
 *
 * @throws ReportError naming the place: `runs[1].report.observations[3].outcome: …`
 */
export function parseCase(json: unknown): Case {
  if (typeof json !== 'object' || json === null || !('callpathCase' in json))
    throw new ReportError('', 'not a Callpath case: it has no "callpathCase"');
  const { callpathCase: version } = json;
  if (typeof version === 'number' && version > CASE_VERSION) {
    const reason = `version ${version} is newer than this Callpath reads (${CASE_VERSION}): use a newer Callpath`;
    throw new ReportError('callpathCase', reason);
  }
  const parsed = parsePart(envelope, json, '');
  return { ...parsed, runs: parsed.runs.map(runOf) };
}

function runOf(run: Omit<CaseRun, 'report'> & { readonly report?: unknown }, index: number): CaseRun {
  try {
    const report = parseReport(run.report);
    // What a later version put into the report stays in it.
    return { ...run, report: { ...(typeof run.report === 'object' ? run.report : {}), ...report } };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const at = `runs[${index}].report`;
    throw new ReportError(error.place === '' ? at : `${at}.${error.place}`, error.reason);
  }
}
