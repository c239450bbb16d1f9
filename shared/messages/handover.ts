import type { AskFacts } from '../handover/ask-facts.ts';
import type { AskKind } from '../handover/ask-kind.ts';
import type { CheckKind } from '../handover/check-kind.ts';
import type { Command } from '../handover/commands.ts';
import type { Team } from '../handover/team.ts';
import type { ProbeAs } from '../model/target.ts';

/** What a row of a request is about. */
export const ROW_KEYS = [
  'source',
  'names',
  'urls',
  'addresses',
  'ports',
  'protocol',
  'direction',
  'proxy',
  'signIn',
  'inspection',
  'record',
  'recordType',
  'dnsServers',
  'rules',
  'came',
  'wanted',
  'reason',
  'measured',
  'finding',
] as const;
export type RowKey = (typeof ROW_KEYS)[number];

/** Requests to whoever can act on what was found, and the page that says it to those who decide. */
export interface HandoverText {
  /** The chapter of all requests. */
  readonly title: string;
  /** Heads a request: `Request to the firewall team`. */
  readonly requestTo: Readonly<Record<Team, string>>;
  /** In a list: `Firewall team`. */
  readonly team: Readonly<Record<Team, string>>;
  /** What is asked, one sentence in the imperative (in French the infinitive), with a full stop. */
  readonly ask: Readonly<Record<AskKind, (facts: AskFacts) => string>>;
  readonly row: Readonly<Record<RowKey, string>>;
  readonly outbound: string;
  /** Media goes where it wants to be answered from. */
  readonly spoken: Readonly<Record<ProbeAs, string>>;
  /** What the proxy may ask of a client: nothing. */
  readonly withoutSignIn: (accepted: readonly string[]) => string;
  readonly withoutInspection: string;
  /** Of this computer's own firewall, whose rules say what may go out. */
  readonly blockedByDefault: string;
  readonly noAnswer: string;
  readonly anyUsableRecord: string;
  readonly seen: string;
  readonly verify: string;
  /** Before the last way to see that it is done. */
  readonly withCallpath: string;
  /** Before the commands: what they must show when it is done. */
  readonly expects: Readonly<Record<CheckKind, string>>;
  readonly system: Readonly<Record<Command['on'], string>>;
  readonly verifyBy: (p: {
    readonly profile: string;
    readonly codes: readonly string[];
    readonly sipDomains: readonly string[];
  }) => string;
  /** In UTC, and by the clock on the wall there where that is another. */
  readonly measuredAt: (p: { readonly utc: string; readonly local: string | null }) => string;
  /** Nobody has to do anything. */
  readonly nobody: string;
  /** The report asks nothing of this team. */
  readonly nothingFor: (team: Team) => string;
  readonly front: FrontText;
}

/** The first page. */
export interface FrontText {
  readonly title: string;
  /** Stands on a report of the practice network, with the name of the fault. */
  readonly practised: (fault: string) => string;
  readonly cannot: string;
  /** `People on this network cannot sign in or join meetings.` */
  readonly cannotDo: (features: readonly string[]) => string;
  readonly worse: (features: readonly string[]) => string;
  readonly nothingLost: string;
  readonly notKnown: string;
  readonly asked: string;
  readonly howSure: string;
  /** How much the verdict stands on. */
  readonly sure: (p: {
    readonly certainty: string | null;
    /** `23 of 24 endpoints work` */
    readonly working: string;
    readonly notMeasured: number;
  }) => string;
  /** A long list is cut on the first page; the chapter has the rest. */
  readonly more: (n: number) => string;
  readonly technical: string;
}
