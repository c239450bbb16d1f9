import { knownHere } from '../system/known-here.ts';
import type { Case } from '../../shared/guide/case.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';
import type { RedactedCase } from '../../shared/redact/redact-case-file.ts';
import type { Redacted } from '../../shared/redact/redact-report.ts';

/**
 * A report as it may leave this computer, and what was replaced for that. By itself each time: the same report gives the
 * same file, whatever was exported before.
 */
export async function redactedHere(report: Report): Promise<Redacted> {
  const [{ redactReport }, { RedactionSession }] = await Promise.all([
    import('../../shared/redact/redact-report.ts'),
    import('../../shared/redact/session.ts'),
  ]);
  return redactReport(report, new RedactionSession(knownHere(process.env)));
}

/** The same for a case, with all its runs. */
export async function redactedCaseHere(held: Case, now: string, messages: Messages): Promise<RedactedCase> {
  const [{ redactCaseFile }, { RedactionSession }] = await Promise.all([
    import('../../shared/redact/redact-case-file.ts'),
    import('../../shared/redact/session.ts'),
  ]);
  return redactCaseFile(held, now, messages, new RedactionSession(knownHere(process.env)));
}
