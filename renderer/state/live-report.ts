import type { Report } from '../../shared/model/report.ts';
import type { RunView } from './app-state.ts';

/** The report of a run under way as far as it is known: what was measured until now, nothing judged. */
export function liveReport({ start, observations, elapsedMs }: RunView): Report {
  return {
    callpathReport: 1,
    tool: { name: 'callpath', version: '' },
    id: start.runId,
    label: start.label,
    startedAt: start.startedAt,
    finishedAt: start.startedAt,
    durationMs: elapsedMs,
    catalog: start.catalog,
    profile: start.profile,
    options: start.options,
    environment: start.environment,
    verdict: { status: 'inconclusive', primary: null, summary: '' },
    findings: [],
    observations,
    notMeasured: start.notMeasured,
    guide: null,
    subject: start.subject,
  };
}
