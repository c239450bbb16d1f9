import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { Memory, rememberedIn } from '../../../electron/desktop/remembered.ts';
import { scratch } from '../../support/scratch.ts';

const NOTHING = { place: null, folder: null, theme: null, lang: null };
const PLACE = { x: -5, y: 20, width: 900, height: 700, maximized: true };

test.each([
  { text: '', expected: NOTHING },
  { text: '{"place":', expected: NOTHING },
  { text: 'null', expected: NOTHING },
  { text: '[1,2]', expected: NOTHING },
  { text: JSON.stringify({ place: PLACE, lang: 'fr' }), expected: { ...NOTHING, place: PLACE, lang: 'fr' } },
  { text: JSON.stringify({ place: { ...PLACE, x: 1.5 } }), expected: NOTHING },
  { text: JSON.stringify({ place: { ...PLACE, width: 1e12 } }), expected: NOTHING },
  { text: JSON.stringify({ place: { ...PLACE, y: '20' } }), expected: NOTHING },
  {
    text: JSON.stringify({ place: { ...PLACE, maximized: 'yes' }, theme: 'pink', folder: 7 }),
    expected: { ...NOTHING, place: { ...PLACE, maximized: false } },
  },
  { text: JSON.stringify({ theme: 'high-contrast' }), expected: { ...NOTHING, theme: 'high-contrast' } },
  { text: JSON.stringify({ folder: 'a\0b', lang: 'de' }), expected: NOTHING },
])('$text', ({ text, expected }) => expect(rememberedIn(text)).toEqual(expected));

test('what is kept is there at the next start, and written once things have settled', async () => {
  using temporary = scratch();
  const path = temporary.at('window.json');
  const memory = new Memory(path);
  expect(memory.value).toEqual(NOTHING);
  memory.keep({ place: PLACE });
  memory.keep({ folder: '/home/anna' });
  await vi.waitFor(() => readFile(path), { timeout: 5000 });
  expect(new Memory(path).value).toEqual({ ...NOTHING, place: PLACE, folder: '/home/anna' });
});

test('at the end nothing waits to be written', async () => {
  using temporary = scratch();
  const path = temporary.at('window.json');
  const memory = new Memory(path);
  memory.keep({ lang: 'fr' });
  await memory.flush();
  expect(new Memory(path).value.lang).toBe('fr');
});

test('a folder that is not there is no reason to fail', async () => {
  using temporary = scratch();
  const memory = new Memory(temporary.at('nowhere/window.json'));
  memory.keep({ lang: 'fr' });
  await expect(memory.flush()).resolves.toBeUndefined();
});
