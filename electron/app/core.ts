import { answersFor } from './case-calls.ts';
import { answerCall } from './channel.ts';
import { catalogUpdates } from './catalog-updates.ts';
import { openCatalogs } from './catalogs.ts';
import { createChannels } from './channels.ts';
import type { Host } from './host.ts';
import type { RunToPrepare } from './prepare-run.ts';
import { problemOf } from './problem-of.ts';
import { ReportTexts } from './report-texts.ts';
import { savedReports } from './saved-report.ts';
import { RunSession } from './run-session.ts';
import type { SettingsKeeper } from './settings-keeper.ts';
import { watchWaits } from './wait-notices.ts';
import { CaseStore } from '../store/case-store.ts';
import { ReportStore } from '../store/report-store.ts';
import type { RunForCase } from '../../shared/api/cases.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';
import type { Answer, Problem } from '../../shared/api/problem.ts';
import type { ReportSummary } from '../../shared/api/runs.ts';
import { renderJson } from '../../shared/export/json.ts';
import { addRun, concluded } from '../../shared/guide/case.ts';
import { messagesFor } from '../../shared/messages/index.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';

export interface CoreTools {
  readonly host: Host;
  readonly settings: SettingsKeeper;
  readonly tell: (event: HostEvent) => void;
  readonly takeUnheard: () => readonly Problem[];
}

/** What works behind the channels; loaded with the page's first call. */
export interface Core {
  readonly answer: (name: string, params: unknown) => Promise<Answer<unknown>>;
  readonly isRunning: () => boolean;
  readonly useFolder: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function createCore({ host, settings, tell, takeUnheard }: CoreTools): Core {
  const messages = (): Messages => messagesFor(settings.lang());
  const store = new ReportStore(host.dataFolder, settings.reportsFolder());
  const catalogs = openCatalogs(host.dataFolder, tell);
  const updates = catalogUpdates(host, catalogs);
  const texts = new ReportTexts();
  const cases = new CaseStore(host.dataFolder);
  const waits = watchWaits({ cases, host, messages, tell, now: Date.now });
  const save = async (report: Report, request: RunToPrepare): Promise<Answer<ReportSummary>> => {
    const text = renderJson(report);
    const { summary, problem } = await store.add(report, text, false);
    texts.learn(text, report);
    if (request.kind === 'check' && request.forCase !== undefined) await addToCase(request.forCase, report);
    return problem === null ? { ok: true, value: summary } : { ok: false, problem };
  };
  /** A case that has gone or cannot be written is told; the report is among the others in any case. */
  const addToCase = async ({ id, place }: RunForCase, report: Report): Promise<void> => {
    const addedAt = new Date().toISOString();
    try {
      await cases.update(id, (held) =>
        concluded(addRun(held, { place, label: report.label, addedAt, report }), addedAt, messages()),
      );
      tell({ type: 'cases-changed' });
    } catch (error) {
      tell({ type: 'problem', problem: problemOf(error) });
    }
  };
  const session = new RunSession({
    means: () => ({ settings: settings.current(), messages: messages(), catalog: catalogs.get }),
    createLookup: host.createLookup,
    resolveProxy: host.resolveProxy,
    tell,
    save,
  });
  const channels = createChannels({
    host,
    settings,
    catalogs,
    updates,
    session,
    store,
    cases,
    withAnswers: answersFor(cases, messages),
    texts,
    saved: savedReports(store, texts),
    messages,
    tell: (event) => {
      tell(event);
      // A case was changed: there may be a wait now.
      if (event.type === 'cases-changed') void waits.look().catch(() => {});
    },
    takeUnheard,
  });
  void waits.look().catch(() => {});
  return {
    answer: (name, params) => answerCall(channels, name, params),
    isRunning: () => session.isRunning,
    async useFolder(folder) {
      await store.useFolder(folder);
      tell({ type: 'reports-changed' });
    },
    async close() {
      updates.close();
      waits.close();
      await session.close();
      await store.close();
    },
  };
}
