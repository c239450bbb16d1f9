import type { Problem } from '../api/problem.ts';
import type { CatalogWorkText } from './ui/catalog-work.ts';
import type { CheckText } from './ui/check.ts';
import type { CompareScreenText } from './ui/compare.ts';
import type { EndpointsText } from './ui/endpoints.ts';
import type { ExportText } from './ui/export.ts';
import type { GuideScreenText } from './ui/guide.ts';
import type { HistoryText } from './ui/history.ts';
import type { MatrixText } from './ui/matrix.ts';
import type { MenuText } from './ui/menu.ts';
import type { PracticeScreenText } from './ui/practice.ts';
import type { SettingsText } from './ui/settings.ts';
import type { ShellText } from './ui/shell.ts';

/** What the window says besides the words it shares with the reports: a part for each screen. */
export interface UiText {
  readonly shell: ShellText;
  readonly menu: MenuText;
  readonly check: CheckText;
  readonly matrix: MatrixText;
  readonly guide: GuideScreenText;
  readonly history: HistoryText;
  readonly compare: CompareScreenText;
  readonly endpoints: EndpointsText;
  readonly catalogWork: CatalogWorkText;
  readonly practice: PracticeScreenText;
  readonly settings: SettingsText;
  readonly export: ExportText;
  /** One or two sentences: what went wrong, and what to do. */
  readonly problem: (problem: Problem) => string;
}
