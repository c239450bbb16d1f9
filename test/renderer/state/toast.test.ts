import { beforeEach, expect, test } from 'vitest';
import { showToast, takeBack } from '../../../renderer/state/toast.ts';

const undone: string[] = [];
const did = (what: string): void => showToast(what, () => undone.push(what));

beforeEach(() => {
  // What an earlier test did is none of this one's.
  while (takeBack());
  undone.length = 0;
});

test('the last thing is taken back first, each once, also when another message has taken the place of its own', () => {
  did('first');
  did('second');
  showToast('Saved: report.csv');
  expect([takeBack(), takeBack(), takeBack()]).toEqual([true, true, false]);
  expect(undone).toEqual(['second', 'first']);
});

test('only the latest things are kept', () => {
  for (let n = 0; n < 30; n += 1) did(String(n));
  while (takeBack());
  expect(undone).toHaveLength(20);
  expect(undone[0]).toBe('29');
});

test('what cannot be taken back is left alone', () => {
  did('first');
  expect(takeBack(-1)).toBe(false);
  expect(undone).toEqual([]);
});
