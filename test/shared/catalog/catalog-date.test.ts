import { describe, expect, test } from 'vitest';

import { catalogDate } from '../../../shared/catalog/catalog-date.ts';
import { parseCatalog } from '../../../shared/catalog/schema.ts';
import { jsonFile } from '../../support/json-file.ts';

const catalog = parseCatalog(jsonFile('example-catalog.json'));

describe('catalogDate', () => {
  test.each([
    ['2026081400', '2026-08-14'],
    ['2020-08-06', '2020-08-06'],
    ['20200806', '2020-08-06'],
    ['1', null],
    ['2026139900', null],
    ['2026081400b', null],
  ])('version %s: %s', (version, date) => {
    expect(catalogDate({ ...catalog, version })).toBe(date);
  });

  test('the newest reading of the profile counts, whatever the version says', () => {
    const endpointSets = catalog.endpointSets.map((set) => ({ ...set, readOn: `2026-01-0${set.id}` }));
    const dated = { ...catalog, version: '2020-08-06', endpointSets };
    expect(catalogDate(dated)).toBe('2026-01-07');
    expect(catalogDate(dated, 'federation')).toBe('2026-01-01');
  });

  test('what no longer exists does not keep the rest fresh', () => {
    const retired = { on: '2025-05-05', successor: 'Microsoft Teams' };
    const endpointSets = catalog.endpointSets.map((set) =>
      set.id === 7 ? { ...set, retired, readOn: '2026-11-22' } : { ...set, readOn: '2026-08-14' },
    );
    expect(catalogDate({ ...catalog, endpointSets })).toBe('2026-08-14');
  });
});
