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
  readonly shown: (p: { readonly shown: number; readonly all: number }) => string;
  readonly showAll: (n: number) => string;
  readonly rename: string;
  readonly renameTitle: string;
  readonly newName: string;
  readonly save: string;
  readonly delete: string;
  readonly deleted: (n: number) => string;
  /** Leads back to the list. */
  readonly back: string;
  readonly gone: string;
  readonly judgeAgain: string;
  readonly judgedSame: string;
  readonly judgedOther: string;
  readonly before: string;
  readonly today: string;
  readonly keep: string;
  readonly kept: string;
  readonly leave: string;
  readonly importTitle: string;
  readonly importedReport: (file: string) => string;
  readonly importedCatalog: (p: { readonly file: string; readonly title: string }) => string;
  readonly notImported: (file: string) => string;
  /** The line of the file that is wrong, for those who do not see its mark. */
  readonly wrongLine: (line: number) => string;
  readonly excerpt: string;
}
