import type { Team } from '../../handover/team.ts';

/** The check, and a report as a screen shows it. */
export interface CheckText {
  readonly title: string;
  readonly run: string;
  readonly runAgain: string;
  readonly stop: string;
  readonly stopping: string;
  /** Before anything was measured: what will happen, and what is sent to whom. */
  readonly intro: readonly [happens: string, sends: string];
  /** Before the verdict of a saved report, which is a link. */
  readonly lastCheck: string;
  readonly profile: string;
  readonly network: string;
  readonly networkPlaceholder: string;
  /** Networks that most people have. */
  readonly networkNames: readonly string[];
  readonly sipDomains: string;
  readonly sipDomainsHint: string;
  readonly notADomain: (text: string) => string;
  /** The practice network is being measured: one run at a time. */
  readonly practiceRuns: string;
  readonly progress: ProgressText;
  readonly report: ReportScreenText;
}

export interface ProgressText {
  /** The run has begun, and nothing came back yet. */
  readonly preparing: string;
  readonly measuring: (p: { readonly done: number; readonly known: number }) => string;
  /** Before the place that answered last, or did not. */
  readonly justMeasured: string;
  /** In its place while media is measured, which takes so many seconds. */
  readonly measuringMedia: (seconds: number) => string;
  readonly left: Readonly<Record<'seconds' | 'under-a-minute', string>>;
  readonly minutesLeft: (minutes: number) => string;
  /** For screen readers, which hear of a run only now and then. */
  readonly started: (profile: string) => string;
  readonly quarter: (percent: number) => string;
  readonly finished: (p: { readonly label: string; readonly summary: string }) => string;
}

export interface ReportScreenText {
  /** Everything was measured and nothing was found: what was looked at. */
  readonly allFine: (p: {
    readonly endpoints: number;
    readonly hosts: number;
    readonly features: readonly string[];
  }) => string;
  /** Nothing was found, but not everything was looked at. */
  readonly nothingFound: string;
  /** Before the links to the findings that break the way: where. */
  readonly breaksBetween: (p: { readonly from: string; readonly to: string }) => string;
  readonly whyWeSaySo: (observations: number) => string;
  /** Before the features that a finding takes away or makes worse. */
  readonly features: string;
  readonly moreFindings: (left: number) => string;
  readonly showFewer: string;
  readonly copyFor: Readonly<Record<Team, string>>;
  readonly copied: string;
}
