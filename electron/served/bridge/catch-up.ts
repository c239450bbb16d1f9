import type { DiagnosticsApi, HostEvent } from '../../../shared/api/diagnostics-api.ts';
import type { RunStart } from '../../../shared/api/runs.ts';

/**
 * The events that lead a page from where it was cut off to where its host is now.
 *
 * @param known the run that was under way as far as the page knows
 */
export async function catchUp(api: DiagnosticsApi, known: RunStart | null): Promise<readonly HostEvent[]> {
  const hello = await api.hello(null);
  if (!hello.ok) return [];
  const { settings, reportsFolder, catalogs, run, problems } = hello.value;
  const ended = known !== null && run?.start.runId !== known.runId ? [await endOf(api, known)] : [];
  const now: readonly HostEvent[] =
    run === null
      ? []
      : [
          { type: 'run-started', start: run.start },
          { type: 'run-progress', progress: run.progress },
        ];
  return [
    { type: 'settings-changed', settings, reportsFolder },
    { type: 'catalogs-changed', catalogs },
    { type: 'reports-changed' },
    ...ended,
    ...now,
    ...problems.map((problem): HostEvent => ({ type: 'problem', problem })),
  ];
}

/** How a run ended that nobody was told of: every one is kept, so that it is the one that began at the same instant. */
async function endOf(api: DiagnosticsApi, { runId, startedAt }: RunStart): Promise<HostEvent> {
  const reports = await api.listReports(null);
  const kept = reports.ok ? reports.value.find((report) => report.startedAt === startedAt) : undefined;
  const opened = kept === undefined ? null : await api.openReport({ id: kept.id });
  if (opened === null || !opened.ok)
    return { type: 'run-failed', runId, problem: { code: 'connection-lost' } };
  const { report, summary } = opened.value;
  return { type: 'run-finished', finished: { runId, report, saved: { ok: true, value: summary } } };
}
