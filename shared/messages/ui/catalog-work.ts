import type { AllowlistFormat } from '../../allowlist/allowlist.ts';

/** Keeping the catalogue up to date, and making rules of it. */
export interface CatalogWorkText {
  readonly updates: {
    readonly check: string;
    /** What the button does: who is asked, and what they are told. */
    readonly purpose: string;
    readonly checking: string;
    readonly title: string;
    readonly found: (p: { readonly version: string; readonly readOn: string }) => string;
    /** The list was published anew, with the same content. */
    readonly onlyNewer: string;
    readonly whatChanged: string;
    readonly apply: string;
    readonly leave: string;
    readonly applied: (version: string) => string;
    readonly elsewhere: string;
  };
  readonly rules: {
    readonly save: string;
    readonly title: string;
    /** Which sets: the profile as it is chosen on the screen. */
    readonly from: (profile: string) => string;
    readonly format: string;
    readonly purpose: Readonly<Record<AllowlistFormat, string>>;
    readonly requiredOnly: string;
    readonly sipDomains: string;
    readonly sipDomainsHint: string;
    readonly badDomain: (text: string) => string;
    readonly confirm: string;
    readonly saved: (file: string) => string;
    /** Stands before what the file has no room for. */
    readonly alsoSaid: string;
  };
}
