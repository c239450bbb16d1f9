/** Why the host could not do what the page asked. Plain data: `messages.ui.problem` says it. Texts in it are printable. */
export type Problem =
  /** A file that was to be read in: its name, and where in it what is wrong. */
  | {
      readonly code: 'not-json';
      readonly file: string;
      readonly place: string;
      readonly excerpt: Excerpt | null;
    }
  | {
      readonly code: 'invalid-file';
      readonly file: string;
      /** `observations[3].outcome.status`; empty for the file as a whole. */
      readonly place: string;
      /** The checker's own words. */
      readonly reason: string;
      readonly excerpt: Excerpt | null;
    }
  | { readonly code: 'not-certificates'; readonly file: string; readonly reason: string }
  | { readonly code: 'too-large'; readonly file: string; readonly maxMegabytes: number }
  | { readonly code: 'unreadable'; readonly file: string; readonly detail: string }
  /** `detail` is the platform's code: `ENOSPC`, `EROFS`, `EACCES`, … */
  | { readonly code: 'unwritable'; readonly path: string; readonly detail: string }
  /** The settings file was broken: it stands aside under this name, and the defaults are in force. */
  | { readonly code: 'settings-set-aside'; readonly path: string; readonly reason: string }
  /** The data folder cannot be written to: runs are kept only until the program ends. */
  | { readonly code: 'not-saved'; readonly path: string; readonly detail: string }
  | { readonly code: 'no-such-report' }
  | { readonly code: 'no-such-case' }
  | { readonly code: 'no-such-catalog' }
  | { readonly code: 'no-such-profile'; readonly profile: string }
  | { readonly code: 'catalog-exists'; readonly id: string }
  /** What was found by asking is there no longer: the program was started again since. */
  | { readonly code: 'no-such-update' }
  | { readonly code: 'run-under-way' }
  | { readonly code: 'no-pdf-printer' }
  | { readonly code: 'fault-not-staged'; readonly detail: string }
  /** The page stopped working and was loaded again; whatever was saved is still there. */
  | { readonly code: 'page-crashed' }
  /** The program behind the page has ended, or the connection to it was cut. */
  | { readonly code: 'connection-lost' }
  /** The page asked for something that cannot be: a mistake in Callpath, or somebody else's page. */
  | { readonly code: 'bad-request'; readonly call: string }
  | { readonly code: 'bug'; readonly detail: string };
export type ProblemCode = Problem['code'];

/** A few lines of a file around what is wrong in it. */
export interface Excerpt {
  /** From 1: the number of the first line shown, and of the faulty one. */
  readonly firstLine: number;
  readonly faultyLine: number;
  readonly lines: readonly string[];
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };
