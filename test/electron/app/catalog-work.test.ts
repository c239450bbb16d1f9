import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtIn } from '../../../shared/catalog/built-in.ts';
import type { EndpointSet } from '../../../shared/catalog/catalog.ts';
import { appUnderTest } from '../../support/app-under-test.ts';
import { closedPort } from '../../support/closed-port.ts';
import { httpServer } from '../../support/http-server.ts';
import { publishedSets, publishedWith } from '../../support/published-sets.ts';
import { scratch } from '../../support/scratch.ts';

/** The system's settings of whoever runs the tests are not part of them. */
const direct = { resolveProxy: () => Promise.resolve('DIRECT') };

const CHANGED = publishedWith({ 16: null, 27: { urls: ['fresh.teams.test'] } });
const service = (sets: readonly EndpointSet[]) =>
  httpServer(({ url }, response) =>
    response.end(
      JSON.stringify(
        url?.startsWith('/version') === true ? { instance: 'Worldwide', latest: '2026102800' } : sets,
      ),
    ),
  );

test('a newer list is shown first, and used when the person says so', async () => {
  using files = scratch();
  const { port } = await service(CHANGED);
  await using page = await appUnderTest(files.folder, {
    ...direct,
    endpointsService: `http://127.0.0.1:${port}`,
  });
  const found = await page.ask('checkForUpdate', null);
  expect(found).toMatchObject({
    status: 'found',
    version: '2026102800',
    readOn: '2026-10-28',
    diff: { rules: { open: [{ destination: 'fresh.teams.test' }] } },
  });
  expect((await page.ask('openCatalog', { id: null })).version).toBe(builtIn.version);
  expect(await page.refusal('applyUpdate', { version: '2026102801' })).toEqual({ code: 'no-such-update' });
  expect(await page.ask('applyUpdate', { version: '2026102800' })).toBeNull();
  expect(page.events).toMatchObject([
    { type: 'catalogs-changed', catalogs: [{ id: null, version: '2026102800' }] },
  ]);
  const now = await page.ask('openCatalog', { id: null });
  expect(now.endpointSets.find(({ id }) => id === 27)?.urls).toEqual(['fresh.teams.test']);
  expect(await page.refusal('applyUpdate', { version: '2026102800' })).toEqual({ code: 'no-such-update' });
  expect(await page.ask('checkForUpdate', null)).toMatchObject({
    status: 'none',
    outcome: { status: 'asked-recently' },
    inUse: { version: '2026102800', readOn: '2026-10-28' },
  });

  await using later = await appUnderTest(files.folder, direct);
  expect((await later.ask('hello', null)).catalogs[0]).toMatchObject({ id: null, version: '2026102800' });
});

test('a network that lets nothing through is an answer, and asking twice at once is asking once', async () => {
  using files = scratch();
  const port = await closedPort();
  await using page = await appUnderTest(files.folder, {
    ...direct,
    endpointsService: `http://127.0.0.1:${port}`,
  });
  const [one, other] = await Promise.all([
    page.ask('checkForUpdate', null),
    page.ask('checkForUpdate', null),
  ]);
  expect(one).toEqual(other);
  expect(one).toMatchObject({
    status: 'none',
    outcome: { status: 'unreachable', failure: { code: 'refused' } },
    inUse: { version: builtIn.version },
  });
});

test('a question under way does not hold the program back', async () => {
  using files = scratch();
  const { port, requests } = await httpServer(() => {});
  const page = await appUnderTest(files.folder, { ...direct, endpointsService: `http://127.0.0.1:${port}` });
  const asked = page.call('checkForUpdate', null);
  await expect.poll(() => requests.length).toBe(1);
  const startedAtMs = performance.now();
  await page.app.close();
  expect(await asked).toMatchObject({ ok: false });
  expect(performance.now() - startedAtMs).toBeLessThan(2_000);
});

test('a kept list that was damaged is told once, and the built-in catalogue used', async () => {
  using files = scratch();
  writeFileSync(join(files.folder, 'published-endpoints.json'), '{');
  await using page = await appUnderTest(files.folder, direct);
  const { catalogs } = await page.ask('hello', null);
  expect(catalogs[0]).toMatchObject({ id: null, version: builtIn.version });
  expect(page.events).toMatchObject([{ type: 'problem', problem: { code: 'not-json' } }]);
});

const RULES = { catalogId: null, profile: 'teams', sipDomains: [], requiredOnly: false } as const;

test('rules are delivered as a file of the device’s kind', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.folder, direct);
  const saved = await page.ask('saveAllowlist', { ...RULES, format: 'nftables' });
  expect(saved).toEqual({ file: '/chosen/Callpath teams nftables.nft', notes: [] });
  expect(page.delivered).toMatchObject([
    { fileName: 'Callpath teams nftables.nft', content: expect.stringContaining('udp dport 3478-3481') },
  ]);
  const all = await page.ask('saveAllowlist', { ...RULES, profile: null, requiredOnly: true, format: 'csv' });
  expect(all?.file).toBe('/chosen/Callpath callpath csv.csv');
  expect(all?.notes.join('\n')).toContain('Left out because it was retired');
});

test('what cannot be made is refused, and nothing is delivered', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.folder, direct);
  expect(await page.refusal('saveAllowlist', { ...RULES, profile: 'nope', format: 'pac' })).toEqual({
    code: 'no-such-profile',
    profile: 'nope',
  });
  const wide = [{ ...publishedSets[0], ips: ['0.0.0.0/0'] }];
  await page.ask('importCatalog', { name: 'wide.json', text: JSON.stringify(wide) });
  const id = 'microsoft-365-endpoints';
  expect(await page.refusal('saveAllowlist', { ...RULES, catalogId: id, format: 'nftables' })).toMatchObject({
    code: 'invalid-file',
    place: 'endpointSets[0].ips[0]',
  });
  expect(page.delivered).toEqual([]);
});

test('thought better of', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.folder, { ...direct, deliver: async () => null });
  expect(await page.ask('saveAllowlist', { ...RULES, format: 'squid' })).toBeNull();
});
