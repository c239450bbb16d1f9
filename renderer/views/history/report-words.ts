import type { ReportSummary } from '../../../shared/api/runs.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { HistoryText } from '../../../shared/messages/ui/history.ts';
import { printable } from '../../../shared/model/printable.ts';
import { localTime } from '../../state/local-time.ts';

/** The network's name; a practice run goes by its complaint. */
export function nameOf({ label }: Pick<ReportSummary, 'label'>, { ui }: Messages): string {
  const name = printable(label, 200);
  return name === '' ? ui.history.noName : name;
}

/** What sets a report apart from a plain check of this computer. */
export function marksOf(report: ReportSummary): readonly (keyof HistoryText['marks'])[] {
  return [
    ...(report.practice === null ? [] : (['practice'] as const)),
    ...(report.imported ? (['imported'] as const) : []),
    ...(report.interrupted ? (['interrupted'] as const) : []),
    ...(report.unsaved ? (['unsaved'] as const) : []),
  ];
}

/** Everything that a search looks at. */
export const searchedWords = (report: ReportSummary, messages: Messages): string =>
  [
    nameOf(report, messages),
    messages.verdict.label[report.status],
    report.summary,
    report.profile,
    report.catalogId,
    localTime(report.startedAt, messages.lang),
    ...marksOf(report).map((mark) => messages.ui.history.marks[mark]),
  ].join('\n');
