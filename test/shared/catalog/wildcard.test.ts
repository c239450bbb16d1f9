import { describe, expect, test } from 'vitest';

import { fallsUnder, wildcardLookup } from '../../../shared/catalog/wildcard.ts';

describe('fallsUnder', () => {
  test.each<[string, string, boolean, string]>([
    ['config.edge.skype.com', '*.skype.com', true, 'every depth'],
    ['api.skype.com', '*.skype.com', true, 'one label'],
    ['skype.com', '*.skype.com', false, 'not the domain itself'],
    ['fakeskype.com', '*.skype.com', false, 'not at a label boundary'],
    ['skype.com.example.test', '*.skype.com', false, 'not at the end'],
    ['API.Skype.COM', '*.skype.com', true, 'case'],
    ['site-cdn.onenote.net', '*cdn.onenote.net', true, 'star inside a label'],
    ['cdn.onenote.net', '*cdn.onenote.net', false, 'the star stands for something'],
    ['a.b.cdn.onenote.net', '*cdn.onenote.net', true, 'star over labels'],
    ['contoso-my.sharepoint.com', '*-my.sharepoint.com', true, 'star inside a label'],
    ['autodiscover.contoso.onmicrosoft.com', 'autodiscover.*.onmicrosoft.com', true, 'star in the middle'],
    ['autodiscover.onmicrosoft.com', 'autodiscover.*.onmicrosoft.com', false, 'nothing in the middle'],
    ['www.contoso.onmicrosoft.com', 'autodiscover.*.onmicrosoft.com', false, 'another beginning'],
    ['autodiscover-s.outlook.com', 'autodiscover-*.outlook.com', true, 'star ends a label'],
    ['a.x.b.y.c', 'a.*.b.*.c', true, 'two stars'],
    ['a.b.b.c', 'a.*.b.*.c', false, 'two stars, one filled'],
    ['host.test', 'host.test', false, 'no star'],
  ])('%s under %s: %s (%s)', (host, wildcard, expected) => {
    expect(fallsUnder(host, wildcard)).toBe(expected);
  });
});

describe('wildcardLookup', () => {
  test('finds every wildcard, the longest domain first', () => {
    const lookup = wildcardLookup([
      '*.microsoft.com',
      '*.teams.microsoft.com',
      '*teams.microsoft.com',
      'x.test',
    ]);
    expect(lookup('api.teams.microsoft.com')).toEqual([
      '*.teams.microsoft.com',
      '*.microsoft.com',
      '*teams.microsoft.com',
    ]);
  });

  test('a pattern of many stars ends (its steps do not multiply)', () => {
    const nasty = `${'*a'.repeat(100)}b`;
    expect(fallsUnder('a'.repeat(250), nasty)).toBe(false);
  });
});
