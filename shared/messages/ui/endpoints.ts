import type { Feature } from '../../catalog/catalog.ts';
import type { ProbeAs } from '../../model/target.ts';

/** What one screenful of sets holds. */
export interface CatalogCounts {
  readonly sets: number;
  readonly names: number;
  readonly ranges: number;
}

export interface EndpointsText {
  readonly title: string;
  readonly catalog: string;
  readonly profile: string;
  /** Every set of the catalogue, whatever the profile. */
  readonly everything: string;
  readonly search: string;
  readonly searchHint: string;
  readonly clearSearch: string;
  readonly counts: (counts: CatalogCounts) => string;
  /** `3 of 18 sets match` */
  readonly matching: (p: { readonly found: number; readonly all: number }) => string;
  /** Other profiles have some. */
  readonly elsewhere: (n: number) => string;
  readonly nothingFound: (query: string) => string;
  /** An address lies in this range. */
  readonly contains: (p: { readonly range: string; readonly address: string }) => string;
  readonly version: (version: string) => string;
  readonly importFile: string;
  readonly imported: (title: string) => string;
  readonly remove: string;
  readonly removeTitle: (title: string) => string;
  readonly removeText: string;
  readonly removeConfirm: string;
  readonly removed: (title: string) => string;
  readonly groups: Readonly<Record<'required' | 'optional' | 'retired', { title: string; aside: string }>>;
  /** What stops without it, one sentence. */
  readonly without: Readonly<Record<Feature, string>>;
  readonly withoutUnknown: (area: string) => string;
  /** `Retired on 5 May 2025; its successor is Microsoft Teams.` */
  readonly retired: (p: { readonly date: string; readonly successor: string }) => string;
  readonly retiredShort: (date: string) => string;
  readonly rows: Readonly<
    Record<
      | 'purpose'
      | 'without'
      | 'need'
      | 'names'
      | 'ports'
      | 'ranges'
      | 'measuredAt'
      | 'source'
      | 'notes'
      | 'record',
      string
    >
  >;
  readonly required: string;
  readonly optional: string;
  /** The hosts are worked out when the check runs. */
  readonly probesMade: string;
  readonly notProbed: string;
  readonly mayBeMissing: string;
  readonly as: Readonly<Record<ProbeAs, string>>;
  /** `read on 14 August 2026` */
  readonly readOn: (date: string) => string;
  /** `Set 11, category Optimize, ExpressRoute` */
  readonly record: (p: {
    readonly id: number;
    readonly category: string;
    readonly expressRoute: boolean;
  }) => string;
  readonly nNames: (n: number) => string;
  readonly nRanges: (n: number) => string;
  readonly more: (n: number) => string;
  readonly fewer: string;
  readonly moreSets: (n: number) => string;
  readonly copy: string;
  readonly copied: string;
  /** Names the button for who does not see where it stands. */
  readonly copyOf: (id: number) => string;
  readonly srv: { readonly title: string; readonly aside: string };
}
