import type { Page } from 'playwright-core';

/** The window of one start, whichever host shows it. */
export interface OpenApp {
  readonly page: Page;
  /** What the page logged as errors, and what its policy refused; a healthy page has none. */
  readonly complaints: readonly string[];
  /** Does what makes the host hand out a file, and answers that file's content. */
  readonly savedBy: (act: () => Promise<void>) => Promise<SavedFile>;
  readonly close: () => Promise<void>;
}

export interface SavedFile {
  /** As the host proposed it. */
  readonly name: string;
  readonly content: Buffer;
}

export interface Start {
  /** Settings and reports live here; the same folder again is a restart. */
  readonly dataFolder: string;
  readonly lang?: 'en' | 'fr';
  /** Extra arguments of the program: files to open. */
  readonly args?: readonly string[];
  readonly size?: { readonly width: number; readonly height: number };
}

export interface HostUnderTest {
  readonly name: string;
  /** Why it cannot be tried here; null when it can. */
  readonly missing: string | null;
  readonly open: (start: Start) => Promise<OpenApp>;
}

/** No click and no wait of a test takes longer on a working program, a diagnosis aside. */
export const ACT_MS = 10_000;
