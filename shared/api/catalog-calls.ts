import type { AllowlistFormat } from '../allowlist/allowlist.ts';
import type { CatalogDiff } from '../catalog/change/catalog-diff.ts';
import type { UpdateOutcome } from '../catalog/change/update-outcome.ts';

/** The built-in catalogue as it stands, brought up to date or not. */
export interface InUse {
  readonly version: string;
  /** The day its Teams sets were current (YYYY-MM-DD); null when that is not known. */
  readonly readOn: string | null;
}

/** How asking the endpoints service went; what it found is kept until the person has decided. */
export type UpdateCheck =
  | {
      readonly status: 'found';
      readonly version: string;
      readonly readOn: string;
      readonly diff: CatalogDiff;
    }
  | {
      readonly status: 'none';
      readonly outcome: Exclude<UpdateOutcome, { readonly status: 'found' }>;
      readonly inUse: InUse;
    };

/** Which sets become rules, and for which device. */
export interface AllowlistRequest {
  /** Null: the built-in one. */
  readonly catalogId: string | null;
  /** Null: every set of the catalogue. */
  readonly profile: string | null;
  readonly sipDomains: readonly string[];
  readonly requiredOnly: boolean;
  readonly format: AllowlistFormat;
}

export interface SavedAllowlist {
  readonly file: string;
  /** What the format has no room for. */
  readonly notes: readonly string[];
}
