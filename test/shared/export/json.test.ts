import { expect, test } from 'vitest';
import { renderJson } from '../../../shared/export/json.ts';
import { brokenReport } from '../../support/sample-report.ts';

test('the keys have one order, whatever order they were made in', () => {
  const backwards = Object.fromEntries(Object.entries(brokenReport).toReversed());
  expect(renderJson({ ...brokenReport, ...backwards })).toBe(renderJson(brokenReport));
  const shuffled = JSON.parse(JSON.stringify(backwards));
  expect(renderJson(shuffled)).toBe(renderJson(brokenReport));
  expect(Object.keys(JSON.parse(renderJson(brokenReport))).slice(0, 3)).toEqual([
    'callpathReport',
    'tool',
    'id',
  ]);
});

test('ends with a newline and loses nothing', () => {
  const text = renderJson(brokenReport);
  expect(text.endsWith('}\n')).toBe(true);
  expect(JSON.parse(text)).toEqual(brokenReport);
});

test('characters that a terminal obeys are escaped, not lost', () => {
  const label = 'a\u009b\u202e\u2028\u{E0041}b';
  const text = renderJson({ ...brokenReport, label });
  expect(text).toContain('a\\u009b\\u202e\\u2028\\udb40\\udc41b');
  expect(JSON.parse(text)).toMatchObject({ label });
});
