import type { TrustVerdict } from '../../model/values.ts';

/** How a row stands, for the filter: retired ones that do not answer are neither failing nor fine. */
export const ROW_STATES = ['failing', 'works', 'not-measured', 'retired'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** The table of everything measured, and the timeline of one of its rows. */
export interface MatrixText {
  /** Names the choice of states. */
  readonly show: string;
  readonly states: Readonly<Record<'all' | RowState, string>>;
  readonly allFeatures: string;
  readonly search: string;
  /** `24 of 153` */
  readonly shown: (p: { readonly shown: number; readonly all: number }) => string;
  /** Says to screen readers what the keys do in the table. */
  readonly keys: string;
  readonly noneMatches: string;
  readonly clearFilters: string;
  readonly nothingYet: string;
  /** While a run is under way its order is that of the plan. */
  readonly sortLater: string;
  readonly previousRow: string;
  readonly nextRow: string;
  readonly copyDetails: string;
  readonly copied: string;
  readonly notTried: string;
  readonly certificateChain: string;
  /** Which attempts showed it, by their numbers in the list of attempts. */
  readonly certificateOf: (attempts: readonly number[]) => string;
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly names: string;
  readonly fingerprint: string;
  readonly encryption: string;
  readonly clientCertificate: string;
  readonly trustedBy: string;
  readonly stores: Readonly<Record<'bundled' | 'system' | 'extra', string>>;
  readonly trust: Readonly<Record<TrustVerdict, string>>;
  readonly rawAnswers: string;
  /** The text is longer than what was read. */
  readonly cut: (bodyBytes: number) => string;
  readonly emptyBody: string;
  readonly mappedAddress: (address: string) => string;
  readonly secondAnswer: (addresses: string) => string;
}
