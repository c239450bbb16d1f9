import { knownHere } from '../system/known-here.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';

export interface Redaction {
  readonly redact?: boolean;
  readonly quiet?: boolean;
}

/**
 * The reports as they are to be written, in the same order: with `--redact` their names and addresses are placeholders,
 * the same ones in all of them, and what was replaced is told on standard error.
 */
export async function allRedactedIfAsked(
  reports: readonly Report[],
  { redact = false, quiet = false }: Redaction,
  { redaction }: Messages,
): Promise<readonly Report[]> {
  if (!redact) return reports;
  const { redactReports } = await import('../../shared/redact/redact-report.ts');
  const { RedactionSession } = await import('../../shared/redact/session.ts');
  const { reports: shown, manifest } = redactReports(reports, new RedactionSession(knownHere(process.env)));
  if (!quiet) process.stderr.write(`${redaction.replaced(manifest.counts)}\n`);
  return shown;
}

/** The same for one. */
export async function redactedIfAsked(report: Report, asked: Redaction, messages: Messages): Promise<Report> {
  const [shown = report] = await allRedactedIfAsked([report], asked, messages);
  return shown;
}
