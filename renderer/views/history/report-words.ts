import type { CatalogSummary } from '../../../shared/api/diagnostics-api.ts';
import type { ReportSummary } from '../../../shared/api/runs.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { HistoryText } from '../../../shared/messages/ui/history.ts';
import { printable } from '../../../shared/model/printable.ts';
import { folded } from '../../state/folded.ts';
import { localTime } from '../../state/local-time.ts';

export function nameOf({ label }: Pick<ReportSummary, 'label'>, { ui }: Messages): string {
  const name = printable(label, 200);
  return name === '' ? ui.history.noName : name;
}

/** `Office, 24 Nov 2026, 09:15 · Something required is blocked`: several may be of one minute and without a name. */
export const optionText = (report: ReportSummary, messages: Messages): string =>
  [
    `${nameOf(report, messages)}, ${localTime(report.startedAt, messages.lang)}`,
    messages.verdict.label[report.status],
  ].join(' · ');

/** What sets a report apart from a plain check of this computer. */
export function marksOf(report: ReportSummary): readonly (keyof HistoryText['marks'])[] {
  return [
    ...(report.practice === null ? [] : (['practice'] as const)),
    ...(report.imported ? (['imported'] as const) : []),
    ...(report.interrupted ? (['interrupted'] as const) : []),
    ...(report.unsaved ? (['unsaved'] as const) : []),
  ];
}

/** The profile's title where its catalogue is at hand; a report from elsewhere may only have its id. */
export function profileOf(
  { profile, practice, catalogId }: Pick<ReportSummary, 'profile' | 'practice' | 'catalogId'>,
  catalogs: readonly CatalogSummary[],
  { lang, ui }: Messages,
): string {
  if (practice !== null) return ui.shell.nav.practice;
  const catalog = catalogs.find(({ id }) => id === catalogId) ?? catalogs.find(({ id }) => id === null);
  const title = catalog?.profiles.find(({ id }) => id === profile)?.title[lang];
  return printable(title ?? profile, 120);
}

/** Everything that a search looks at, folded; each report is put into words once. */
export function searchedWords(
  messages: Messages,
  catalogs: readonly CatalogSummary[],
): (report: ReportSummary) => string {
  const known = new WeakMap<ReportSummary, string>();
  return (report) => {
    const text = known.get(report) ?? folded(wordsOf(report, messages, catalogs).join('\n'));
    known.set(report, text);
    return text;
  };
}

const wordsOf = (
  report: ReportSummary,
  messages: Messages,
  catalogs: readonly CatalogSummary[],
): readonly string[] => [
  nameOf(report, messages),
  messages.verdict.label[report.status],
  report.summary,
  profileOf(report, catalogs, messages),
  report.profile,
  report.catalogId,
  localTime(report.startedAt, messages.lang),
  ...marksOf(report).map((mark) => messages.ui.history.marks[mark]),
];
