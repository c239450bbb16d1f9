export interface SettingsText {
  readonly title: string;
}
