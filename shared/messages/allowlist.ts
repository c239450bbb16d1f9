import type { AllowlistFormat } from '../allowlist/allowlist.ts';

/** What a set is to the reader of a rule. */
export interface AllowSetWords {
  readonly id: number;
  readonly area: string;
  readonly feature: string | null;
  readonly required: boolean;
}

/** The comments in rules for firewalls and proxies, and what is said beside them. */
export interface AllowlistText {
  readonly title: string;
  readonly made: (p: {
    readonly catalog: string;
    readonly version: string;
    readonly readOn: string | null;
    readonly profile: string;
  }) => string;
  readonly onlyBlocked: (p: { readonly startedAt: string; readonly label: string }) => string;
  readonly nothingBlocked: string;
  readonly outbound: string;
  /** Some of the sets are optional. */
  readonly optionalMarked: string;
  readonly optionalLeftOut: (ids: readonly number[]) => string;
  readonly retired: (p: {
    readonly id: number;
    readonly area: string;
    readonly on: string;
    readonly successor: string;
  }) => string;
  readonly unfilled: (names: readonly string[]) => string;
  /** How to bring the rules into the device, and what to mind. */
  readonly howTo: Readonly<Record<AllowlistFormat, readonly string[]>>;
  /** A format as the person choosing it calls it. */
  readonly formatName: Readonly<Record<AllowlistFormat, string>>;
  /** `Set 12, Microsoft Teams, for availability (presence): required` */
  readonly set: (set: AllowSetWords) => string;
  /** Its own rules are needless beside those of these sets. */
  readonly covered: (ids: readonly number[]) => string;
  readonly partlyCovered: (ids: readonly number[]) => string;
  /** No address ranges are published for these names, which a packet filter cannot tell apart. */
  readonly noRanges: (p: { readonly names: readonly string[]; readonly ports: string }) => string;
  /** Only ranges: nothing that a proxy could know by name. */
  readonly noNames: (p: { readonly ranges: readonly string[]; readonly ports: string }) => string;
  /** It has neither names nor ranges, perhaps for want of a SIP domain. */
  readonly noPlaces: string;
  readonly noPorts: string;
  /** A proxy does not carry UDP: a firewall has to let it out. */
  readonly udpElsewhere: (ports: string) => string;
  /** The device has no way to write this wildcard; `wider` is the next it has. */
  readonly cannotWrite: (p: { readonly name: string; readonly wider: string }) => string;
  /** Names the place in a PAC script that is to be filled in. */
  readonly elsewhere: string;
  readonly needs: Readonly<Record<'required' | 'optional', string>>;
  readonly columns: Readonly<
    Record<'set' | 'service' | 'feature' | 'need' | 'kind' | 'destination' | 'tcp' | 'udp' | 'notes', string>
  >;
  readonly kinds: Readonly<Record<'name' | 'wildcard' | 'range', string>>;
}
