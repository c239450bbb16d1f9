import type { Host } from './host.ts';
import { Refused } from './refused.ts';
import type { AllowlistFormat } from '../../shared/allowlist/allowlist.ts';
import { allowlistOfCatalog } from '../../shared/allowlist/from-catalog.ts';
import { renderAllowlist } from '../../shared/allowlist/render.ts';
import type { AllowlistRequest, SavedAllowlist } from '../../shared/api/catalog-calls.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { CatalogError } from '../../shared/catalog/catalog-error.ts';
import { inFileName } from '../../shared/export/file-name.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

const FILES: Readonly<Record<AllowlistFormat, { readonly ending: string; readonly mime: string }>> = {
  'windows-firewall': { ending: 'ps1', mime: 'text/plain; charset=utf-8' },
  pac: { ending: 'pac', mime: 'application/x-ns-proxy-autoconfig' },
  squid: { ending: 'conf', mime: 'text/plain; charset=utf-8' },
  nftables: { ending: 'nft', mime: 'text/plain; charset=utf-8' },
  'cisco-asa': { ending: 'txt', mime: 'text/plain; charset=utf-8' },
  'paloalto-edl': { ending: 'txt', mime: 'text/plain; charset=utf-8' },
  csv: { ending: 'csv', mime: 'text/csv; charset=utf-8' },
};
/** Stands for every set of a catalogue. */
const EVERYTHING = 'everything';

/**
 * Brings the rules to the person as a file; null when they thought better of it.
 *
 * @throws {Refused} `no-such-profile`, `invalid-file`, `unwritable`
 */
export async function saveAllowlist(
  catalog: Catalog,
  { profile, sipDomains, requiredOnly, format }: AllowlistRequest,
  messages: Messages,
  host: Pick<Host, 'deliver'>,
): Promise<SavedAllowlist | null> {
  if (profile !== null && !catalog.profiles.some(({ id }) => id === profile))
    throw new Refused({ code: 'no-such-profile', profile: printable(profile, 80) });
  const choice = { sipDomains, requiredOnly };
  const list = rulesOf(catalog, () =>
    profile === null
      ? allowlistOfCatalog(withEverything(catalog), { ...choice, profile: EVERYTHING })
      : allowlistOfCatalog(catalog, { ...choice, profile }),
  );
  const { content, notes } = renderAllowlist(list, format, messages);
  const { ending, mime } = FILES[format];
  const fileName = `${['Callpath', inFileName(profile ?? catalog.id, 60), format].filter((part) => part !== '').join(' ')}.${ending}`;
  const file = await host.deliver({ fileName, mime, content });
  return file === null ? null : { file, notes };
}

const withEverything = (catalog: Catalog): Catalog => ({
  ...catalog,
  profiles: [
    {
      id: EVERYTHING,
      title: catalog.title,
      sets: catalog.endpointSets.map(({ id }) => id),
      srv: [],
    },
  ],
});

function rulesOf<T>({ id }: Catalog, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    throw new Refused({
      code: 'invalid-file',
      file: printable(id, 80),
      place: printable(error.place, 200),
      reason: printable(error.problem, 400),
      excerpt: null,
    });
  }
}
