export interface MenuText {
  readonly title: string;
}
