import { expect, test } from 'vitest';
import { searchedWords } from '../../../../renderer/views/history/report-words.ts';
import { neighbourOf, rangeOf } from '../../../../renderer/views/history/row-focus.ts';
import {
  matchingReports,
  NEWEST_FIRST,
  nextSorting,
  sortedReports,
} from '../../../../renderer/views/history/sorted-reports.ts';
import { isCatalogText } from '../../../../renderer/state/import-files.ts';
import { messagesFor } from '../../../../shared/messages/index.ts';
import { summaryOf } from '../../../support/fake-diagnostics.ts';
import { RECORDED } from '../../../support/recorded-reports.ts';

const report = (
  id: string,
  label: string,
  startedAt: string,
  status: 'blocked' | 'reachable' | 'degraded',
) => ({
  ...summaryOf(id, RECORDED.none),
  label,
  startedAt,
  status,
});
const REPORTS = [
  report('1', 'Office', '2026-11-20T10:00:00Z', 'blocked'),
  report('2', 'Café', '2026-11-22T10:00:00Z', 'reachable'),
  report('3', 'Office', '2026-11-21T10:00:00Z', 'degraded'),
];
const ids = (reports: readonly { readonly id: string }[]): string => reports.map(({ id }) => id).join('');

test.each([
  { sorting: NEWEST_FIRST, expected: '231', why: 'newest first' },
  { sorting: { key: 'date', descending: false }, expected: '132', why: 'oldest first' },
  { sorting: { key: 'name', descending: false }, expected: '231', why: 'equal names stay newest first' },
  { sorting: { key: 'verdict', descending: true }, expected: '132', why: 'the worst first' },
] as const)('sorted: $why', ({ sorting, expected }) => {
  expect(ids(sortedReports(REPORTS, sorting))).toBe(expected);
});

test('a column that is clicked again is turned round; names begin with A, dates with today', () => {
  expect(nextSorting(NEWEST_FIRST, 'date')).toEqual({ key: 'date', descending: false });
  expect(nextSorting(NEWEST_FIRST, 'name')).toEqual({ key: 'name', descending: false });
  expect(nextSorting({ key: 'name', descending: false }, 'date')).toEqual(NEWEST_FIRST);
});

const words = searchedWords(messagesFor('en'), []);

test.each([
  { query: '', expected: '123', why: 'nothing asked' },
  { query: 'office', expected: '13', why: 'case does not matter' },
  { query: '  off reserv ', expected: '3', why: 'every word must be there' },
  { query: 'caf', expected: '2', why: 'a part of a word' },
  { query: 'CAFE', expected: '2', why: 'nor do accents' },
  { query: '22 nov 2026', expected: '2', why: 'the date as it is shown' },
])('searched for “$query”: $why', ({ query, expected }) => {
  expect(ids(matchingReports(REPORTS, query, words))).toBe(expected);
});

test.each([
  { all: ['a', 'b', 'c'], gone: ['b'], expected: 'c', why: 'the next one takes its place' },
  { all: ['a', 'b', 'c'], gone: ['c'], expected: 'b', why: 'or the last one that is left' },
  { all: ['a', 'b', 'c'], gone: ['a', 'b'], expected: 'c', why: 'several at once' },
  { all: ['a'], gone: ['a'], expected: null, why: 'nothing is left' },
])('focus after deleting: $why', ({ all, gone, expected }) => {
  expect(neighbourOf(all, new Set(gone))).toBe(expected);
});

test.each([
  { text: '{ "callpathCatalog": 1 }', expected: true },
  { text: '[{"id": 1, "serviceArea": "Skype", "urls": []}]', expected: true },
  { text: '{ "callpathReport": 1 }', expected: false },
  { text: '[1, 2]', expected: false },
  { text: 'not JSON', expected: false },
])('$text is a catalogue: $expected', ({ text, expected }) => {
  expect(isCatalogText(text)).toBe(expected);
});

test.each([
  { from: 'b', to: 'd', expected: 'bcd', why: 'downwards' },
  { from: 'd', to: 'b', expected: 'bcd', why: 'upwards' },
  { from: null, to: 'c', expected: 'c', why: 'nothing was chosen before' },
  { from: 'gone', to: 'c', expected: 'c', why: 'what was chosen before is not in the list any more' },
])('chosen with Shift: $why', ({ from, to, expected }) => {
  expect(rangeOf(['a', 'b', 'c', 'd'], from, to).join('')).toBe(expected);
});
