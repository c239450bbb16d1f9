import type { Bilingual, Catalog } from '../catalog/catalog.ts';
import type { Team } from '../handover/team.ts';
import type { Lang } from '../messages/messages.ts';
import type { Report } from '../model/report.ts';
import type { PracticeFaultId } from '../model/practice-fault.ts';
import type { Manifest } from '../redact/manifest.ts';
import type { AllowlistRequest, SavedAllowlist, UpdateCheck } from './catalog-calls.ts';
import type { Place } from '../guide/facts.ts';
import type { StepId } from '../guide/step.ts';
import type { CaseSummary, CaseWords, OpenCase } from './cases.ts';
import type { Answer, Problem } from './problem.ts';
import type {
  ExportFormat,
  FinishedRun,
  ReportSummary,
  RunProgress,
  RunRequest,
  RunSnapshot,
  RunStart,
} from './runs.ts';
import type { Settings } from './settings.ts';

interface Call<P, R> {
  readonly params: P;
  readonly result: R;
}

/** What the page may ask of its host: name → what it takes and gives. A host parses every parameter before it acts. */
export interface Calls {
  /** Everything the page needs to draw itself the first time. */
  readonly hello: Call<null, Hello>;
  readonly startRun: Call<RunRequest, { readonly runId: string }>;
  /** Ends the run under way, which keeps what it has; without one nothing happens. */
  readonly stopRun: Call<null, null>;
  /** Newest first. */
  readonly listReports: Call<null, readonly ReportSummary[]>;
  /** In the page's language. */
  readonly openReport: Call<{ readonly id: string }, OpenReport>;
  /** Judged with today's rules; what is saved stays as it is. */
  readonly judgeAgain: Call<{ readonly id: string }, Rejudged>;
  /** Keeps the judgement of today in the place of the saved one. */
  readonly keepJudgement: Call<{ readonly id: string }, OpenReport>;
  readonly renameReport: Call<{ readonly id: string; readonly label: string }, ReportSummary>;
  readonly deleteReports: Call<{ readonly ids: readonly string[] }, null>;
  /** Brings back what `deleteReports` took away since the program started. */
  readonly restoreReports: Call<{ readonly ids: readonly string[] }, null>;
  readonly importReport: Call<FileText, ReportSummary>;
  /** Asks for a place, unless `folder` names one, and writes the file there; null when the person thought better of it. */
  readonly exportReport: Call<
    {
      readonly id: string;
      readonly format: ExportFormat;
      /** Names and addresses of the network become placeholders in the file. */
      readonly redact: boolean;
    },
    { readonly file: string } | null
  >;
  /** What an export of it would replace, and by what: for the person alone. */
  readonly previewRedaction: Call<{ readonly id: string }, Manifest>;
  /** What the report asks of one team, as a file to hand over; null when the person thought better of it. */
  readonly exportSheet: Call<
    { readonly id: string; readonly team: Team; readonly redact: boolean },
    { readonly file: string } | null
  >;
  /** Changed last first. */
  readonly listCases: Call<null, readonly CaseSummary[]>;
  readonly createCase: Call<CaseWords, OpenCase>;
  readonly openCase: Call<{ readonly id: string }, OpenCase>;
  readonly describeCase: Call<{ readonly id: string } & CaseWords, OpenCase>;
  readonly answerCase: Call<{ readonly id: string; readonly step: StepId; readonly value: string }, OpenCase>;
  /** The step is asked again; the answers after it are kept as far as they still count. */
  readonly takeBackAnswer: Call<{ readonly id: string; readonly step: StepId }, OpenCase>;
  /** A report file, of this network or of another one. */
  readonly loadCaseReport: Call<{ readonly id: string; readonly place: Place } & FileText, OpenCase>;
  /** One of the saved reports. */
  readonly takeCaseReport: Call<
    { readonly id: string; readonly place: Place; readonly reportId: string },
    OpenCase
  >;
  /** Where this run is among the saved reports; it is put there when it came with a case from elsewhere. */
  readonly openCaseRun: Call<{ readonly id: string; readonly reportId: string }, ReportSummary>;
  readonly removeCaseRun: Call<{ readonly id: string; readonly reportId: string }, OpenCase>;
  readonly deleteCase: Call<{ readonly id: string }, null>;
  /** Brings back what `deleteCase` took away since the program started. */
  readonly restoreCase: Call<{ readonly id: string }, null>;
  readonly importCase: Call<FileText, CaseSummary>;
  /** As `previewRedaction`, for the case with all its runs. */
  readonly previewCaseRedaction: Call<{ readonly id: string }, Manifest>;
  /** As `exportReport`: a file with everything in it, for a colleague. */
  readonly exportCase: Call<
    { readonly id: string; readonly redact: boolean },
    { readonly file: string } | null
  >;
  readonly openCatalog: Call<{ readonly id: string | null }, Catalog>;
  readonly importCatalog: Call<FileText, CatalogSummary>;
  readonly removeCatalog: Call<{ readonly id: string }, null>;
  /** Asks the endpoints service for a newer list; the network failing is an answer. */
  readonly checkForUpdate: Call<null, UpdateCheck>;
  /** Uses the list that the last check found. */
  readonly applyUpdate: Call<{ readonly version: string }, null>;
  /** As `exportReport`: the sets of a profile as rules for a firewall or proxy. */
  readonly saveAllowlist: Call<AllowlistRequest, SavedAllowlist | null>;
  readonly saveSettings: Call<Settings, Settings>;
  /** The system's dialog; null when it was cancelled. */
  readonly chooseFolder: Call<null, { readonly path: string } | null>;
  /** Checks a file of roots without keeping it: how many certificates it holds. */
  readonly checkRoots: Call<FileText, { readonly certificates: number }>;
  readonly copyText: Call<{ readonly text: string }, null>;
  /** `http:` and `https:` only. */
  readonly openLink: Call<{ readonly url: string }, null>;
  readonly licences: Call<null, { readonly text: string }>;
}
export type CallName = keyof Calls;
export type CallParams<N extends CallName> = Calls[N]['params'];
export type CallResult<N extends CallName> = Calls[N]['result'];

/** Every name once; a forgotten one does not compile. */
const NAMES: { readonly [N in CallName]: true } = {
  hello: true,
  startRun: true,
  stopRun: true,
  listReports: true,
  openReport: true,
  judgeAgain: true,
  keepJudgement: true,
  renameReport: true,
  deleteReports: true,
  restoreReports: true,
  importReport: true,
  exportReport: true,
  previewRedaction: true,
  exportSheet: true,
  listCases: true,
  createCase: true,
  openCase: true,
  describeCase: true,
  answerCase: true,
  takeBackAnswer: true,
  loadCaseReport: true,
  takeCaseReport: true,
  openCaseRun: true,
  removeCaseRun: true,
  deleteCase: true,
  restoreCase: true,
  importCase: true,
  previewCaseRedaction: true,
  exportCase: true,
  openCatalog: true,
  importCatalog: true,
  removeCatalog: true,
  checkForUpdate: true,
  applyUpdate: true,
  saveAllowlist: true,
  saveSettings: true,
  chooseFolder: true,
  checkRoots: true,
  copyText: true,
  openLink: true,
  licences: true,
};
export const isCallName = (name: string): name is CallName => Object.hasOwn(NAMES, name);
export const CALL_NAMES: readonly CallName[] = Object.keys(NAMES).filter(isCallName);

/** A file that the person chose or dropped: read by the page, checked by the host. */
export interface FileText {
  readonly name: string;
  readonly text: string;
}

export interface Hello {
  readonly version: string;
  /** `Electron 45.4.1`, `Chromium 150`, `Node.js 24.3.0`: what it runs on. */
  readonly runtime: readonly string[];
  /** The language that `language: 'system'` stands for. */
  readonly systemLang: Lang;
  readonly settings: Settings;
  /** Where reports are kept now. */
  readonly reportsFolder: string;
  readonly catalogs: readonly CatalogSummary[];
  /** The faults that this system can stage, the healthy network first. */
  readonly faults: readonly PracticeFaultId[];
  /** The run under way, if there is one. */
  readonly run: RunSnapshot | null;
  /** What went wrong before there was a page. */
  readonly problems: readonly Problem[];
  readonly can: { readonly chooseFolder: boolean };
}

export interface CatalogSummary {
  /** Null: the built-in one. */
  readonly id: string | null;
  readonly title: Bilingual;
  readonly version: string;
  readonly profiles: readonly ProfileSummary[];
}
export interface ProfileSummary {
  readonly id: string;
  readonly title: Bilingual;
  /** It has places that only a SIP domain fills. */
  readonly wantsSipDomain: boolean;
}

export interface OpenReport {
  readonly summary: ReportSummary;
  readonly report: Report;
}
export interface Rejudged {
  readonly before: Report;
  readonly now: Report;
  readonly same: boolean;
}

export type MenuCommand =
  | 'check'
  | 'guide'
  | 'history'
  | 'compare'
  | 'endpoints'
  | 'practice'
  | 'settings'
  | 'about'
  | 'run'
  | 'stop'
  | 'import'
  | 'export'
  | 'find'
  | 'shortcuts';

/** What the host tells the page without being asked. */
export type HostEvent =
  | { readonly type: 'run-started'; readonly start: RunStart }
  | { readonly type: 'run-progress'; readonly progress: RunProgress }
  | { readonly type: 'run-finished'; readonly finished: FinishedRun }
  | { readonly type: 'run-failed'; readonly runId: string; readonly problem: Problem }
  | { readonly type: 'reports-changed' }
  | { readonly type: 'cases-changed' }
  /** The wait of a case is over. */
  | { readonly type: 'case-ready'; readonly id: string; readonly title: string }
  /** Somebody has chosen it outside the page. */
  | { readonly type: 'show-case'; readonly id: string }
  | { readonly type: 'catalogs-changed'; readonly catalogs: readonly CatalogSummary[] }
  | { readonly type: 'settings-changed'; readonly settings: Settings; readonly reportsFolder: string }
  | { readonly type: 'command'; readonly command: MenuCommand }
  | { readonly type: 'problem'; readonly problem: Problem };

/** All that the page knows of the world: `window.diagnostics`, whatever host put it there. */
export type DiagnosticsApi = {
  readonly [N in CallName]: (params: CallParams<N>) => Promise<Answer<CallResult<N>>>;
} & {
  /** Answers how to stop listening. */
  readonly listen: (listener: (event: HostEvent) => void) => () => void;
};
