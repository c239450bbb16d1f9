import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressLine } from '../../../electron/cli/progress.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { healthyReport } from '../../support/sample-report.ts';

const { observations } = healthyReport;
const written: string[] = [];
const { isTTY } = process.stderr;

beforeEach(() => {
  written.length = 0;
  process.stderr.isTTY = true;
  vi.stubEnv('TERM', 'xterm');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
});
afterEach(() => {
  process.stderr.isTTY = isTTY;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const shown = (): readonly string[] => written.map((text) => text.replace('\r\u001B[K', ''));

test.each([
  { lang: 'en', says: 'measuring 20 of 24: media at the pace of a call, about 5 s' },
  { lang: 'fr', says: 'mesure 20 sur 24\u00A0: le média au rythme d’un appel, 5 s environ' },
] as const)('while media is measured the line says so, and how long it takes ($lang)', ({ lang, says }) => {
  const [observation] = observations;
  if (observation === undefined) throw new Error('no observation');
  const line = progressLine(messagesFor(lang), false);
  line.show({ observation, done: 20, known: 24 });
  line.series(5000);
  expect(shown().at(-1)).toBe(says);
  line.series(null);
  line.clear();
  expect(shown().at(-1)).toBe('');
});

test('nothing at all where nobody watches', () => {
  const line = progressLine(messagesFor('en'), true);
  line.series(5000);
  line.clear();
  expect(written).toEqual([]);
});
