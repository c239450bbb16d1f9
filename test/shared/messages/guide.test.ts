import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { Lang } from '../../../shared/messages/messages.ts';
import { faultsOf } from './faults.ts';

const LANGS: readonly Lang[] = ['en', 'fr'];

/** Every text in it; functions are called with something of each kind that they are called with. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(LANGS)('the guided test, %s', (lang) => {
  const { guide } = messagesFor(lang);
  const { terminal, words } = guide;

  test('is well set, everywhere', () => {
    // A path of menus has angle brackets of its own, and a cmdlet its colon.
    const texts = textsIn(guide);
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.map((text) => text.trimEnd()).flatMap((text) => faultsOf(lang, text))).toEqual([]);
  });

  test('questions are questions or requests, and what is read out is whole sentences', () => {
    for (const { question, say, how } of Object.values(guide.steps)) {
      expect(say).toMatch(/[.?]$/);
      expect(question).not.toMatch(/\.$/);
      for (const line of how) expect(line).toMatch(/[.?]$/);
    }
  });

  test('no two steps ask the same', () => {
    const questions = Object.values(guide.steps).map(({ question }) => question);
    expect(new Set(questions).size).toBe(questions.length);
  });

  test.each([1, 59, 60, 61, 120, 1439])('%s minutes to wait', (minutes) => {
    const text = words.wait({ readyAt: '2026-11-25T11:00:00.000Z', leftMs: minutes * 60_000 });
    expect(faultsOf(lang, text)).toEqual([]);
  });

  test('words with something in them', () => {
    const run = { label: 'Café', startedAt: '2026-11-24T10:00:00Z', here: true };
    const texts = [
      words.step(3),
      words.progress({ number: 3, atMost: 9 }),
      words.wait({ readyAt: '2026-11-25T11:00:00.000Z', leftMs: -1 }),
      words.run(run),
      words.run({ ...run, label: '', here: false }),
      words.alsoFound('X'),
      words.readOut('X.'),
      words.writtenAs('user(contoso.com)@msn.com'),
      // The question mark is a key here, and ends no sentence.
      terminal.keys({ options: 3, run: true }).replace('?', 'x'),
      terminal.notAnAnswer('9'),
      terminal.kept('/x'),
      terminal.answerWith({ step: 'goal', values: ['skype', 'teams'] }),
    ];
    expect(texts.flatMap((text) => faultsOf(lang, text))).toEqual([]);
  });
});

const literals = (lang: Lang): readonly string[] =>
  textsIn(messagesFor(lang).guide)
    .flatMap((text) => text.match(/Get-Cs\w+|[A-Z][a-z]+[A-Z]\w+|\S+@\S+\.\w+/g) ?? [])
    .toSorted();

test('both languages name the same commands and addresses', () => {
  expect(literals('fr')).toEqual(literals('en'));
});
