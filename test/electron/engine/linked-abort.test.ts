import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { linkedAbort } from '../../../electron/engine/linked-abort.ts';

test('follows its parent, with the reason', () => {
  const parent = new AbortController();
  const { signal } = linkedAbort(parent.signal);
  expect(signal.aborted).toBe(false);
  parent.abort('enough');
  expect(signal.reason).toBe('enough');
});

test('a parent that has aborted already aborts it at once', () => {
  expect(linkedAbort(AbortSignal.abort('before')).signal.reason).toBe('before');
});

test('aborts by itself without its parent', () => {
  const parent = new AbortController();
  const linked = linkedAbort(parent.signal);
  linked.abort('late');
  expect(linked.signal.reason).toBe('late');
  expect(parent.signal.aborted).toBe(false);
});

test('once released it leaves nothing at its parent', () => {
  const parent = new AbortController();
  const linked = linkedAbort(parent.signal);
  expect(getEventListeners(parent.signal, 'abort')).toHaveLength(1);
  linked.release();
  expect(getEventListeners(parent.signal, 'abort')).toHaveLength(0);
  parent.abort('enough');
  expect(linked.signal.aborted).toBe(false);
});

test('many may follow one parent without a warning', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error): void => void warnings.push(warning);
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  const parent = new AbortController();
  for (let count = 0; count < 64; count += 1) linkedAbort(parent.signal);
  await setImmediate();
  expect(warnings).toEqual([]);
});
