import { describe, expect, test } from 'vitest';
import type { GivenAnswer } from '../../../shared/guide/answers.ts';
import { codeOf, isUntold, type Conclusion } from '../../../shared/guide/conclude.ts';
import type { GuideFacts, RunFact } from '../../../shared/guide/facts.ts';
import { guide } from '../../../shared/guide/guide.ts';
import { sayConclusion } from '../../../shared/guide/say-conclusion.ts';
import { STEP_IDS, UNKNOWN, type StepId } from '../../../shared/guide/step.ts';
import { stepOf } from '../../../shared/guide/steps.ts';
import { worthOf } from '../../../shared/guide/worth.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { factsWith, HOUR_AGO, LAST_WEEK, NOW, runFact } from '../../support/guide-facts.ts';

/** What somebody may type where a step takes more than its options: each leads another way. */
const TYPED: Partial<Readonly<Record<StepId, readonly string[]>>> = {
  contact: ['ann@fabrikam.example', 'ann(fabrikam.example)@msn.com'],
  domains: ['fabrikam.example', 'other.example, msn.com'],
  changed: [HOUR_AGO, LAST_WEEK],
};
const HERE: readonly RunFact['says'][] = ['explains', 'fine', 'unclear'];

/** What the rest of a path depends on. */
interface Rest {
  readonly next: StepId | null;
  readonly ending: string | null;
  readonly paths: number;
  /** Steps of the longest path from here. */
  readonly steps: number;
}

const endings = new Map<string, Conclusion>();
const asked = new Set<StepId>();
const known = new Map<string, Rest>();

const nameOf = (conclusion: Conclusion): string =>
  conclusion.kind === 'open' ? `open: ${conclusion.question}` : (codeOf(conclusion) ?? conclusion.kind);

/**
 * Follows every answer of every step; what can be measured is measured, with each result it may have, or left. There are
 * hundreds of millions of paths, so histories that the guide treats alike from here on are followed once; that they are
 * alike is checked wherever two of them meet, and by walks at random.
 */
function walk(answers: readonly GivenAnswer[], facts: GuideFacts): Rest {
  const { way, next, conclusion, progress } = guide(answers, facts);
  const ending = conclusion === null ? null : nameOf(conclusion);
  // No dead end: where nothing is asked any more, something is said.
  if (next === null && conclusion === null) throw new Error(`dead end after ${JSON.stringify(answers)}`);
  if (progress.atMost < progress.done) throw new Error('more steps than there were to be');
  if (next === null && conclusion !== null) {
    endings.set(nameOf(conclusion), conclusion);
    return { next, ending, paths: 1, steps: 0 };
  }
  const key = historyOf(answers, facts);
  const before = known.get(key);
  if (before !== undefined) {
    if (before.next !== next || before.ending !== ending)
      throw new Error(`not alike: ${key} ${JSON.stringify(answers)}`);
    return before;
  }
  let rest: Rest = { next, ending, paths: 1, steps: 0 };
  if (next !== null) {
    // No loop: what is asked was not on the way yet.
    if (way.some(({ step }) => step === next)) throw new Error(`${next} is asked twice`);
    if (!stepOf(next).options.includes(UNKNOWN)) throw new Error(`${next} cannot be left unknown`);
    asked.add(next);
    const rests = branches(next, answers, facts).map((branch) => walk(branch.answers, branch.facts));
    rest = {
      ...rest,
      paths: rests.reduce((sum, { paths }) => sum + paths, 0),
      steps: 1 + Math.max(...rests.map(({ steps }) => steps)),
    };
  }
  known.set(key, rest);
  return rest;
}

interface Branch {
  readonly answers: readonly GivenAnswer[];
  readonly facts: GuideFacts;
}

function branches(next: StepId, answers: readonly GivenAnswer[], facts: GuideFacts): readonly Branch[] {
  const { kind, options } = stepOf(next);
  const measured = (place: RunFact['place']): readonly Branch[] =>
    HERE.map((says) => ({ answers, facts: factsWith([...facts.runs, runFact(says, place)]) }));
  return [
    ...[...options, ...(TYPED[next] ?? [])].map((value) => ({
      answers: [...answers, { step: next, value, at: NOW }],
      facts,
    })),
    ...(kind === 'run' ? measured('here') : []),
    ...(kind === 'compare' && facts.runs.length === 1 ? measured('elsewhere') : []),
  ];
}

/** Answers that nothing asks about any more, once they are given. */
const SPENT: readonly StepId[] = ['client', 'successor', 'firewall', 'user-policy', 'elsewhere'];

/** The history as far as the rest of the path may depend on it. */
function historyOf(answers: readonly GivenAnswer[], facts: GuideFacts): string {
  const value = (step: StepId): string => answers.find((answer) => answer.step === step)?.value ?? '';
  const settled = value('goal') !== 'skype' || value('successor') !== '';
  const relevant = answers.flatMap(({ step, value: given }) => {
    if (SPENT.includes(step)) return [];
    if (step === 'goal') return settled && given === 'skype' ? ['goal=teams-personal'] : [`goal=${given}`];
    if (['contact', 'external', 'domains'].includes(step) && value('domains') !== '') return [];
    if (step === 'external' && (given === 'on' || given === 'dont-know')) return ['external=unlisted'];
    if (step === 'changed') return [`waiting=${given === HOUR_AGO}`];
    if (step === 'directory') return value('user-policy') === '' ? [`directory=${given === 'no'}`] : [];
    if (step === 'people') return [`people=${given === 'yes'}`];
    return [`${step}=${given}`];
  });
  const silent = answers.filter(isUntold);
  const worth = silent.map(({ step }) => step).toSorted((one, other) => worthOf(other) - worthOf(one));
  return JSON.stringify([
    relevant.toSorted(),
    answers
      .map(({ step }) => step)
      .filter((step) => step !== 'successor')
      .toSorted(),
    worth[0] ?? null,
    // Of the elsewhere that proves and ends nothing at once, what its last word will be.
    value('elsewhere') === 'fails-there',
    facts.runs.map(({ place, says }) => [place, says]),
  ]);
}

const all = walk([], factsWith());

describe('every path through the guide', () => {
  test('ends, in a conclusion or a named open question', () => {
    console.info(`${all.paths} paths through ${known.size} histories, the longest of ${all.steps} steps`);
    expect(all.paths).toBeGreaterThan(1_000_000);
    expect(all.steps).toBeLessThanOrEqual(STEP_IDS.length);
  });

  test('and histories that count as alike are alike, on walks at random', () => {
    // A generator of its own (Lehmer): the same walks each time.
    let seed = 20_261_124;
    const below = (n: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % n;
    };
    for (let round = 0; round < 3_000; round += 1) {
      let at: Branch = { answers: [], facts: factsWith() };
      for (;;) {
        const { next } = guide(at.answers, at.facts);
        if (next === null) break;
        expect(known.get(historyOf(at.answers, at.facts))?.next).toBe(next);
        const choices = branches(next, at.answers, at.facts);
        at = choices[below(choices.length)] ?? at;
      }
    }
  });

  test('every step is asked on some path', () => {
    expect([...asked].toSorted()).toEqual([...STEP_IDS].toSorted());
  });

  test('every code that answers can tell is reached', () => {
    expect([...endings.keys()]).toEqual(
      expect.arrayContaining([
        'client.unsupported-platform',
        'service.retired',
        'policy.external-access-off',
        'policy.domain-not-allowed',
        'policy.waiting-period',
        'firewall.drop',
        'compare.this-network',
        'compare.not-the-network',
        'contact.not-accepted',
        'works',
        'open: support',
      ]),
    );
  });

  test.each(['en', 'fr'] as const)('every ending has words, %s', (lang) => {
    for (const conclusion of endings.values()) {
      const { title, explanation, remediation } = sayConclusion(conclusion, messagesFor(lang));
      expect([title, explanation, ...remediation].every((text) => text !== '')).toBe(true);
      expect(remediation.length).toBeGreaterThan(0);
      expect(messagesFor(lang).guide.actors[conclusion.actor]).not.toBe('');
    }
  });
});
