import type { DiagnosticsApi } from '../../shared/api/diagnostics-api.ts';
import type { Problem } from '../../shared/api/problem.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import type { Bilingual } from '../../shared/catalog/catalog.ts';
import type { Dropped } from './dropped-files.ts';
import { readFile } from './read-file.ts';

/** What became of one file. */
export type Imported =
  | { readonly kind: 'report'; readonly file: string; readonly id: string }
  | { readonly kind: 'catalog'; readonly file: string; readonly title: Bilingual }
  | { readonly kind: 'refused'; readonly file: string; readonly problem: Problem };

/** The beginning of a text tells a catalogue (ours, or the web service's list of sets) from a report. */
export function isCatalogText(text: string): boolean {
  const head = text.slice(0, 4000);
  return /^\s*\[/.test(head) ? /"serviceArea"|"urls"|"ips"/.test(head) : /"callpathCatalog"\s*:/.test(head);
}

/** Takes files in, one after the other; one that is refused stops no other. */
export async function importFiles(
  api: DiagnosticsApi,
  { files, folders }: Dropped,
  onFile: (name: string) => void,
): Promise<readonly Imported[]> {
  const done: Imported[] = folders.map(refusedFolder);
  for (const file of files) {
    onFile(file.name);
    done.push(await importOne(api, file));
  }
  return done;
}

const refusedFolder = (file: string): Imported => ({
  kind: 'refused',
  file,
  problem: { code: 'unreadable', file, detail: 'EISDIR' },
});

async function importOne(api: DiagnosticsApi, file: File): Promise<Imported> {
  const read = await readFile(file, MAX_MEGABYTES.report);
  if (!read.ok) return { kind: 'refused', file: file.name, problem: read.problem };
  if (isCatalogText(read.value.text)) {
    const answer = await api.importCatalog(read.value);
    return answer.ok
      ? { kind: 'catalog', file: file.name, title: answer.value.title }
      : { kind: 'refused', file: file.name, problem: answer.problem };
  }
  const answer = await api.importReport(read.value);
  return answer.ok
    ? { kind: 'report', file: file.name, id: answer.value.id }
    : { kind: 'refused', file: file.name, problem: answer.problem };
}
