export interface CheckText {
  readonly title: string;
}
