import { describe, expect, test } from 'vitest';
import {
  badDomainIn,
  domainsIn,
  draftOf,
  lastOf,
  profileOf,
  requestOf,
} from '../../../../renderer/views/check/draft.ts';
import type { CatalogSummary } from '../../../../shared/api/diagnostics-api.ts';

const profile = (id: string, wantsSipDomain = false) => ({ id, title: { en: id, fr: id }, wantsSipDomain });
const catalogs: readonly CatalogSummary[] = [
  { id: null, title: { en: 'a', fr: 'a' }, version: '1', profiles: [profile('teams'), profile('sfb', true)] },
  { id: 'own', title: { en: 'b', fr: 'b' }, version: '2', profiles: [profile('teams')] },
];
const draft = { catalogId: null, profile: 'sfb', label: ' Office ', sipDomains: 'Contoso.com, fabrikam.com' };

describe('which profile is chosen', () => {
  test.each([
    { catalogId: null, chosen: 'sfb', is: [null, 'sfb'], why: 'the one of the draft' },
    { catalogId: 'own', chosen: 'teams', is: ['own', 'teams'], why: 'the same name in another catalogue' },
    { catalogId: 'gone', chosen: 'sfb', is: [null, 'sfb'], why: 'the catalogue was removed' },
    { catalogId: 'own', chosen: 'gone', is: ['own', 'teams'], why: 'the profile is gone' },
    { catalogId: null, chosen: '', is: [null, 'teams'], why: 'nothing was ever chosen' },
  ])('$why', ({ catalogId, chosen, is }) => {
    const found = profileOf({ ...draft, catalogId, profile: chosen }, catalogs);
    expect([found?.catalogId, found?.id]).toEqual(is);
  });

  test('none without a catalogue', () => {
    expect(profileOf(draft, [])).toBeNull();
  });
});

describe('SIP domains', () => {
  test('commas, semicolons and spaces separate them; each counts once, in small letters', () => {
    expect(domainsIn(' a.test,B.test ;a.TEST\tc.test ')).toEqual(['a.test', 'b.test', 'c.test']);
    expect(domainsIn(' , ')).toEqual([]);
  });

  test.each([
    { text: 'contoso.com, localhost', bad: 'localhost' },
    { text: 'user@contoso.com', bad: 'user@contoso.com' },
    { text: '-a.test', bad: '-a.test' },
    { text: `${'a.'.repeat(130)}test`, bad: `${'a.'.repeat(130)}test` },
    { text: 'contoso.com fabrikam.co.uk', bad: null },
    { text: '', bad: null },
  ])('$text', ({ text, bad }) => {
    expect(badDomainIn(text)).toBe(bad);
  });
});

test('a request names them only for a profile that wants them; what was typed is remembered all the same', () => {
  const wants = { ...profile('sfb', true), catalogId: null };
  const not = { ...profile('teams'), catalogId: null };
  expect(requestOf(draft, wants)).toEqual({
    kind: 'check',
    catalogId: null,
    profile: 'sfb',
    sipDomains: ['contoso.com', 'fabrikam.com'],
    label: 'Office',
  });
  expect(requestOf(draft, not).sipDomains).toEqual([]);
  expect(lastOf(draft, not).sipDomains).toEqual(['contoso.com', 'fabrikam.com']);
  expect(draftOf(lastOf(draft, wants))).toEqual({
    ...draft,
    label: 'Office',
    sipDomains: 'contoso.com, fabrikam.com',
  });
});
