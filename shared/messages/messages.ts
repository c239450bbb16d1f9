import type { FactOf, FindingCode, Severity } from '../model/finding.ts';
import type { Failure, SkipReason } from '../model/failure.ts';
import type { NotMeasuredFact } from '../model/not-measured.ts';
import type { Role } from '../model/order.ts';
import type { Kind } from '../model/values.ts';
import type { VerdictStatus } from '../model/report.ts';

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
  readonly cli: CliText;
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
  'notYet',
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
] as const;
export type HeadingKey = (typeof HEADING_KEYS)[number];

export interface CliText {
  /** `measuring 12 of 24: sipdir.online.lync.com 443/tcp` */
  readonly progress: (p: { readonly done: number; readonly known: number; readonly now: string }) => string;
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
  readonly stillToCome: string;
}

/** Every code of the contract's `findings.json`. */
export type ContractCode = FindingCode | LaterCode;
export const LATER_CODES = [
  'network.ipv6-broken',
  'network.clock-skew',
  'host-firewall.blocked',
  'proxy.unreachable',
  'proxy.auth-required',
  'proxy.denied',
  'proxy.port-denied',
  'proxy.upstream-failed',
  'proxy.pac-unreachable',
  'proxy.pac-invalid',
  'proxy.required',
  'media.loss',
  'media.latency',
  'media.jitter',
  'nat.symmetric',
  'policy.waiting-period',
  'policy.external-access-off',
  'policy.domain-not-allowed',
  'client.unsupported-platform',
  'contact.not-accepted',
  'compare.this-network',
  'compare.not-the-network',
] as const;
export type LaterCode = (typeof LATER_CODES)[number];
