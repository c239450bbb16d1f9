import type { CatalogSummary, ProfileSummary } from '../../../shared/api/diagnostics-api.ts';
import type { RunRequest } from '../../../shared/api/runs.ts';
import type { LastChoice } from '../../../shared/api/settings.ts';
import { isSipDomain } from '../../../shared/catalog/is-sip-domain.ts';

/** What is to be checked, as it stands in the fields. */
export interface Draft {
  readonly catalogId: string | null;
  readonly profile: string;
  readonly label: string;
  /** As typed: several are separated by commas or spaces. */
  readonly sipDomains: string;
}

/** What was chosen last. */
export const draftOf = (last: LastChoice): Draft => ({
  catalogId: last.catalogId,
  profile: last.profile ?? '',
  label: last.label,
  sipDomains: last.sipDomains.join(', '),
});

export interface ChosenProfile extends ProfileSummary {
  readonly catalogId: string | null;
}

/** The profile of a draft; the first of its catalogue, or of all, where that one is gone. Null without any. */
export function profileOf(draft: Draft, catalogs: readonly CatalogSummary[]): ChosenProfile | null {
  const catalog = catalogs.find(({ id }) => id === draft.catalogId) ?? catalogs[0];
  const profile = catalog?.profiles.find(({ id }) => id === draft.profile) ?? catalog?.profiles[0];
  return catalog === undefined || profile === undefined ? null : { ...profile, catalogId: catalog.id };
}

/** The domains of a text, each once, in small letters. */
export const domainsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((part) => part !== ''),
  ),
];

/** The first of them that is no domain name; null when all are. */
export const badDomainIn = (text: string): string | null =>
  domainsIn(text).find((domain) => !isSipDomain(domain)) ?? null;

export function requestOf(draft: Draft, profile: ChosenProfile): RunRequest & { readonly kind: 'check' } {
  return {
    kind: 'check',
    catalogId: profile.catalogId,
    profile: profile.id,
    sipDomains: profile.wantsSipDomain ? domainsIn(draft.sipDomains) : [],
    label: draft.label.trim(),
  };
}

/** What is offered next time; domains that this profile does not want are kept for one that does. */
export const lastOf = (draft: Draft, profile: ChosenProfile): LastChoice => ({
  catalogId: profile.catalogId,
  profile: profile.id,
  label: draft.label.trim(),
  sipDomains: badDomainIn(draft.sipDomains) === null ? domainsIn(draft.sipDomains) : [],
});
