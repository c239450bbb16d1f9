import type { BothSides, Compared, ComparedRow, PairedFindings, Root } from './comparison.ts';
import type { Reservation } from './reservations.ts';
import type { Fact, FactOf, FindingCode } from '../model/finding.ts';

export type CompareCode = Extract<FindingCode, `compare.${string}`>;

/** What a rule of the comparison may look at. */
export interface CompareView {
  readonly sides: BothSides<Compared>;
  readonly rows: readonly ComparedRow[];
  readonly causes: PairedFindings;
  readonly root: Root | null;
  readonly reservations: readonly Reservation[];
}

/** What a rule says; the comparison gives it its id. */
export type CompareDraft<C extends CompareCode> = Omit<FactOf<C>, 'id' | 'code'>;

/** One thing that two runs say together. A pure function of both; it holds no prose. */
export interface CompareRule<C extends CompareCode> {
  readonly code: C;
  readonly evaluate: (view: CompareView) => readonly CompareDraft<C>[];
}
export type AnyCompareRule = { [C in CompareCode]: CompareRule<C> }[CompareCode];
export type CompareFact = Extract<Fact, { readonly code: CompareCode }>;
