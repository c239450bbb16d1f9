import { homedir } from 'node:os';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';
import { defaultDataFolder } from '../served/data-folder.ts';
import { CatalogStore } from '../store/catalog-store.ts';
import { type InForce, PublishedStore } from '../store/published-store.ts';
import type { Problem } from '../../shared/api/problem.ts';
import { MAX_MEGABYTES } from '../../shared/api/settings.ts';
import { builtIn } from '../../shared/catalog/built-in.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { parseCatalog } from '../../shared/catalog/schema.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** The built-in catalogue as it came with the program, whatever it was brought up to date with. */
export const AS_SHIPPED = 'built-in';

export const dataFolder = (): string =>
  defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() });

export const catalogsFolder = (folder: string): string => join(folder, 'catalogs');

/** The catalogues of this computer: the built-in one, brought up to date where it was, and those that were brought in. */
export class KnownCatalogs {
  readonly published: PublishedStore;
  readonly imported: CatalogStore;
  readonly folder: string;
  readonly #messages: Messages;
  #inForce: Promise<InForce> | null = null;

  constructor(messages: Messages) {
    this.folder = dataFolder();
    this.#messages = messages;
    this.published = new PublishedStore(this.folder);
    this.imported = new CatalogStore(catalogsFolder(this.folder), (problem) => this.#tell(problem));
  }

  /** What is used when nobody names a catalogue. */
  inForce(): Promise<InForce> {
    this.#inForce ??= this.published.inForce().then((found) => {
      if (found.problem !== null) this.#tell(found.problem);
      return found;
    });
    return this.#inForce;
  }

  /**
   * A catalogue file, or the id of a known one. A file that is there goes first: ids are the files' own choice.
   *
   * @param name the option or argument, for the error
   * @throws {UsageError}
   */
  async named(name: string, text: string): Promise<Catalog> {
    const isFile = text !== '' && (await stat(text).catch(() => null)) !== null;
    if (!isFile && isId(text)) {
      if (text === AS_SHIPPED) return builtIn;
      const { catalog } = await this.inForce();
      if (text === catalog.id) return catalog;
      const found = (await this.imported.list()).find(({ id }) => id === text);
      if (found !== undefined) return found;
    }
    return readJson(name, text, MAX_MEGABYTES.catalog, parseCatalog);
  }

  /** As `named`; an id that is none is answered with those that are. */
  async namedOrListed(name: string, text: string): Promise<Catalog> {
    try {
      return await this.named(name, text);
    } catch (error) {
      if (!(error instanceof UsageError && error.problem.code === 'no-such-file' && isId(text))) throw error;
      throw new UsageError({
        code: 'no-such-catalog',
        value: printable(text, 80),
        known: await this.ids(),
      });
    }
  }

  async ids(): Promise<readonly string[]> {
    const { catalog } = await this.inForce();
    return [catalog.id, AS_SHIPPED, ...(await this.imported.list()).map(({ id }) => id)];
  }

  #tell(problem: Problem): void {
    process.stderr.write(`${printable(this.#messages.ui.problem(problem), 1_000)}\n`);
  }
}

/** A path has a slash or an ending; the message for a file that is missing is the better one then. */
const isId = (text: string): boolean => !/[/\\]/.test(text) && !text.endsWith('.json');
