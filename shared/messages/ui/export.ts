import type { ExportFormat } from '../../api/runs.ts';

/** The menu that writes a report as a file. */
export interface ExportText {
  readonly title: string;
  /** What each format is called, and good for. */
  readonly formats: Readonly<Record<ExportFormat, { readonly name: string; readonly purpose: string }>>;
  readonly writing: string;
  /** What the button is for. */
  readonly purpose: string;
  /** Why there is nothing to export yet. */
  readonly notSaved: string;
  readonly chooseOne: string;
  readonly saved: (file: string) => string;
}
