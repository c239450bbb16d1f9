import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { meaningOf } from './case.ts';
import { drawCase } from './draw.ts';
import { drawnScenario } from './network-of.ts';
import { runResult } from './result.ts';
import { wantedOf } from './wanted.ts';
import { keepWrong, readCase } from './wrong-case.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callpath-wrong-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const one = drawCase(3, 4);

test('a wrong case is kept whole, and reads back as the very same network', () => {
  const meaning = meaningOf(one);
  const result = runResult(
    one,
    drawnScenario(one, meaning).title,
    wantedOf(meaning),
    null,
    null,
    'no report',
  );
  const file = keepWrong(one, result, folder);
  expect(readdirSync(folder)).toEqual(['3-4.json']);
  expect(readCase(file)).toEqual(one);
  expect(drawnScenario(readCase(file), meaningOf(readCase(file)))).toEqual(drawnScenario(one, meaning));
});

test.each([
  ['{', /one\.json: /],
  ['null', /one\.json: the case: /],
  [JSON.stringify({ ...one, seed: -1 }), /one\.json: seed: /],
  [JSON.stringify({ ...one, faults: [{ id: 'drop', parameters: {} }], came: {} }), /one\.json: faults\[0\]/],
])('%s is refused with file and place', (text, message) => {
  const file = join(folder, 'one.json');
  writeFileSync(file, text);
  expect(() => readCase(file)).toThrow(message);
});
