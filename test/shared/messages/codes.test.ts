import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { Lang } from '../../../shared/messages/messages.ts';
import { faultsOf } from './faults.ts';

const LANGS: readonly Lang[] = ['en', 'fr'];

describe.each(LANGS)('codes, %s', (lang) => {
  const { codes, findings } = messagesFor(lang);

  test.each(Object.entries(codes))('%s', (_code, { name, meaning, toldApart, advice }) => {
    expect([name, meaning, toldApart, ...advice].flatMap((text) => faultsOf(lang, text))).toEqual([]);
    expect(name).not.toMatch(/\.$/);
    expect(name.length).toBeLessThanOrEqual(60);
    for (const sentence of [meaning, toldApart, ...advice]) expect(sentence).toMatch(/\.$/);
    expect(advice.length).toBeGreaterThan(0);
  });

  test('every code that can be found, and no name twice', () => {
    expect(Object.keys(codes).toSorted()).toEqual(Object.keys(findings).toSorted());
    const names = Object.values(codes).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

const figuresOf = (text: string): readonly string[] => (text.match(/--[a-z-]+|\d+/g) ?? []).toSorted();

test('French names every option and number that English names', () => {
  for (const [code, { meaning, toldApart, advice }] of Object.entries(messagesFor('en').codes)) {
    const french = Object.entries(messagesFor('fr').codes).find(([other]) => other === code)?.[1];
    const said = [french?.meaning, french?.toldApart, ...(french?.advice ?? [])].join(' ');
    expect({ code, figures: figuresOf(said) }).toEqual({
      code,
      figures: figuresOf([meaning, toldApart, ...advice].join(' ')),
    });
  }
});

test('no invisible character is typed into a source of French', () => {
  const sources = ['network', 'dns', 'firewall', 'tls', 'service'].map((area) =>
    readFileSync(new URL(`../../../shared/messages/fr/codes/${area}.ts`, import.meta.url), 'utf8'),
  );
  for (const source of sources) expect(source).not.toMatch(/[\u00A0\u202F]/);
});
