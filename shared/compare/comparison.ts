import type { LayerName } from '../export/layers.ts';
import type { MatrixRow, Need } from '../export/matrix.ts';
import type { RowSubject } from '../export/endpoints-of.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Proof } from './proofs.ts';
import type { Reservation } from './reservations.ts';

export const SIDES = ['a', 'b'] as const;
/** The first and the second of two compared runs. */
export type Side = (typeof SIDES)[number];
export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');
export type BothSides<T> = Readonly<Record<Side, T>>;

/** One run as the comparison sees it: judged and worded like the other, every text in it safe to show. */
export interface Compared {
  readonly report: Report;
  readonly rows: readonly MatrixRow[];
  /** What sentences call it: its quoted label, or `A` and `B` where the labels do not tell the two apart. */
  readonly name: string;
}

/** How one endpoint stands in the two runs. What one of them did not measure is neither fine nor broken: not compared. */
export type RowOutcome =
  | 'fails-only-in-a'
  | 'fails-only-in-b'
  | 'fails-in-both'
  | 'works-in-both'
  | 'not-compared';
export const FAILS_ONLY_IN: BothSides<RowOutcome> = { a: 'fails-only-in-a', b: 'fails-only-in-b' };

/** One endpoint (host, port, transport, protocol), with what each run shows of it: null where it was no part of that run. */
export interface ComparedRow extends RowSubject {
  readonly key: string;
  readonly need: Need | null;
  readonly features: readonly string[];
  readonly a: MatrixRow | null;
  readonly b: MatrixRow | null;
  readonly outcome: RowOutcome;
  /** The first layer that works in one run and fails in the other, or where both fail; null when there is none. */
  readonly layer: LayerName | null;
  /** Both fail at that layer, and for the same reason. */
  readonly alike: boolean;
  /** Both runs went the same way to it: directly, or both through a proxy. */
  readonly sameWay: boolean;
}

/** The findings of the two runs, by cause. In `inBoth` the first run's stand with the second's. */
export interface PairedFindings {
  readonly onlyIn: BothSides<readonly Finding[]>;
  readonly inBoth: readonly BothSides<Finding>[];
}

/** What sets the two runs apart more than anything else. */
export interface Root {
  readonly side: Side;
  /** Null: something fails only there, and that run found no cause. */
  readonly finding: Finding | null;
  /** The other run has the same cause, but it reaches less far there. */
  readonly inBoth: boolean;
  /** False: the other run did not measure what it strikes, so that it is no difference for certain. */
  readonly measuredInBoth: boolean;
  /** Endpoints that fail there because of it and work in the other run. */
  readonly explained: readonly ComparedRow[];
  /** At which layer most of these fail; null when none does. */
  readonly layer: LayerName | null;
}

/**
 * - `one-side` something is wrong in one run only
 * - `same` the same is wrong in both, and nothing else
 * - `nothing-differs` nothing is wrong in either
 * - `not-measured` what is wrong in one run was not measured in the other
 * - `same-run` one run was given twice
 * - `not-comparable` the two have nothing in common that both measured, or neither had a network
 */
export type Conclusion =
  | 'one-side'
  | 'same'
  | 'nothing-differs'
  | 'not-measured'
  | 'same-run'
  | 'not-comparable';

export interface Comparison {
  readonly sides: BothSides<Compared>;
  readonly conclusion: Conclusion;
  readonly root: Root | null;
  readonly findings: readonly Finding[];
  /** The two runs' own findings. */
  readonly causes: PairedFindings;
  /** What differs first, then what fails in both, what could not be compared, and what works. */
  readonly rows: readonly ComparedRow[];
  readonly counts: Readonly<Record<RowOutcome, number>>;
  /** What the two runs prove together, and … */
  readonly proofs: readonly Proof[];
  /** … what keeps them from proving more. */
  readonly reservations: readonly Reservation[];
}
