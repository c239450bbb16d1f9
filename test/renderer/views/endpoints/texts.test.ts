import { expect, test } from 'vitest';
import { choiceAmong } from '../../../../renderer/views/endpoints/choice.ts';
import { chosenSets, countsOf } from '../../../../renderer/views/endpoints/chosen-sets.ts';
import { linkParts } from '../../../../renderer/views/endpoints/link-parts.ts';
import { printableCatalog } from '../../../../renderer/views/endpoints/printable-catalog.ts';
import { setText } from '../../../../renderer/views/endpoints/set-text.ts';
import type { CatalogSummary } from '../../../../shared/api/diagnostics-api.ts';
import { builtIn } from '../../../../shared/catalog/built-in.ts';

test('only http and https become links, and the sentence around them stays text', () => {
  expect(linkParts('See https://a.example/x?y=1, or (http://b.example/).')).toEqual([
    { text: 'See ', url: null },
    { text: 'https://a.example/x?y=1', url: 'https://a.example/x?y=1' },
    { text: ', or (', url: null },
    { text: 'http://b.example/', url: 'http://b.example/' },
    { text: ').', url: null },
  ]);
  for (const text of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '', 'no link'])
    expect(linkParts(text).every(({ url }) => url === null)).toBe(true);
});

test('a set as text: a name, a range, and the ports of a protocol on a line each', () => {
  const set = builtIn.endpointSets.find(({ id }) => id === 12);
  if (set === undefined) throw new Error('no set 12');
  const lines = setText(set).trimEnd().split('\n');
  expect(lines).toContain('*.teams.microsoft.com');
  expect(lines).toContain('52.112.0.0/14');
  expect(lines.slice(-2)).toEqual(['TCP 80, 443', 'UDP 443']);
});

test('a profile has its sets in its own order; without one there are all', () => {
  const [profile] = builtIn.profiles;
  expect(chosenSets(builtIn, profile?.id ?? '').map(({ id }) => id)).toEqual(profile?.sets);
  expect(chosenSets(builtIn, null)).toHaveLength(builtIn.endpointSets.length);
});

test('what several sets publish is counted once', () => {
  const [set] = builtIn.endpointSets;
  if (set === undefined) throw new Error('no set');
  const twice = { ...set, urls: ['a.test', 'b.test'], ips: ['192.0.2.0/24'] };
  expect(countsOf([twice, { ...twice, id: 2 }])).toEqual({ sets: 2, names: 2, ranges: 1 });
});

test('overrides and control characters of a foreign catalogue are not shown', () => {
  const [set] = builtIn.endpointSets;
  if (set === undefined) throw new Error('no set');
  const endpointSets = [{ ...set, notes: 'abc\u202Efed', serviceAreaDisplayName: 'x\u0000y' }];
  const [clean] = printableCatalog({ ...builtIn, endpointSets }).endpointSets;
  expect(clean).toMatchObject({ notes: 'abcfed', serviceAreaDisplayName: 'xy' });
});

const catalog = (id: string | null, ...profiles: readonly string[]): CatalogSummary => ({
  id,
  title: { en: '', fr: '' },
  version: '1',
  profiles: profiles.map((profile) => ({ id: profile, title: { en: '', fr: '' }, wantsSipDomain: false })),
});
const CATALOGS = [catalog(null, 'a', 'b'), catalog('mine', 'c', 'd')];
const NOTHING = { catalogId: null, profile: null };

test.each([
  { chosen: null, last: NOTHING, is: { catalogId: null, profile: 'a' }, why: 'nothing was ever chosen' },
  {
    chosen: null,
    last: { catalogId: 'mine', profile: 'd' },
    is: { catalogId: 'mine', profile: 'd' },
    why: 'as in the last run',
  },
  {
    chosen: null,
    last: { catalogId: 'gone', profile: 'd' },
    is: { catalogId: null, profile: 'a' },
    why: 'the catalogue was removed',
  },
  {
    chosen: { catalogId: 'mine', profile: 'gone' },
    last: NOTHING,
    is: { catalogId: 'mine', profile: 'c' },
    why: 'the profile is gone',
  },
  {
    chosen: { catalogId: 'mine', profile: null },
    last: NOTHING,
    is: { catalogId: 'mine', profile: null },
    why: 'every set was asked for',
  },
])('which sets are shown: $why', ({ chosen, last, is }) => {
  expect(choiceAmong(CATALOGS, chosen, last)).toEqual(is);
});
