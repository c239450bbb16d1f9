import type { Lang } from '../messages/messages.ts';

export const THEMES = ['system', 'light', 'dark', 'high-contrast'] as const;
export type ThemeName = (typeof THEMES)[number];
export const LANGUAGES = ['system', 'en', 'fr'] as const;
export type Language = 'system' | Lang;

/** A file of trusted roots that the user added; its text is kept, so that the file may go. */
export interface ExtraRoots {
  readonly file: string;
  readonly pem: string;
}

export interface Settings {
  readonly language: Language;
  readonly theme: ThemeName;
  /** How long one attempt may wait for an answer. */
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** `ip` or `ip:port`; empty: the system's resolver. */
  readonly dnsServers: readonly string[];
  readonly extraRoots: readonly ExtraRoots[];
  /** An absolute path; null: the program's own data folder. */
  readonly reportsFolder: string | null;
  /** What was chosen for the last run, offered again. */
  readonly last: LastChoice;
}

export interface LastChoice {
  readonly catalogId: string | null;
  readonly profile: string | null;
  readonly label: string;
  readonly sipDomains: readonly string[];
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  timeoutMs: 3000,
  concurrency: 64,
  dnsServers: [],
  extraRoots: [],
  reportsFolder: null,
  last: { catalogId: null, profile: null, label: '', sipDomains: [] },
};

/** Bounds of the command line's options of the same names. */
export const TIMEOUT_MS = { min: 100, max: 60_000 } as const;
export const CONCURRENCY = { min: 1, max: 1024 } as const;
export const MAX_LABEL = 120;
export const MAX_MEGABYTES = { report: 128, case: 256, catalog: 16, roots: 4 } as const;
