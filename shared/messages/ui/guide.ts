import type { CaseStatus } from '../../guide/case.ts';

/** The screen of the guided test: its list of cases, and one of them. */
export interface GuideScreenText {
  readonly title: string;
  readonly intro: string;
  readonly newCase: string;
  readonly importCase: string;
  readonly none: string;
  readonly noneHint: string;
  readonly fields: Readonly<Record<'title' | 'reportedBy' | 'reported', string>>;
  readonly titleHint: string;
  readonly create: string;
  readonly save: string;
  readonly edit: string;
  readonly untitled: string;
  readonly columns: Readonly<Record<'title' | 'status' | 'reportedBy' | 'runs' | 'changed', string>>;
  readonly status: Readonly<Record<CaseStatus, string>>;
  readonly list: string;
  readonly back: string;
  readonly export: string;
  /** In the menu of that: writes the file. */
  readonly writeFile: string;
  readonly exported: (file: string) => string;
  readonly imported: (title: string) => string;
  readonly delete: string;
  readonly deleted: string;
  readonly gone: string;
  readonly helpdesk: string;
  readonly stepBack: string;
  readonly change: string;
  readonly next: string;
  readonly typed: Readonly<Record<'instant' | 'address' | 'domains', string>>;
  readonly notValid: Readonly<Record<'instant' | 'address' | 'domains', string>>;
  readonly measure: Readonly<Record<'here' | 'elsewhere', string>>;
  readonly load: string;
  /** Beside the list of saved reports. */
  readonly saved: string;
  readonly chooseSaved: string;
  readonly takeSaved: string;
  readonly running: string;
  readonly otherRun: string;
  readonly runs: string;
  readonly noRuns: string;
  readonly remove: string;
  readonly openRun: string;
  readonly wait: {
    readonly title: string;
    /** `4 h 12 min` and so on; below a minute in seconds. */
    readonly left: (ms: number) => string;
    readonly until: (time: string) => string;
    readonly provesNothing: string;
  };
  readonly notice: { readonly title: string; readonly text: (title: string) => string };
  readonly goToCase: string;
}
