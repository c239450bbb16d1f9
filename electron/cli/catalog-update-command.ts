import { EXIT } from './exit-status.ts';
import { KnownCatalogs } from './known-catalogs.ts';
import type { Interruption } from './interruption.ts';
import { proxyChoice, type ProxyOptions } from './proxy-choice.ts';
import { terminalWidth } from './print.ts';
import { readText } from './read-json.ts';
import { UsageError } from './usage-error.ts';
import { Refused } from '../app/refused.ts';
import { parseJson } from '../store/parse-json.ts';
import { askForUpdate } from '../update/ask-for-update.ts';
import { SERVICE_URL } from '../update/endpoints-service.ts';
import { updateFailureWords } from '../../shared/export/update-words.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import { builtIn } from '../../shared/catalog/built-in.ts';
import { catalogDate } from '../../shared/catalog/catalog-date.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { catalogDiff } from '../../shared/catalog/change/catalog-diff.ts';
import { mergePublished } from '../../shared/catalog/change/merge-published.ts';
import { publishedIn, type PublishedList } from '../../shared/catalog/change/published.ts';
import { parseCatalog } from '../../shared/catalog/schema.ts';
import { renderCatalogDiff } from '../../shared/export/catalog-change-text.ts';
import { inFileName } from '../../shared/export/file-name.ts';
import { wrap } from '../../shared/export/wrap.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

export interface UpdateOptions extends ProxyOptions {
  /** A file, or the web address of the service. */
  readonly from?: string;
}

/**
 * `callpath catalog update`: brings the built-in catalogue up to date and says what changed. A network that does not let
 * the service through is told, and is no error.
 */
export async function catalogUpdate(
  options: UpdateOptions,
  messages: Messages,
  interruption: Interruption,
): Promise<number> {
  const known = new KnownCatalogs(messages);
  const { from = SERVICE_URL } = options;
  try {
    if (isWebAddress(from)) return await fromService(new URL(from), options, known, messages, interruption);
    return await fromFile(from, known, messages);
  } catch (error) {
    throw error instanceof Refused ? usageErrorOf(error, from) : error;
  }
}

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

async function fromService(
  base: URL,
  options: UpdateOptions,
  known: KnownCatalogs,
  messages: Messages,
  interruption: Interruption,
): Promise<number> {
  const { proxy, pac, proxyCredentials } = proxyChoice(options, process.env);
  const inForce = await known.inForce();
  const signal = interruption.take();
  const outcome = await askForUpdate({
    dataFolder: known.folder,
    base: new URL(base.origin + base.pathname),
    inForce,
    choice: { proxy, pac },
    proxyCredentials,
    signal,
    now: () => new Date(),
  }).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (outcome === null) {
    process.stderr.write(`${messages.cli.interrupted}\n`);
    return EXIT.incomplete;
  }
  if (outcome.status === 'found') return apply(outcome.published, inForce.catalog, known, messages);
  const text = updateFailureWords(
    outcome,
    { version: inForce.catalog.version, readOn: catalogDate(inForce.catalog, 'teams') },
    messages,
  );
  const hint = ['unreachable', 'not-the-service', 'busy'].includes(outcome.status)
    ? [messages.catalogChange.update.fetchedElsewhere]
    : [];
  for (const one of [text, ...hint]) say(one);
  return EXIT.reachable;
}

/** The service's own array and a copy of ours update ours; any other catalogue is kept under its own name. */
async function fromFile(path: string, known: KnownCatalogs, messages: Messages): Promise<number> {
  const text = await readText('--from', path, MAX_MEGABYTES.catalog);
  const given = { name: printable(path, 300), text };
  const read = parseJson(given, (json) => {
    const file = parseCatalog(json);
    return { file, sets: publishedIn(file, builtIn) };
  });
  if (read.sets === null) {
    const { id, version } = await known.imported.put(given);
    say(messages.catalogChange.update.kept({ id: printable(id, 80), version: printable(version, 40) }));
    return EXIT.reachable;
  }
  const published = listOf(read.file, read.sets, path);
  return apply(published, (await known.inForce()).catalog, known, messages);
}

/** The array says neither when it was published nor by whom: then it is as old as its reading. */
function listOf(file: Catalog, sets: PublishedList['sets'], path: string): PublishedList {
  const today = new Date().toISOString().slice(0, 10);
  return {
    version: /^20\d{8}$/.test(file.version) ? file.version : null,
    readOn: file.id === builtIn.id ? (catalogDate(file, 'teams') ?? today) : today,
    source: inFileName(path.split(/[/\\]/).at(-1) ?? '', 200) || 'file',
    sets,
  };
}

async function apply(
  published: PublishedList,
  before: Catalog,
  known: KnownCatalogs,
  messages: Messages,
): Promise<number> {
  const now = mergePublished(builtIn, published);
  const diff = catalogDiff(before, now);
  await known.published.keep(published);
  const { update } = messages.catalogChange;
  say(update.updated({ version: now.version, readOn: published.readOn }));
  process.stdout.write(`\n${renderCatalogDiff(diff, messages, terminalWidth())}`);
  return EXIT.reachable;
}

const say = (text: string): void => {
  process.stdout.write(`${wrap(text, terminalWidth()).join('\n')}\n`);
};

function usageErrorOf({ problem }: Refused, from: string): UsageError {
  const shown = { name: '--from', path: printable(from, 300) };
  switch (problem.code) {
    case 'not-json':
      return new UsageError({ code: 'not-json', ...shown, place: problem.place });
    case 'invalid-file':
      return new UsageError({
        code: 'invalid-file',
        ...shown,
        reason: problem.place === '' ? problem.reason : `${problem.place}: ${problem.reason}`,
      });
    case 'unwritable':
      return new UsageError({
        code: 'unwritable',
        name: 'catalog update',
        path: problem.path,
        detail: problem.detail,
      });
    default:
      return new UsageError({ code: 'other', detail: problem.code });
  }
}
