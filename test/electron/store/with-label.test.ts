import { expect, test } from 'vitest';
import { withLabel } from '../../../electron/store/with-label.ts';
import { renderJson } from '../../../shared/export/json.ts';
import { brokenReport } from '../../support/sample-report.ts';

test.each([
  {
    given: '{"a":{"label":"deep"},"label":"old","b":1}',
    expected: '{"a":{"label":"deep"},"label":"n\\"ew","b":1}',
  },
  { given: '{ "label" : "o\\"l}d" , "b" : 1 }', expected: '{ "label" : "n\\"ew" , "b" : 1 }' },
  { given: '{"label":"first","label":"second"}', expected: '{"label":"first","label":"n\\"ew"}' },
  { given: '{"b":1}', expected: '{\n  "label": "n\\"ew","b":1}' },
])('only the label of $given is another', ({ given, expected }) => {
  expect(withLabel(given, 'n"ew')).toBe(expected);
});

test('a whole report under another label', () => {
  expect(withLabel(renderJson(brokenReport), 'Home')).toBe(renderJson({ ...brokenReport, label: 'Home' }));
});
