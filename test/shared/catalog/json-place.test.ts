import { describe, expect, test } from 'vitest';

import { jsonErrorPlace } from '../../../shared/catalog/json-place.ts';

describe('jsonErrorPlace', () => {
  test.each([
    ['', 'line 1, column 1', 'empty'],
    ['{"a":1,}', 'line 1, column 8', 'a comma too many'],
    ['[1,]', 'line 1, column 4', 'a comma too many'],
    ['{"a":', 'line 1, column 6', 'cut off'],
    ['{"a": tru}', 'line 1, column 7', 'a word that is none'],
    ['{\n "a": 1,\n "b": nope}', 'line 3, column 7', 'third line'],
    ['[1 2]', 'line 1, column 4', 'no comma'],
    ['{"a" 1}', 'line 1, column 6', 'no colon'],
    ["{'a': 1}", 'line 1, column 2', 'the wrong quotes'],
    ['{"a": "x\ny"}', 'line 1, column 7', 'a line break in a text'],
    ['["\\x"]', 'line 1, column 2', 'an escape that is none'],
    ['["\\u12"]', 'line 1, column 2', 'half an escape'],
    ['{} {}', 'line 1, column 4', 'something behind it'],
    ['[01]', 'line 1, column 2', 'a leading zero'],
    ['[}', 'line 1, column 2', 'the other bracket'],
    ['\uFEFF{}', 'line 1, column 1', 'a byte order mark'],
    ['[', 'line 1, column 2', 'open to the end'],
  ])('%j: %s (%s)', (text, place) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(jsonErrorPlace(text)).toBe(place);
  });

  test.each([
    '{}',
    ' [ ] ',
    '"\\u00e9\\n"',
    '-0.5e+10',
    '{"a":[1,{"b":null}],"c":true}',
    '[[],{}]',
    '\r\n\tfalse',
  ])('%j is JSON', (text) => {
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(jsonErrorPlace(text)).toBeNull();
  });

  test('neither depth nor length exhausts the stack', () => {
    expect(jsonErrorPlace('['.repeat(200_000))).toBe('line 1, column 200001');
    expect(jsonErrorPlace(`["${'é'.repeat(3_000_000)}" x]`)).toBe('line 1, column 3000005');
  });
});
