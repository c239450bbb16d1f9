import type { Controls, SrvQuestion } from '../model/subject.ts';
import type { ProbeAs } from '../model/target.ts';

/** A text in both languages of the program. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

export const FEATURES = [
  'sign-in',
  'presence',
  'im',
  'directory-search',
  'federation',
  'media',
  'meetings',
  'certificates',
] as const;
export type Feature = (typeof FEATURES)[number];

export interface ProbeEntry {
  readonly host: string;
  readonly port: number;
  readonly as: ProbeAs;
  /** For `https` and `http`: what to ask for; default `/`. */
  readonly path?: string | undefined;
  /** See `Endpoint`: that DNS does not know the name is no finding. */
  readonly mayBeMissing?: boolean | undefined;
  /** Where it is written that this host stands for a wildcard. */
  readonly source?: string | undefined;
}

/** The web service's own record, with what Callpath adds (contract, section 2). */
export interface EndpointSet {
  readonly id: number;
  readonly serviceArea: string;
  readonly serviceAreaDisplayName: string;
  readonly urls?: readonly string[] | undefined;
  readonly ips?: readonly string[] | undefined;
  /** Comma list with ranges, as published: `80, 443`, `50000-59999`. */
  readonly tcpPorts?: string | undefined;
  readonly udpPorts?: string | undefined;
  readonly expressRoute: boolean;
  readonly category: 'Optimize' | 'Allow' | 'Default';
  readonly required: boolean;
  readonly notes?: string | undefined;
  readonly feature?: Feature | undefined;
  /** Absent in the web service's raw form: then made from `urls` and ports. */
  readonly probe?: readonly ProbeEntry[] | undefined;
  readonly retired?: { readonly on: string; readonly successor: string } | undefined;
  /** Where the record was read, and when (YYYY-MM-DD). */
  readonly source?: string | undefined;
  readonly readOn?: string | undefined;
}

export interface Profile {
  readonly id: string;
  readonly title: Bilingual;
  readonly sets: readonly number[];
  readonly srv: readonly SrvQuestion[];
}

export interface Catalog {
  readonly callpathCatalog: 1;
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly source: string;
  readonly controls: Controls;
  readonly profiles: readonly Profile[];
  readonly endpointSets: readonly EndpointSet[];
}
