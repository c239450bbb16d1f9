/** The screen that holds two saved reports side by side. */
export interface CompareScreenText {
  readonly title: string;
  /** Leads there from the list of reports. */
  readonly compare: string;
  readonly first: string;
  readonly second: string;
  /** In the place of a report that is not chosen yet. */
  readonly choose: string;
  readonly swap: string;
  /** With fewer than two reports: what is missing, and what to do. */
  readonly empty: string;
  readonly emptyHint: string;
  /** Two reports are there, and not both are chosen. */
  readonly hint: string;
  readonly openReport: string;
  /** Names the group of filters. */
  readonly show: string;
  readonly filters: Readonly<
    Record<'all' | 'differs' | 'fails-in-both' | 'not-compared' | 'works-in-both', string>
  >;
  readonly noneMatches: string;
  readonly keys: string;
}
