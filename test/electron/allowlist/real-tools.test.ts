import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runPac } from '../../../electron/system/pac/run-pac.ts';
import type { AllowlistFormat } from '../../../shared/allowlist/allowlist.ts';
import { allowlistOfCatalog } from '../../../shared/allowlist/from-catalog.ts';
import { renderAllowlist } from '../../../shared/allowlist/render.ts';
import { builtIn } from '../../../shared/catalog/built-in.ts';
import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { Lang } from '../../../shared/messages/messages.ts';
import { allowCatalog, nastyCatalog } from '../../support/allow-catalog.ts';
import { scratch } from '../../support/scratch.ts';

const run = promisify(execFile);

interface Said {
  readonly ok: boolean;
  readonly text: string;
}
const tool = (command: string, args: readonly string[]): Promise<Said> =>
  run(command, args, { timeout: 15_000 }).then(
    ({ stdout, stderr }) => ({ ok: true, text: stdout + stderr }),
    (error: { stdout?: string; stderr?: string; message: string }) => ({
      ok: false,
      text: `${error.stdout ?? ''}${error.stderr ?? ''}` || error.message,
    }),
  );

const rendered = (catalog: Catalog, profile: string, format: AllowlistFormat, lang: Lang = 'en') =>
  renderAllowlist(
    allowlistOfCatalog(catalog, { profile, sipDomains: ['contoso.test'], requiredOnly: false }),
    format,
    messagesFor(lang),
    { elsewhere: { type: 'http', host: 'proxy.test', port: 3128 } },
  ).content;

const CASES = [
  ...builtIn.profiles.map(({ id }) => ({ name: id, catalog: builtIn, profile: id })),
  { name: 'every kind of set', catalog: allowCatalog, profile: 'all' },
  { name: 'a hostile catalogue', catalog: nastyCatalog, profile: 'all' },
];
const IN_BOTH = CASES.flatMap((one) => (['en', 'fr'] as const).map((lang) => ({ ...one, lang })));

/** A namespace of its own where there may be one: what is checked never meets the rules of this computer. */
async function nft(file: string): Promise<Said> {
  const apart = await tool('unshare', ['--net', 'true']);
  return apart.ok ? tool('unshare', ['--net', 'nft', '-c', '-f', file]) : tool('nft', ['-c', '-f', file]);
}

describe('nft -c accepts', () => {
  test.for(IN_BOTH)('$name ($lang)', async ({ catalog, profile, lang }, context) => {
    using files = scratch();
    writeFileSync(files.at('probe.nft'), 'add table inet filter\n');
    if (!(await nft(files.at('probe.nft'))).ok)
      context.skip('nft is not here, or may not be asked (it needs root)');
    writeFileSync(files.at('rules.nft'), rendered(catalog, profile, 'nftables', lang));
    expect(await nft(files.at('rules.nft'))).toEqual({ ok: true, text: '' });
  });

  test('and says no to what is broken', async (context) => {
    using files = scratch();
    writeFileSync(
      files.at('rules.nft'),
      'table inet filter { chain callpath { ip daddr nonsense/99 accept } }\n',
    );
    const said = await nft(files.at('rules.nft'));
    if (/ENOENT|Operation not permitted/.test(said.text)) context.skip('nft is not here, or needs root');
    expect(said.ok).toBe(false);
  });
});

const around = (rules: string): string =>
  [`include ${rules}`, 'http_access deny all', 'http_port 127.0.0.1:3999', 'cache_log /dev/null', ''].join(
    '\n',
  );

describe('squid -k parse accepts', () => {
  test.for(IN_BOTH)('$name ($lang)', async ({ catalog, profile, lang }, context) => {
    using files = scratch();
    writeFileSync(files.at('none.conf'), '# nothing\n');
    writeFileSync(files.at('probe.conf'), around(files.at('none.conf')));
    const parse = (name: string) => tool('squid', ['-k', 'parse', '-f', files.at(name)]);
    if (!(await parse('probe.conf')).ok) context.skip('squid is not here');
    writeFileSync(files.at('rules.conf'), rendered(catalog, profile, 'squid', lang));
    writeFileSync(files.at('squid.conf'), around(files.at('rules.conf')));
    const { ok, text } = await parse('squid.conf');
    expect(ok, text).toBe(true);
    // Overlapping domains and the like are warnings to it.
    expect(text).not.toMatch(/\b(WARNING|ERROR|FATAL)\b/);
    expect(text).toMatch(/Processing: http_access allow callpath_\d/);
  });
});

interface Place {
  readonly host: string;
  readonly goes: 'DIRECT' | 'PROXY proxy.test:3128';
}

/** Every name of a profile as a browser would meet it, and names beside it that are none of ours. */
function placesOf(catalog: Catalog, profile: string): readonly Place[] {
  const { sets } = allowlistOfCatalog(catalog, {
    profile,
    sipDomains: ['contoso.test'],
    requiredOnly: false,
  });
  const names = new Set(
    sets.filter(({ tcp, udp }) => tcp.length > 0 || udp.length === 0).flatMap((set) => set.names),
  );
  const inside = [...names].flatMap((name) => {
    if (!name.includes('*')) return [name, name.toUpperCase(), `${name}.`];
    return [name.replaceAll('*', 'one'), name.replaceAll('*', 'two.levels')];
  });
  const outside = [
    'example.test',
    'microsoft.test',
    'localhost',
    '198.18.0.1',
    'xskype.com',
    'skype.com.evil.test',
  ];
  const known = new Set(inside.map((host) => host.toLowerCase()));
  return [
    ...inside.map((host) => ({ host, goes: 'DIRECT' as const })),
    ...outside
      .filter((host) => !known.has(host))
      .map((host) => ({ host, goes: 'PROXY proxy.test:3128' as const })),
  ];
}

describe('a proxy engine', () => {
  test.each(CASES)('sends each host of $name where it is meant to go', async ({ catalog, profile }) => {
    const places = placesOf(catalog, profile).filter(({ host }) => !host.includes(':'));
    const answers = await runPac({
      script: rendered(catalog, profile, 'pac'),
      places: places.map(({ host }) => ({ key: host, url: `https://${host}/`, host })),
      myAddress: '198.18.1.10',
      lookup: () => Promise.resolve([]),
      signal: new AbortController().signal,
    });
    expect(answers).toEqual(Object.fromEntries(places.map(({ host, goes }) => [host, goes])));
    expect(Object.values(answers)).toContain('DIRECT');
    expect(Object.values(answers)).toContain('PROXY proxy.test:3128');
  });

  test('a domain is not under its own wildcard', async () => {
    const answers = await runPac({
      script: rendered(builtIn, 'teams', 'pac'),
      places: ['skype.com', 'lync.com', 'web.skype.com'].map((host) => ({
        key: host,
        url: `https://${host}/`,
        host,
      })),
      myAddress: '198.18.1.10',
      lookup: () => Promise.resolve([]),
      signal: new AbortController().signal,
    });
    expect(answers).toEqual({
      'skype.com': 'PROXY proxy.test:3128',
      'lync.com': 'PROXY proxy.test:3128',
      'web.skype.com': 'DIRECT',
    });
  });
});
