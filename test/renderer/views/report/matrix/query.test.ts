import { describe, expect, test } from 'vitest';
import { nextSort, type Column } from '../../../../../renderer/views/report/matrix/columns.ts';
import { entriesOf } from '../../../../../renderer/views/report/matrix/entries.ts';
import {
  EVERYTHING,
  isFiltered,
  type Query,
  select,
} from '../../../../../renderer/views/report/matrix/query.ts';
import { matrixOf } from '../../../../../shared/export/matrix.ts';
import { en } from '../../../../../shared/messages/en.ts';
import type { Endpoint } from '../../../../../shared/model/subject.ts';
import { like, reportWith } from '../../../../support/report-with.ts';
import { healthyReport } from '../../../../support/sample-report.ts';

const HOST = 'meet.contoso-online.test';
const found = healthyReport.observations.find(({ target }) => target.host === HOST && target.port === 443);
if (found === undefined) throw new Error('no observation');
const page = found;
const at = (
  host: string,
  set: number,
  durationMs: number,
  outcome?: Parameters<typeof like>[2]['outcome'],
) => {
  const endpoint: Endpoint = {
    sets: [set],
    host,
    port: host.startsWith('udp') ? 3478 : 443,
    as: host.startsWith('udp') ? 'stun' : 'https',
  };
  const made = { ...page, id: host, durationMs, target: { ...page.target, host } };
  return { endpoint, observation: outcome === undefined ? made : like(made, host, { outcome }) };
};
const refused = {
  status: 'failed',
  failure: { step: 'connect', code: 'refused', detail: 'ECONNREFUSED' },
} as const;
const places = [
  at('fine.test', 1, 20),
  at('refused.test', 2, 5, refused),
  at('gone.test', 4, 7, refused),
  at('stopped.test', 1, 0, { status: 'skipped', reason: 'cancelled' }),
  at('Amber.test', 7, 90),
  // Nothing was measured, and it has no TLS.
  at('udp.test', 6, 0),
];
const report = reportWith(
  places.map(({ endpoint }) => endpoint),
  places.filter(({ endpoint }) => endpoint.as !== 'stun').map(({ observation }) => observation),
);
const entries = entriesOf(matrixOf(report), en);
const names = (query: Partial<Query>, live = false): string =>
  select(entries, { ...EVERYTHING, ...query }, { live, messages: en })
    .map(({ row }) => row.host.replace('.test', ''))
    .join(' ');

test('faults that matter come first, then the other faults, then the rest; a run under way keeps its plan', () => {
  expect(names({})).toBe('refused gone fine stopped Amber udp');
  expect(names({}, true)).toBe('fine refused gone stopped Amber udp');
  expect(names({ sort: { column: 'host', descending: false } }, true)).toBe(
    'fine refused gone stopped Amber udp',
  );
});

describe('filters', () => {
  test.each<[string, Partial<Query>, string]>([
    ['what fails; what is retired does not', { state: 'failing' }, 'refused'],
    ['what works', { state: 'works' }, 'fine Amber'],
    ['what was not measured or is not known', { state: 'not-measured' }, 'stopped udp'],
    ['what is retired and does not answer', { state: 'retired' }, 'gone'],
    ['a feature', { feature: 'im' }, 'fine stopped'],
    ['a host, however it is written', { search: 'AMBER' }, 'Amber'],
    ['an address', { search: '198.18.2.22' }, 'refused gone fine stopped Amber'],
    ['a port', { search: '3478/udp' }, 'udp'],
    ['a word of the result', { search: 'refused at once' }, 'refused gone'],
    ['what it is needed for', { search: 'meetings' }, 'refused'],
    ['every word', { search: ' refused  gone ' }, 'gone'],
    ['a state and a search', { state: 'works', search: 'fine' }, 'fine'],
    ['nothing', { search: 'no such thing' }, ''],
    ['only spaces', { search: '   ' }, 'refused gone fine stopped Amber udp'],
  ])('%s', (_, query, expected) => {
    expect(names(query)).toBe(expected);
  });

  test('counts add up to all rows', () => {
    expect(entries.counts).toEqual({ failing: 1, works: 2, 'not-measured': 2, retired: 1 });
  });

  test('only a filter that may hide something is one', () => {
    expect(isFiltered(EVERYTHING)).toBe(false);
    expect(isFiltered({ ...EVERYTHING, search: '  ', sort: { column: 'host', descending: true } })).toBe(
      false,
    );
    expect(isFiltered({ ...EVERYTHING, search: 'x' })).toBe(true);
  });
});

describe('sorting', () => {
  test.each<[Column, string, string]>([
    ['host', 'Amber fine gone refused stopped udp', 'udp stopped refused gone fine Amber'],
    ['port', 'refused gone fine stopped Amber udp', 'udp refused gone fine stopped Amber'],
    // Where there is no such layer, or no time, a row is last either way.
    ['tls', 'refused gone stopped fine Amber udp', 'fine Amber refused gone stopped udp'],
    ['tcp', 'refused gone stopped fine Amber udp', 'fine Amber stopped refused gone udp'],
    ['time', 'refused gone fine Amber stopped udp', 'Amber fine gone refused stopped udp'],
    ['result', 'refused gone udp stopped fine Amber', 'fine Amber stopped udp gone refused'],
  ])('by %s, both ways', (column, upwards, downwards) => {
    expect(names({ sort: { column, descending: false } })).toBe(upwards);
    expect(names({ sort: { column, descending: true } })).toBe(downwards);
  });

  test('a heading sorts upwards, downwards, and then not at all', () => {
    const up = nextSort(null, 'time');
    const down = nextSort(up, 'time');
    expect([up, down, nextSort(down, 'time'), nextSort(down, 'host')]).toEqual([
      { column: 'time', descending: false },
      { column: 'time', descending: true },
      null,
      { column: 'host', descending: false },
    ]);
  });
});

test('the same place twice is two rows with keys of their own', () => {
  const twice = reportWith(
    [places[0], places[0]].map((place) => place?.endpoint as Endpoint),
    [],
  );
  const keys = entriesOf(matrixOf(twice), en).inPlan.map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});
