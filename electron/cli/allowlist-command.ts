import { checkPlace, writePlace } from './write-place.ts';
import { noSuchFormat, type AllowlistOptions } from './allowlist-options.ts';
import { EXIT } from './exit-status.ts';
import { KnownCatalogs } from './known-catalogs.ts';
import { readReport } from './read-report.ts';
import { UsageError } from './usage-error.ts';
import type { Allowlist } from '../../shared/allowlist/allowlist.ts';
import { allowlistOfCatalog } from '../../shared/allowlist/from-catalog.ts';
import { allowlistOfReport } from '../../shared/allowlist/from-report.ts';
import { renderAllowlist } from '../../shared/allowlist/render.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';
import { CatalogError } from '../../shared/catalog/catalog-error.ts';
import { UnknownProfile } from '../../shared/catalog/select.ts';
import { wrap } from '../../shared/export/wrap.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { printable } from '../../shared/model/printable.ts';

/** `callpath allowlist --for FORMAT`: the rules on standard output or in a file; what they cannot say, on standard error. */
export async function allowlistCommand(options: AllowlistOptions, messages: Messages): Promise<number> {
  const { for: format, output } = options;
  if (format === undefined) throw noSuchFormat('');
  if (options.proxy !== undefined && format !== 'pac')
    throw new UsageError({ code: 'not-together', name: '--proxy', other: `--for ${format}` });
  if (options.ranges === true && format !== 'paloalto-edl')
    throw new UsageError({ code: 'not-together', name: '--ranges', other: `--for ${format}` });
  if (output !== undefined) await checkPlace('--output', output);
  const list = await listFor(options, messages);
  const { content, notes } = renderAllowlist(list, format, messages, {
    elsewhere: options.proxy ?? null,
    ranges: options.ranges === true,
  });
  if (output === undefined || output === '-') process.stdout.write(content);
  else await writePlace('--output', output, content);
  const said = [
    ...notes,
    ...(list.sets.length === 0 && notes.length === 0 ? emptyNotes(list, messages) : []),
  ];
  for (const note of said) process.stderr.write(`${wrap(printable(note, 4_000), 80).join('\n')}\n`);
  if (output !== undefined && output !== '-')
    process.stderr.write(`${messages.cli.written(printable(output, 300))}\n`);
  return EXIT.reachable;
}

const emptyNotes = ({ report }: Allowlist, { allowlist }: Messages): readonly string[] =>
  report === null ? [] : [allowlist.nothingBlocked];

async function listFor(options: AllowlistOptions, messages: Messages): Promise<Allowlist> {
  const { from, profile, sipDomain, required } = options;
  if (from !== undefined) {
    const other = [
      ...(profile === undefined ? [] : ['--profile']),
      ...(sipDomain.length === 0 ? [] : ['--sip-domain']),
    ][0];
    if (other !== undefined) throw new UsageError({ code: 'not-together', name: '--from', other });
  }
  const catalog = await catalogFor(options.catalog, messages);
  if (from === undefined) {
    const choice = { profile, sipDomains: sipDomain, requiredOnly: required === true };
    return inFile('--catalog', options.catalog, () => allowlistOfCatalog(catalog, choice));
  }
  const report = await readReport('--from', from);
  return inFile('--from', from, () => allowlistOfReport(report, catalog, required === true));
}

async function catalogFor(path: string | undefined, messages: Messages): Promise<Catalog> {
  const known = new KnownCatalogs(messages);
  return path === undefined ? (await known.inForce()).catalog : known.named('--catalog', path);
}

/** What a file holds that cannot become a rule is told with its place. */
function inFile(name: string, path: string | undefined, make: () => Allowlist): Allowlist {
  try {
    return make();
  } catch (error) {
    if (error instanceof UnknownProfile) {
      const { wanted, known } = error;
      throw new UsageError({
        code: 'no-such-profile',
        name: '--profile',
        value: printable(wanted, 80),
        known,
      });
    }
    if (error instanceof CatalogError && path !== undefined)
      throw new UsageError({
        code: 'invalid-file',
        name,
        path: printable(path, 300),
        reason: printable(error.message, 400),
      });
    throw error;
  }
}
