import { describe, expect, test } from 'vitest';
import { picturedOptions, pictureOf } from '../../../shared/guide/picture.ts';
import { pictureLines } from '../../../shared/guide/picture-lines.ts';
import { STEP_IDS, UNKNOWN, type StepId } from '../../../shared/guide/step.ts';
import { stepOf } from '../../../shared/guide/steps.ts';
import { en } from '../../../shared/messages/en.ts';
import { fr } from '../../../shared/messages/fr.ts';
import { answered } from '../../support/guide-facts.ts';

const linesOf = (step: StepId, option: string, answers = answered({})) => {
  const picture = pictureOf(step, option, answers);
  return picture === null ? null : pictureLines(picture, en);
};

test.each(STEP_IDS)('%s: each answer is there once, with a picture or without', (step) => {
  const { drawn, plain } = picturedOptions(step, []);
  expect([...drawn.map(({ option }) => option), ...plain]).toEqual(stepOf(step).options);
  expect(plain).toContain(UNKNOWN);
});

test.each(['outcome', 'contact-sends', 'accepted'] as const)('%s: no two pictures are the same', (step) => {
  const { drawn, plain } = picturedOptions(step, []);
  expect(plain).toEqual([UNKNOWN]);
  for (const messages of [en, fr]) {
    const texts = drawn.map(({ picture }) => pictureLines(picture, messages).join('\n'));
    expect(new Set(texts).size).toBe(texts.length);
  }
});

test('what was sent looks the same to the user whether it arrives or not: the contact tells them apart', () => {
  expect(linesOf('outcome', 'delivered')).toEqual([
    'The contact · Available',
    'The user: Hello, can you read this?',
    '✓ Sent',
    'At the contact’s: the message is there',
  ]);
  expect(linesOf('outcome', 'nothing-arrives')).toEqual([
    'The contact · Presence not known',
    'The user: Hello, can you read this?',
    '✓ Sent',
    'At the contact’s: nothing, even after minutes',
  ]);
});

describe('the search', () => {
  test.each([
    { client: 'teams', directory: 'yes', shows: ['→ Search for this address externally'] },
    { client: 'teams', directory: 'no', shows: ['No results'] },
    {
      client: 'sfb-server',
      directory: 'yes',
      shows: ['[My contacts] [Skype directory]', 'The contact · contact@example.com'],
    },
    { client: 'sfb-server', directory: 'no', shows: ['[My contacts]', 'No results'] },
    { client: UNKNOWN, directory: 'yes', shows: ['→ Search for this address externally'] },
  ])('in $client, with the outside offered: $directory', ({ client, directory, shows }) => {
    expect(linesOf('directory', directory, answered({ client }))).toEqual([
      'Search: contact@example.com',
      ...shows,
    ]);
  });

  test('that finds nobody keeps the directory that was seen before', () => {
    const seen = answered({ client: 'sfb-server', directory: 'yes' });
    expect(linesOf('outcome', 'not-found', seen)).toContain('[My contacts] [Skype directory]');
    const missing = answered({ client: 'sfb-server', directory: 'no' });
    expect(linesOf('outcome', 'not-found', missing)).toContain('[My contacts]');
  });
});
