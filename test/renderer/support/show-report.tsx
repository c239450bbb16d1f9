import { act } from '@testing-library/react';
import type { Report } from '../../../shared/model/report.ts';
import { type FakeDiagnostics, fakeDiagnostics, startOf, summaryOf } from '../../support/fake-diagnostics.ts';
import { showPage } from './show-page.tsx';

/** The page with a check that has just ended in that report. */
export async function showReport(
  report: Report,
  fake: FakeDiagnostics = fakeDiagnostics(),
): ReturnType<typeof showPage> {
  const shown = await showPage('/', fake);
  const start = { ...startOf('run-1', report), practice: null };
  const saved = { ok: true as const, value: summaryOf('saved', report) };
  act(() => {
    fake.emit({ type: 'run-started', start });
    fake.emit({ type: 'run-finished', finished: { runId: 'run-1', report, saved } });
  });
  return shown;
}
