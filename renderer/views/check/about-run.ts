import type { CatalogSummary } from '../../../shared/api/diagnostics-api.ts';
import type { RunStart } from '../../../shared/api/runs.ts';
import type { Lang } from '../../../shared/messages/messages.ts';
import { printable } from '../../../shared/model/printable.ts';

/** The profile by its title, and the network: `Skype contacts · Office`. */
export function aboutRun(
  { profile, label }: RunStart,
  catalogs: readonly CatalogSummary[],
  lang: Lang,
): string {
  const known = catalogs.flatMap(({ profiles }) => profiles).find(({ id }) => id === profile);
  const parts = [known?.title[lang] ?? profile, label].filter((text) => text !== '');
  return printable(parts.join(' · '), 200);
}
