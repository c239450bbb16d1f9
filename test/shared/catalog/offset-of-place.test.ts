import { expect, test } from 'vitest';
import { offsetOfPlace, valueEnd } from '../../../shared/catalog/offset-of-place.ts';

/** What stands at the place. */
const at = (text: string, place: string): string => {
  const offset = offsetOfPlace(text, place);
  return text.slice(offset, valueEnd(text, offset));
};

test.each([
  { text: '{"a": 1}', place: '', expected: '{"a": 1}' },
  { text: ' \n{"a": 1}', place: 'a', expected: '1' },
  { text: '{"a":{"b":[0,[1,2],{"c":"x]}"}]}}', place: 'a.b[2].c', expected: '"x]}"' },
  { text: '{"a":{"b":[0,[1,2],{"c":"x]}"}]}}', place: 'a.b[1][1]', expected: '2' },
  { text: '[{"id":1},{"id":2}]', place: '[1].id', expected: '2' },
  { text: '{"\\u0061":7}', place: 'a', expected: '7' },
  { text: '{"a":1,"a":2}', place: 'a', expected: '2' },
  { text: '{"x.y":{"z":1},"x":{"y":{"z":2}}}', place: 'x.y.z', expected: '1' },
  { text: '{"set-cookie.a":true,"set":false}', place: 'set-cookie.a', expected: 'true' },
  { text: '{"odd key":{"b":null}}', place: '["odd key"].b', expected: 'null' },
  { text: '{"a\\u001b":{"b":null}}', place: 'a.b', expected: 'null' },
  { text: '{"ab":1,"a":2}', place: 'a', expected: '2' },
])('$place in $text', ({ text, place, expected }) => {
  expect(at(text, place)).toBe(expected);
});

test.each([
  { text: '{"a":{"b":1}}', place: 'a.missing', expected: '{"b":1}' },
  { text: '{"a":[1,2]}', place: 'a[7]', expected: '[1,2]' },
  { text: '{"a":[1,2]}', place: 'a.b', expected: '[1,2]' },
  { text: '{"a":5}', place: 'a.b.c', expected: '5' },
  { text: '{"a":[]}', place: 'a[0]', expected: '[]' },
  { text: '7', place: 'a', expected: '7' },
])('$place is not in $text: what is around it', ({ text, place, expected }) => {
  expect(at(text, place)).toBe(expected);
});

test('a hundred thousand levels and a long list are only long', () => {
  const deep = `{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)},"list":[${'0,'.repeat(100_000)}1]}`;
  expect(at(deep, 'list[100000]')).toBe('1');
});
