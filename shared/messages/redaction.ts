import type { SecretKind } from '../redact/manifest.ts';

/** What is said of a redaction: on the terminal, and where a report leaves the window. */
export interface RedactionText {
  /** `2 addresses`: so many different ones. */
  readonly counted: (kind: SecretKind, n: number) => string;
  /** `Replaced by placeholders: 2 addresses, 1 user name.` None: nothing was found. */
  readonly replaced: (counts: Readonly<Partial<Record<SecretKind, number>>>) => string;
  /** The switch in the export menu. */
  readonly replace: string;
  /** What it does, and what it is off for. */
  readonly purpose: string;
  /** Opens the list of what it finds. */
  readonly preview: string;
  readonly previewTitle: string;
  readonly previewIntro: string;
  readonly nothing: string;
  /** Column heads, and what stands for a part that is left out. */
  readonly original: string;
  readonly placeholder: string;
  readonly leftOut: string;
  readonly close: string;
}
