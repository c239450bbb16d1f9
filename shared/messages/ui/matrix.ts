export interface MatrixText {
  readonly title: string;
}
