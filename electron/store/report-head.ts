import * as z from 'zod';
import { MAX_LABEL } from '../../shared/api/settings.ts';
import type { ReportSummary } from '../../shared/api/runs.ts';
import { isPracticeFaultId } from '../../shared/model/practice-fault.ts';
import { printable } from '../../shared/model/printable.ts';
import { VERDICT_STATUSES } from '../../shared/model/report.ts';

/** What a report itself says of what the history lists; the rest of the summary is the store's. */
export type ReportHead = Omit<ReportSummary, 'id' | 'imported' | 'unsaved'>;

const MAX_SUMMARY = 1_000;
const name = z.string().max(2_000);

/** No more than is listed: a report that is damaged elsewhere is listed too, and says what is wrong when it is opened. */
const listed = z.object({
  callpathReport: z.literal(1),
  label: name.default(''),
  startedAt: z.iso.datetime(),
  durationMs: z.number().min(0),
  catalog: z.object({ id: name }),
  profile: name,
  verdict: z.object({ status: z.enum(VERDICT_STATUSES), summary: z.string() }),
  findings: z.array(z.object({ severity: z.string() })),
  observations: z.array(z.unknown()),
  interrupted: z.boolean().default(false),
  practice: name.default(''),
});

/** Null for what is no report of Callpath. Texts are printable. */
export function headOf(json: unknown): ReportHead | null {
  const parsed = listed.safeParse(json);
  if (!parsed.success) return null;
  const { label, startedAt, durationMs, catalog, profile, verdict, findings, observations } = parsed.data;
  const { interrupted, practice } = parsed.data;
  return {
    label: printable(label, MAX_LABEL),
    startedAt,
    durationMs,
    status: verdict.status,
    summary: printable(verdict.summary, MAX_SUMMARY),
    profile: printable(profile, 200),
    catalogId: printable(catalog.id, 200),
    problems: findings.filter(({ severity }) => severity === 'problem').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    observations: observations.length,
    interrupted,
    practice: isPracticeFaultId(practice) ? practice : null,
  };
}

/** The head of a report's text; null also for what is no JSON. */
export function headOfText(text: string): ReportHead | null {
  try {
    const json: unknown = JSON.parse(text);
    return headOf(json);
  } catch {
    return null;
  }
}
