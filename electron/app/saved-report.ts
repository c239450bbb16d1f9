import type { ReportTexts } from './report-texts.ts';
import { fileNameOf } from '../store/report-id.ts';
import type { Kept, ReportStore } from '../store/report-store.ts';
import { renderJson } from '../../shared/export/json.ts';
import type { Report } from '../../shared/model/report.ts';

/** The history as cases use it. */
export interface SavedReports {
  readonly read: ReadSaved;
  /** Where this very report is in the history, whatever it is called there; put there where it is not. */
  readonly keep: (report: Report) => Promise<Kept>;
}

/** @throws {Refused} where there is none, and also when it is damaged: where, and how */
export type ReadSaved = (id: string) => Promise<Report>;

export function savedReports(store: ReportStore, texts: ReportTexts): SavedReports {
  const read: ReadSaved = async (id) => texts.parse({ name: fileNameOf(id), text: await store.read(id) });
  const isSame = async (id: string, report: Report): Promise<boolean> => {
    try {
      return (await read(id)).id === report.id;
    } catch {
      // Damaged, or just deleted.
      return false;
    }
  };
  return {
    read,
    async keep(report) {
      const { reports } = await store.list();
      for (const summary of reports.filter(({ startedAt }) => startedAt === report.startedAt))
        if (await isSame(summary.id, report)) return { summary, problem: null };
      return store.add(report, renderJson(report), true);
    },
  };
}
