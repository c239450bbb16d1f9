import { describe, expect, test } from 'vitest';
import { deepPlace, MAX_DEPTH } from '../../../shared/catalog/json-depth.ts';

/** `levels` of lists or objects in one another. */
function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}

describe.each([
  ['lists', (inner: unknown) => [inner]],
  ['objects', (inner: unknown) => ({ inner })],
])('%s in one another', (_what, wrap) => {
  test.each([
    ['plain values', 1, null],
    ['as deep as may be', MAX_DEPTH - 1, null],
    ['one level deeper', MAX_DEPTH, 'here'],
    ['deeper than any stack', 100_000, 'here'],
  ])('%s', (_case, levels, place) => {
    expect(deepPlace({ first: 1, here: nested(levels, wrap) })).toBe(place);
  });
});

test.each([
  ['a list', nested(MAX_DEPTH, (inner) => [inner]), null],
  ['a list that is too deep has no key', nested(MAX_DEPTH + 1, (inner) => [inner]), ''],
  ['no object at all', 'text', null],
])('%s', (_case, json, place) => {
  expect(deepPlace(json)).toBe(place);
});
