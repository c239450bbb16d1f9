/** The saved reports: their list, one of them, and files that come in. */
export interface HistoryText {
  readonly title: string;
  readonly search: string;
  readonly import: string;
  /** What to do when there is nothing yet: two sentences. */
  readonly empty: string;
  readonly emptyHint: string;
  readonly toCheck: string;
  readonly noMatch: string;
  readonly columns: Readonly<Record<'name' | 'date' | 'verdict' | 'profile' | 'duration', string>>;
  readonly noName: string;
  readonly marks: Readonly<Record<'imported' | 'practice' | 'interrupted' | 'unsaved', string>>;
  readonly list: string;
  readonly keys: string;
  readonly select: (name: string) => string;
  readonly selectAll: string;
  readonly selected: (n: number) => string;
  /** How many of all a search leaves; all of them without one. */
  readonly shown: (p: { readonly shown: number; readonly all: number }) => string;
  readonly showAll: (n: number) => string;
  readonly rename: string;
  readonly renameTitle: string;
  readonly newName: string;
  readonly save: string;
  readonly delete: string;
  readonly deleted: (n: number) => string;
  /** Undo brought them back. */
  readonly restored: (n: number) => string;
  /** Leads back to the list. */
  readonly back: string;
  /** A report that cannot be opened; why stands below. */
  readonly gone: string;
  readonly toHistory: string;
  readonly judgeAgain: string;
  readonly judgedSame: string;
  readonly judgedOther: string;
  readonly before: string;
  readonly today: string;
  /** Beside a finding that the other judgement does not have. */
  readonly noLonger: string;
  readonly newly: string;
  readonly keep: string;
  readonly kept: string;
  readonly leave: string;
  readonly importTitle: string;
  /** Where the system opens a file dialog only for a click on the page itself. */
  readonly importHint: string;
  readonly chooseFiles: string;
  readonly importing: (file: string) => string;
  readonly importedReport: (file: string) => string;
  readonly importedCatalog: (p: { readonly file: string; readonly title: string }) => string;
  readonly notImported: (file: string) => string;
  /** The line of the file that is wrong, for those who do not see its mark. */
  readonly wrongLine: (line: number) => string;
  readonly excerpt: string;
}
