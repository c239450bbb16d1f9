import type { BothSides, Conclusion, RowOutcome } from '../compare/comparison.ts';
import type { Proof } from '../compare/proofs.ts';
import type { Reservation } from '../compare/reservations.ts';

/** What is said of two runs side by side, besides their findings. */
export interface CompareText {
  /** A label inside a sentence: `“Office”`. */
  readonly quoted: (label: string) => string;
  /** What sentences call the runs whose labels do not tell them apart. */
  readonly unnamed: BothSides<string>;
  /** The one sentence: what the comparison comes to. `name` is the run of the root difference, `title` its cause. */
  readonly summary: (p: {
    readonly conclusion: Conclusion;
    readonly name: string;
    readonly title: string | null;
    readonly endpoints: number;
  }) => string;
  readonly heading: Readonly<
    Record<
      | 'sideBySide'
      | 'root'
      | 'proves'
      | 'doesNotProve'
      | 'findings'
      | 'causes'
      | 'endpoints'
      | 'run'
      | 'outcome'
      | 'works'
      | 'computer'
      | 'inBoth',
      string
    >
  >;
  /** Only one run has it. */
  readonly onlyIn: (name: string) => string;
  /** How much the root difference explains: `fails only there: 3 of 4 endpoints, at TCP`. */
  readonly explains: (p: {
    readonly explained: number;
    readonly all: number;
    readonly layer: string;
  }) => string;
  /** In its place where the other run did not measure what the root difference strikes. */
  readonly notInOther: string;
  readonly noRoot: string;
  readonly noCause: string;
  readonly proof: (proof: Proof, names: BothSides<string>) => string;
  readonly reservation: (reservation: Reservation, names: BothSides<string>) => string;
  readonly noReservation: string;
  readonly outcome: (outcome: RowOutcome, names: BothSides<string>) => string;
  /** A layer that is not compared because this run did not measure the endpoint. */
  readonly notInRun: string;
  /** Rows that differ in nothing, left out of the terminal's table. */
  readonly leftOut: (p: { readonly working: number; readonly notCompared: number }) => string;
  /** The letter of a run where there is little room. */
  readonly letter: BothSides<string>;
}
