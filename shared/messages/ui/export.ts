export interface ExportText {
  readonly title: string;
}
