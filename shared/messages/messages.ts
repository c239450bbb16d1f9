import type { RedactionText } from './redaction.ts';
import type { AllowlistText } from './allowlist.ts';
import type { CatalogChangeText } from './catalog-change.ts';
import type { HelpText } from './help.ts';
import type { PracticeTexts } from '../model/practice-fault.ts';
import type { UsageProblem } from '../model/usage-problem.ts';
import type { FactOf, FindingCode, Severity } from '../model/finding.ts';
import type { Failure, SkipReason } from '../model/failure.ts';
import type { NotMeasuredFact } from '../model/not-measured.ts';
import type { Role } from '../model/order.ts';
import type { Kind } from '../model/values.ts';
import type { VerdictStatus } from '../model/report.ts';
import type { CompareText } from './compare.ts';
import type { HandoverText } from './handover.ts';
import type { ServeText } from './serve.ts';
import type { GuideText } from './guide.ts';
import type { UiText } from './ui.ts';

export type Lang = 'en' | 'fr';

/** The sentences of one finding. */
export interface FindingText<C extends FindingCode> {
  readonly title: (fact: FactOf<C>) => string;
  readonly explanation: (fact: FactOf<C>) => string;
  readonly remediation: (fact: FactOf<C>) => readonly string[];
}

/** What `explain CODE` says, for every code of the contract, also those this version cannot find yet. */
export interface CodeText {
  readonly name: string;
  readonly meaning: string;
  readonly toldApart: string;
  readonly advice: readonly string[];
}

/** Everything a person reads, in one language. English and French have this type: a missing sentence does not compile. */
export interface Messages {
  readonly lang: Lang;
  readonly findings: { readonly [C in FindingCode]: FindingText<C> };
  readonly codes: Readonly<Record<ContractCode, CodeText>>;
  readonly verdict: VerdictText;
  readonly words: Words;
  readonly failure: (failure: Failure) => string;
  readonly skipped: Readonly<Record<SkipReason, string>>;
  readonly notMeasured: (fact: NotMeasuredFact) => string;
  readonly report: ReportText;
  readonly compare: CompareText;
  readonly handover: HandoverText;
  readonly cli: CliText;
  readonly allowlist: AllowlistText;
  readonly catalogChange: CatalogChangeText;
  readonly help: HelpText;
  /** One line for standard error, without the program's name. */
  readonly usage: (problem: UsageProblem) => string;
  readonly practice: PracticeTexts;
  readonly redaction: RedactionText;
  /** The guided steps, and how they end. */
  readonly guide: GuideText;
  /** The window's own words. */
  readonly ui: UiText;
}

/** What the one sentence of the verdict is made of. */
export interface VerdictFacts {
  readonly status: VerdictStatus;
  /** Title of the primary finding, or null. */
  readonly primaryTitle: string | null;
  /** Features that do not work because of it, and all that were to work. */
  readonly brokenFeatures: readonly string[];
  readonly measured: number;
  readonly working: number;
}

export interface VerdictText {
  readonly label: Readonly<Record<VerdictStatus, string>>;
  readonly summary: (facts: VerdictFacts) => string;
}

/** Single words and short labels of tables and headings. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  /** `certain (97 %)`, `likely (80 %)`, `possible (50 %)`: thresholds 0.95 and 0.75. */
  readonly certainty: (confidence: number) => string;
  readonly feature: (feature: string) => string;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly state: Readonly<Record<'ok' | 'failed' | 'skipped' | 'unknown', string>>;
  readonly durationMs: (ms: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly count: (n: number, noun: CountNoun) => string;
  /** An ISO instant, as this language writes date and time in UTC. */
  readonly instant: (iso: string) => string;
  readonly heading: Readonly<Record<HeadingKey, string>>;
}
export type CountNoun = 'problem' | 'warning' | 'info' | 'check' | 'host' | 'observation' | 'endpoint';
export const HEADING_KEYS = [
  'verdict',
  'findings',
  'noFindings',
  'whatItMeans',
  'whatToDo',
  'whyWeSaySo',
  'measured',
  'measuredAt',
  'notMeasured',
  'host',
  'address',
  'port',
  'protocol',
  'dns',
  'tcp',
  'tls',
  'answer',
  'time',
  'neededFor',
  'required',
  'optional',
  'retired',
  'result',
  'detail',
  'environment',
  'computer',
  'clock',
  'interfaces',
  'dnsServers',
  'vpn',
  'proxy',
  'none',
  'catalog',
  'profile',
  'label',
  'started',
  'duration',
  'attempts',
  'code',
  'scope',
  'network',
  'firewall',
  'internet',
  'services',
  'path',
  'report',
  'meaning',
  'toldApart',
  'source',
  'version',
  'title',
  'ports',
  'ranges',
  'observation',
  'kind',
  'purpose',
  'certificate',
  'options',
  'trustStore',
  'gateways',
  // Columns of the table: required, optional or retired; ids of the endpoint sets; how bad; how sure.
  'need',
  'sets',
  'severity',
  'certainty',
  // The picture of one attempt's phases, and its last phases.
  'waterfall',
  'firstByte',
  'waiting',
] as const;
export type HeadingKey = (typeof HEADING_KEYS)[number];

/** What the written reports (terminal, Markdown, HTML, CSV, JUnit) say besides headings and findings. */
export interface ReportText {
  /** `Proxy: none`, with the spacing that the language wants around its colon. */
  readonly labelled: (label: string, text: string) => string;
  /** Where a proxy setting comes from; a word of a newer version stays as it is. */
  readonly proxySource: (source: string) => string;
  /** The browser engine goes another way to so many places than the settings say; one of them, as an example. */
  readonly proxyOtherwise: (p: {
    readonly places: number;
    readonly place: string;
    readonly engine: readonly string[];
    readonly settings: readonly string[];
  }) => string;
  /** `through http://proxy.example:3128` */
  readonly through: (proxy: string) => string;
  /** `23 of 24 endpoints work` */
  readonly endpointsWorking: (p: { readonly working: number; readonly measured: number }) => string;
  /** A long table is cut: these rows work (or were not measured) and are left out of the terminal. */
  readonly rowsLeftOut: (n: number) => string;
  /** `and 12 more` */
  readonly andMore: (n: number) => string;
  /** Stands on a report of a run that was stopped before its end. */
  readonly interrupted: string;
  /** Stands on a report whose names and addresses are placeholders. */
  readonly redacted: string;
  /** State of one link of the path picture. */
  readonly link: Readonly<Record<'fine' | 'failing' | 'unknown', string>>;
  /** An interface that is not up. */
  readonly interfaceDown: string;
  /** `144 roots of the program, 142 of the system, 1 more` */
  readonly trustStore: (p: {
    readonly bundled: number;
    readonly system: number;
    readonly extra: number;
  }) => string;
  readonly answer: AnswerText;
}

/** What came back in one attempt that was answered, in a few words. */
export interface AnswerText {
  /** A DNS answer without any address or service record. */
  readonly noAddress: string;
  readonly connected: string;
  /** `certificate issued by CN=…` */
  readonly certificateBy: (issuer: string) => string;
  /** SIP: the server wanted a client certificate before any SIP was spoken. */
  readonly clientCertificateWanted: string;
  readonly hello: Readonly<Record<'alert' | 'server-hello' | 'not-tls', string>>;
  /** `5 of 5 answered, 41 ms`; the median is null when none was. */
  readonly exchanges: (p: {
    readonly received: number;
    readonly sent: number;
    readonly medianMs: number | null;
  }) => string;
  /** TURN over TCP: the relay answered; or only its greeting. */
  readonly relay: Readonly<Record<'answered' | 'greeting-only' | 'silent', string>>;
  /** The HTTP control: exactly the expected page, or another one. */
  readonly control: Readonly<Record<'expected' | 'other', string>>;
}

export interface CliText {
  /** `measuring 12 of 24: sipdir.online.lync.com 443/tcp` */
  readonly progress: (p: { readonly done: number; readonly known: number; readonly now: string }) => string;
  /** In place of what is measured: media, which takes so many seconds. */
  readonly media: (seconds: number) => string;
  readonly interrupted: string;
  readonly written: (path: string) => string;
  /** `today's rules say: …` */
  readonly analyzed: (p: { readonly before: string; readonly now: string; readonly same: boolean }) => string;
  readonly catalogOk: (p: {
    readonly id: string;
    readonly version: string;
    readonly profiles: number;
    readonly sets: number;
  }) => string;
  readonly builtIn: string;
  readonly practiceStarting: (p: { readonly fault: string; readonly title: string }) => string;
  readonly practiceBroken: (p: { readonly title: string; readonly story: string }) => string;
  readonly practiceList: string;
  readonly serve: ServeText;
}

/** Every code of the contract's `findings.json`. */
export type ContractCode = FindingCode;
