import type { ChangedFact, SetChange } from '../catalog/change/catalog-diff.ts';

export type ChangedList = 'urls' | 'ips' | 'tcpPorts' | 'udpPorts';

/** What changed between two catalogues, and how an update of ours went. */
export interface CatalogChangeText {
  readonly between: (p: { readonly a: string; readonly b: string }) => string;
  /** `callpath, version 2026-08-14` */
  readonly named: (p: { readonly id: string; readonly version: string }) => string;
  readonly same: string;
  readonly counts: (p: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
  }) => string;
  /** `Set 12, Microsoft Teams, for presence: changed` */
  readonly set: (change: SetChange) => string;
  readonly added: Readonly<Record<ChangedList, string>>;
  readonly removed: Readonly<Record<ChangedList, string>>;
  readonly facts: Readonly<Record<ChangedFact, string>>;
  readonly yes: string;
  readonly no: string;
  readonly unsaid: string;
  readonly rules: string;
  readonly open: string;
  readonly close: string;
  readonly noRules: string;
  /** The ids of sets behind a destination. */
  readonly forSets: (ids: readonly number[]) => string;
  readonly update: CatalogUpdateText;
}

/** Each a whole sentence. */
export interface CatalogUpdateText {
  readonly updated: (p: { readonly version: string; readonly readOn: string }) => string;
  /** The same list as before, or an older one. */
  readonly current: (p: { readonly version: string; readonly readOn: string | null }) => string;
  /** Asked less than an hour ago; `minutes` until it may be asked again. */
  readonly askedRecently: (p: { readonly version: string; readonly minutes: number }) => string;
  /** `why` is a failure in words, `place` the service's address. */
  readonly unreachable: (p: { readonly place: string; readonly why: string }) => string;
  /** Something else answered: a sign-in page, a block page, a proxy. */
  readonly notTheService: (p: { readonly place: string; readonly why: string }) => string;
  readonly busy: (p: { readonly place: string; readonly status: number }) => string;
  /** For the command line, where a network lets nothing through. */
  readonly fetchedElsewhere: string;
  /** Why an answer is none of the service's. */
  readonly wrong: {
    readonly status: (status: number) => string;
    readonly notJson: string;
    readonly tooLarge: string;
    readonly brokenOff: string;
    readonly noVersion: string;
    readonly at: (p: { readonly place: string; readonly problem: string }) => string;
  };
  readonly kept: (p: { readonly id: string; readonly version: string }) => string;
  /** The stored update cannot be read and is left aside. */
  readonly unusable: (p: { readonly path: string; readonly why: string }) => string;
}
