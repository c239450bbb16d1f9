import * as z from 'zod';
import { environmentSchema } from './environment-schema.ts';
import { findingSchema } from './finding-schema.ts';
import { parseObservations } from './observation-schema.ts';
import { parsePart } from './parse-part.ts';
import { isPracticeFaultId } from './practice-fault.ts';
import type { Report } from './report.ts';
import { VERDICT_STATUSES } from './report.ts';
import { ReportError } from './report-error.ts';
import { subjectSchema } from './subject-schema.ts';
import { milliseconds, shortText, text, texts } from './value-schemas.ts';

/** The version of report files that this program writes, and the newest that it reads. */
const REPORT_VERSION = 1;

const instant = z.iso.datetime();
const count = z.int().min(0);

/** Everything but the observations, which are many and parsed one by one. Unknown keys are left out: reports grow. */
const envelope = z.object({
  callpathReport: z.literal(REPORT_VERSION),
  tool: z.object({ name: shortText, version: shortText }),
  id: shortText,
  label: shortText.default(''),
  startedAt: instant,
  finishedAt: instant,
  durationMs: milliseconds,
  catalog: z.object({
    id: shortText,
    version: shortText,
    readOn: shortText.nullable().exactOptional(),
  }),
  profile: shortText,
  options: z
    .object({
      proxy: shortText.default('direct'),
      timeoutMs: milliseconds.default(3_000),
      concurrency: count.default(64),
      lang: shortText.default('en'),
      redacted: z.boolean().default(false),
      sipDomains: texts.exactOptional(),
      dns: texts.exactOptional(),
    })
    .prefault({}),
  environment: environmentSchema.prefault({}),
  verdict: z.object({
    status: z.enum(VERDICT_STATUSES),
    primary: shortText.nullable().default(null),
    summary: text,
  }),
  findings: z.array(findingSchema).max(10_000),
  observations: z.unknown(),
  notMeasured: z
    .array(z.object({ what: text, why: text }))
    .max(50_000)
    .default([]),
  guide: z.unknown().default(null),
  subject: subjectSchema.exactOptional(),
  interrupted: z.boolean().exactOptional(),
  practice: shortText.exactOptional(),
});

/**
 * A report as read from a file (contract, section 3), of this version or another tool's.
 *
 * @throws ReportError naming the place: `observations[3].outcome.status: …`
 */
export function parseReport(json: unknown): Report {
  if (typeof json !== 'object' || json === null || !('callpathReport' in json)) {
    throw new ReportError('', 'not a Callpath report: it has no "callpathReport"');
  }
  const { callpathReport: version } = json;
  if (typeof version === 'number' && version > REPORT_VERSION) {
    throw new ReportError(
      'callpathReport',
      `version ${version} is newer than this Callpath reads (${REPORT_VERSION}): use a newer Callpath`,
    );
  }
  const report = parsePart(envelope, json, '');
  const { practice, observations, ...rest } = report;
  return {
    ...rest,
    observations: parseObservations(observations),
    // A fault that only a newer version can stage leaves a report that can be read all the same.
    ...(practice !== undefined && isPracticeFaultId(practice) ? { practice } : {}),
  };
}
