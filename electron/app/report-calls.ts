import { exportReport } from './export-report.ts';
import { exportSheet } from './export-sheet.ts';
import type { Host } from './host.ts';
import type { Channels } from './channel.ts';
import { redactedHere } from './redacted-here.ts';
import { parsers } from './parsers.ts';
import { reportFile } from './report-file.ts';
import type { ReportTexts } from './report-texts.ts';
import { savedReports } from './saved-report.ts';
import type { ReportStore } from '../store/report-store.ts';
import type { HostEvent, OpenReport } from '../../shared/api/diagnostics-api.ts';
import { renderJson } from '../../shared/export/json.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';
import { rejudge, resay, sameJudgement } from '../../shared/report.ts';

type ReportCallName =
  | 'listReports'
  | 'openReport'
  | 'judgeAgain'
  | 'keepJudgement'
  | 'renameReport'
  | 'deleteReports'
  | 'restoreReports'
  | 'importReport'
  | 'exportReport'
  | 'previewRedaction'
  | 'exportSheet';

export interface ReportTools {
  readonly store: ReportStore;
  readonly texts: ReportTexts;
  readonly host: Pick<Host, 'deliver' | 'printPdf'>;
  readonly messages: () => Messages;
  readonly tell: (event: HostEvent) => void;
}

/** The history: what the page may do with saved reports. */
export function reportCalls({
  store,
  texts,
  host,
  messages,
  tell,
}: ReportTools): Pick<Channels, ReportCallName> {
  const changed = (): void => tell({ type: 'reports-changed' });

  const { read } = savedReports(store, texts);
  /** As it may leave: with placeholders for what is this network's own, unless the person wants it otherwise. */
  const toBeShown = async (id: string, redact: boolean): Promise<Report> => {
    const saved = await read(id);
    return redact ? (await redactedHere(saved)).report : saved;
  };
  const opened = (id: string, report: Report): OpenReport => ({
    summary: store.describe(id, report),
    report: resay(report, messages()),
  });

  return {
    listReports: {
      parse: parsers.listReports,
      async run() {
        const { reports, problem } = await store.list();
        if (problem !== null) tell({ type: 'problem', problem });
        if (reports.length > 0) texts.prepare();
        return reports;
      },
    },
    openReport: { parse: parsers.openReport, run: async ({ id }) => opened(id, await read(id)) },
    judgeAgain: {
      parse: parsers.judgeAgain,
      async run({ id }) {
        const saved = await read(id);
        const now = rejudge(saved, messages());
        return { before: resay(saved, messages()), now, same: sameJudgement(saved, now) };
      },
    },
    keepJudgement: {
      parse: parsers.keepJudgement,
      async run({ id }) {
        const report = rejudge(await read(id), messages());
        const text = renderJson(report);
        await store.replace(id, report, text);
        texts.learn(text, report);
        changed();
        return opened(id, report);
      },
    },
    renameReport: {
      parse: parsers.renameReport,
      async run({ id, label }) {
        const summary = await store.rename(id, label);
        changed();
        return summary;
      },
    },
    // Some may have gone even where one could not.
    deleteReports: {
      parse: parsers.deleteReports,
      run: ({ ids }) =>
        store
          .delete(ids)
          .then(() => null)
          .finally(changed),
    },
    restoreReports: {
      parse: parsers.restoreReports,
      run: ({ ids }) =>
        store
          .restore(ids)
          .then(() => null)
          .finally(changed),
    },
    importReport: {
      parse: parsers.importReport,
      async run(given) {
        const file = reportFile(given);
        const { summary, problem } = await store.add(await texts.parse(file), file.text, true);
        if (problem !== null) tell({ type: 'problem', problem });
        changed();
        return summary;
      },
    },
    exportReport: {
      parse: parsers.exportReport,
      async run({ id, format, redact }) {
        const shown = await toBeShown(id, redact);
        // Who wants to see what was written opens it next.
        if (redact && format === 'json') texts.learn(renderJson(shown), shown);
        return exportReport(shown, format, messages(), host);
      },
    },
    previewRedaction: {
      parse: parsers.previewRedaction,
      run: async ({ id }) => (await redactedHere(await read(id))).manifest,
    },
    exportSheet: {
      parse: parsers.exportSheet,
      run: async ({ id, team, redact }) => exportSheet(await toBeShown(id, redact), team, messages(), host),
    },
  };
}
