/** Why a command line cannot be carried out. Each becomes one line on standard error, and exit status 2. */
export type UsageProblem =
  | { readonly code: 'unknown-command'; readonly name: string }
  | { readonly code: 'unknown-option'; readonly name: string }
  | { readonly code: 'missing-value'; readonly name: string }
  | { readonly code: 'missing-argument'; readonly name: string }
  | { readonly code: 'excess-arguments'; readonly name: string }
  | {
      readonly code: 'bad-number';
      readonly name: string;
      readonly value: string;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'bad-resolver'; readonly name: string; readonly value: string }
  | { readonly code: 'bad-domain'; readonly name: string; readonly value: string }
  | { readonly code: 'bad-language'; readonly name: string; readonly value: string }
  | { readonly code: 'bad-proxy'; readonly name: string; readonly value: string }
  | { readonly code: 'bad-proxy-auth'; readonly name: string }
  | { readonly code: 'bad-pac'; readonly name: string; readonly value: string }
  | { readonly code: 'bad-label'; readonly name: string; readonly max: number }
  /** `detail` is the platform's code: `EADDRINUSE`, `EACCES`. */
  | { readonly code: 'no-port'; readonly name: string; readonly port: number; readonly detail: string }
  | { readonly code: 'no-such-file'; readonly name: string; readonly path: string }
  | { readonly code: 'is-directory'; readonly name: string; readonly path: string }
  | { readonly code: 'unreadable'; readonly name: string; readonly path: string; readonly detail: string }
  | {
      readonly code: 'too-large';
      readonly name: string;
      readonly path: string;
      readonly maxMegabytes: number;
    }
  | { readonly code: 'not-json'; readonly name: string; readonly path: string; readonly place: string }
  /** `reason` is the checker's own, with the place in the file first. */
  | { readonly code: 'invalid-file'; readonly name: string; readonly path: string; readonly reason: string }
  | { readonly code: 'unwritable'; readonly name: string; readonly path: string; readonly detail: string }
  | { readonly code: 'two-to-standard-output'; readonly name: string; readonly other: string }
  | {
      readonly code: 'two-to-one-file';
      readonly name: string;
      readonly other: string;
      readonly path: string;
    }
  | {
      readonly code: 'no-such-profile';
      readonly name: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'no-such-code'; readonly value: string }
  | { readonly code: 'no-such-catalog'; readonly value: string; readonly known: readonly string[] }
  | {
      readonly code: 'no-such-format';
      readonly name: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'not-together'; readonly name: string; readonly other: string }
  | { readonly code: 'no-such-fault'; readonly value: string; readonly known: readonly string[] }
  | {
      readonly code: 'no-such-team' | 'no-such-step';
      readonly name: string;
      readonly value: string;
      readonly known: readonly string[];
    }
  /** The step takes one of `known`, and, of `kind`, something besides. */
  | {
      readonly code: 'bad-answer';
      readonly name: string;
      readonly step: string;
      readonly value: string;
      readonly kind: 'choice' | 'run' | 'compare' | 'instant' | 'address' | 'domains';
      readonly known: readonly string[];
    }
  | { readonly code: 'other'; readonly detail: string };
