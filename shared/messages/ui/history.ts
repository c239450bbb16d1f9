export interface HistoryText {
  readonly title: string;
}
