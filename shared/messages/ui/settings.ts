import type { Language, ThemeName } from '../../api/settings.ts';
import type { Lang } from '../messages.ts';

interface FieldText {
  readonly label: string;
  readonly hint: string;
}

export interface SettingsText {
  readonly title: string;
  /** There is no Save button, and nobody should look for one. */
  readonly savedAtOnce: string;
  readonly sections: Readonly<Record<'appearance' | 'measuring' | 'dns' | 'roots' | 'reports', string>>;
  readonly language: FieldText & {
    /** `system` says which language that is; the others in their own language. */
    readonly names: (language: Language, system: Lang) => string;
  };
  readonly theme: FieldText & { readonly names: Readonly<Record<ThemeName, string>> };
  readonly timeout: FieldText & { readonly unit: string };
  readonly concurrency: FieldText;
  readonly notWhole: string;
  readonly outOfBounds: (p: { readonly min: number; readonly max: number }) => string;
  readonly dns: FieldText & {
    /** Nothing was added: the system's own are asked. */
    readonly system: string;
    readonly add: string;
    readonly remove: (server: string) => string;
    readonly notAnAddress: (text: string) => string;
    readonly already: (server: string) => string;
    readonly first: string;
  };
  readonly roots: FieldText & {
    readonly none: string;
    readonly add: string;
    readonly certificates: (n: number) => string;
    readonly remove: (file: string) => string;
    readonly already: (file: string) => string;
  };
  readonly folder: FieldText & {
    readonly choose: string;
    readonly useDefault: string;
    readonly isDefault: string;
    readonly notAbsolute: string;
  };
  readonly reset: string;
  readonly resetDone: string;
}
