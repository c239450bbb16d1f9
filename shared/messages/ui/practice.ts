export interface PracticeScreenText {
  readonly title: string;
}
