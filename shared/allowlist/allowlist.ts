import type { PortRange } from '../catalog/ports.ts';

export const ALLOWLIST_FORMATS = [
  'windows-firewall',
  'pac',
  'squid',
  'nftables',
  'cisco-asa',
  'paloalto-edl',
  'csv',
] as const;
export type AllowlistFormat = (typeof ALLOWLIST_FORMATS)[number];

/** One endpoint set as what a firewall or proxy has to let out. Names, ranges and ports were checked. */
export interface AllowSet {
  readonly id: number;
  readonly area: string;
  readonly feature: string | null;
  readonly required: boolean;
  readonly notes: string | null;
  /** Host names, wildcards and single addresses as published, in lower case. */
  readonly names: readonly string[];
  /** Without overlaps, IPv4 before IPv6; empty when none are published. */
  readonly ranges: readonly Span[];
  readonly tcp: readonly PortRange[];
  readonly udp: readonly PortRange[];
}

/** Addresses of one family from the first to the last. */
export interface Span {
  readonly family: 4 | 6;
  readonly from: bigint;
  readonly to: bigint;
}

/** What no rule is made for, because it exists no longer. */
export interface RetiredSet {
  readonly id: number;
  readonly area: string;
  readonly on: string;
  readonly successor: string;
}

/** What rules are made of, whatever the device. */
export interface Allowlist {
  readonly catalog: { readonly id: string; readonly version: string; readonly readOn: string | null };
  readonly profile: string;
  /** Only what this report found blocked; null: the whole profile. */
  readonly report: { readonly startedAt: string; readonly label: string } | null;
  readonly sets: readonly AllowSet[];
  readonly retired: readonly RetiredSet[];
  /** Ids of optional sets that were not wanted. */
  readonly optionalLeftOut: readonly number[];
  /** Names that only a SIP domain would fill, and none was given. */
  readonly unfilled: readonly string[];
}
