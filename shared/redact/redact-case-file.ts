import type { Manifest } from './manifest.ts';
import { redactCase } from './redact-report.ts';
import { RedactionSession } from './session.ts';
import { concluded, type Case } from '../guide/case.ts';
import type { Messages } from '../messages/messages.ts';

export interface RedactedCase {
  readonly held: Case;
  readonly manifest: Manifest;
}

/**
 * A case that can be shown to others: its words, answers and reports hold placeholders, the same thing the same one in
 * all of them, and it comes to the same conclusion, said again. `now`: ISO 8601 UTC, for a wait that may be over.
 */
export function redactCaseFile(
  held: Case,
  now: string,
  messages: Messages,
  session: RedactionSession = new RedactionSession(),
): RedactedCase {
  const { id, tool, runs, conclusion, ...words } = held;
  const beside = { words, labels: runs.map(({ label }) => label) };
  const shown = redactCase(
    runs.map(({ report }) => report),
    beside,
    session,
  );
  const whole: Case = {
    ...shown.beside.words,
    id,
    tool,
    runs: runs.map((run, index) => ({
      ...run,
      label: shown.beside.labels[index] ?? '',
      report: shown.reports[index] ?? run.report,
    })),
    conclusion: null,
  };
  return { held: conclusion === null ? whole : concluded(whole, now, messages), manifest: shown.manifest };
}
