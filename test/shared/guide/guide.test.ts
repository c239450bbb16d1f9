import { describe, expect, test } from 'vitest';
import { withAnswer, withoutAnswer } from '../../../shared/guide/answers.ts';
import { codeOf } from '../../../shared/guide/conclude.ts';
import { guide } from '../../../shared/guide/guide.ts';
import { answered, factsWith, HOUR_AGO, LAST_WEEK, NOW, runFact } from '../../support/guide-facts.ts';

const teams = { goal: 'teams-personal', client: 'teams' } as const;
const open = { ...teams, external: 'on', people: 'yes', changed: 'long-ago' } as const;

describe('the next step', () => {
  test.each([
    { given: {}, next: 'goal', why: 'nothing is known' },
    { given: { goal: 'skype' }, next: 'client', why: 'who, then with what' },
    {
      given: { goal: 'skype', client: 'teams' },
      next: 'successor',
      why: 'Skype is gone: said before anything is measured',
    },
    { given: teams, next: 'run', why: 'the network is the cause most often, and measuring it costs little' },
    { given: { ...teams, run: 'cannot' }, next: 'external', why: 'then the settings' },
    {
      given: { goal: 'other-organisation', client: 'teams', run: 'cannot', external: 'on' },
      next: 'firewall',
      why: 'private persons are no question here',
    },
  ] as const)('$next: $why', ({ given, next }) => {
    expect(guide(answered(given), factsWith()).next).toBe(next);
  });

  test('is not asked when a measurement answers it', () => {
    const { way, next } = guide(answered(teams), factsWith([runFact('fine')]));
    expect(way.find(({ step }) => step === 'run')).toMatchObject({ value: 'fine', measured: true });
    expect(next).toBe('external');
  });

  test('an answer that the step does not take, or of a later version, is asked again', () => {
    expect(guide(answered({ ...teams, goal: 'skype' }), factsWith()).next).toBe('successor');
    expect(guide([], factsWith()).next).toBe('goal');
  });
});

describe('going back', () => {
  const all = answered({ ...open, run: 'cannot', firewall: 'windows', directory: 'yes' });

  test('an answer taken back is asked again, and the later ones still count', () => {
    const back = guide(withoutAnswer(all, 'people'), factsWith());
    expect(back.next).toBe('people');
    const again = guide(
      withAnswer(withoutAnswer(all, 'people'), { step: 'people', value: 'yes', at: NOW }),
      factsWith(),
    );
    expect(again).toEqual(guide(all, factsWith()));
  });

  test('with another answer, those that are no longer asked count no longer', () => {
    const other = guide(withAnswer(all, { step: 'goal', value: 'other-organisation', at: NOW }), factsWith());
    expect(other.way.map(({ step }) => step)).not.toContain('people');
    expect(other.way.map(({ step }) => step)).toContain('external');
  });
});

describe('the wait', () => {
  const changed = answered({ ...open, changed: HOUR_AGO, run: 'cannot', firewall: 'windows' });

  test('nothing is tried before it is over: the conclusion says when', () => {
    const { conclusion, readyAt } = guide(changed, factsWith());
    expect(conclusion).toMatchObject({
      kind: 'answers',
      fact: { details: { readyAt: '2026-11-25T11:00:00.000Z' } },
    });
    expect(readyAt).toBe('2026-11-25T11:00:00.000Z');
  });

  test('the network is measured all the same, and a cause found there counts', () => {
    const { conclusion } = guide(changed, factsWith([runFact('explains')]));
    expect(conclusion === null ? null : codeOf(conclusion)).toBe('firewall.drop');
  });

  test('afterwards the guide goes on by itself', () => {
    expect(guide(changed, factsWith([], null, '2026-11-25T11:00:00Z')).next).toBe('directory');
  });

  test('what was tried before its end proves nothing, and is asked again', () => {
    const tried = [...changed, ...answered({ directory: 'no', outcome: 'policy-message' }, NOW)];
    const state = guide(tried, factsWith([], null, '2026-11-26T11:00:00Z'));
    expect(state).toMatchObject({ next: 'directory', provesNothing: ['directory'] });
  });

  test('a change of last week is no wait', () => {
    expect(
      guide(answered({ ...open, changed: LAST_WEEK, run: 'cannot', firewall: 'none' }), factsWith()).next,
    ).toBe('directory');
  });
});

describe('the conclusion', () => {
  const failed = { ...open, directory: 'yes', outcome: 'policy-message', 'user-policy': 'yes' } as const;
  const fine = [runFact('fine')];

  test.each([
    {
      given: { goal: 'text-message' },
      facts: factsWith(),
      code: 'client.unsupported-platform',
      actor: 'user',
    },
    {
      given: { goal: 'skype', client: 'sfb-server-mac' },
      facts: factsWith(),
      code: 'client.unsupported-platform',
      actor: 'user',
    },
    {
      given: { goal: 'other-organisation', client: 'sfb-online' },
      facts: factsWith(),
      code: 'service.retired',
      actor: 'admin',
    },
    {
      given: { goal: 'skype', client: 'teams', successor: 'skype-only' },
      facts: factsWith(),
      code: 'service.retired',
      actor: 'contact',
    },
    { given: teams, facts: factsWith([runFact('explains')]), code: 'firewall.drop', actor: 'firewall-team' },
    {
      given: teams,
      facts: factsWith([runFact('explains'), runFact('explains', 'elsewhere')]),
      code: 'compare.not-the-network',
      actor: 'helpdesk',
    },
    {
      given: { ...teams, external: 'off' },
      facts: factsWith(fine),
      code: 'policy.external-access-off',
      actor: 'admin',
    },
    {
      given: { ...teams, external: 'on', people: 'no' },
      facts: factsWith(fine),
      code: 'policy.external-access-off',
      actor: 'admin',
    },
    {
      given: { ...failed, 'user-policy': 'no' },
      facts: factsWith(fine),
      code: 'policy.external-access-off',
      actor: 'admin',
    },
    {
      given: { ...failed, elsewhere: 'works-there' },
      facts: factsWith(fine),
      code: 'compare.this-network',
      actor: 'firewall-team',
    },
    {
      given: { ...failed, elsewhere: 'fails-there' },
      facts: factsWith(fine),
      code: 'compare.not-the-network',
      actor: 'helpdesk',
    },
    {
      given: { ...open, directory: 'yes', outcome: 'delivered', accepted: 'no' },
      facts: factsWith(fine),
      code: 'contact.not-accepted',
      actor: 'contact',
    },
  ] as const)('$code by $given', ({ given, facts, code, actor }) => {
    const { conclusion } = guide(answered(given), facts);
    expect(conclusion === null ? null : codeOf(conclusion)).toBe(code);
    expect(conclusion?.actor).toBe(actor);
    expect((conclusion?.by.length ?? 0) + (conclusion?.runs.length ?? 0)).toBeGreaterThan(0);
  });

  test('nothing to be done when it works', () => {
    const { conclusion } = guide(
      answered({ ...open, directory: 'yes', outcome: 'delivered', accepted: 'yes' }),
      factsWith(fine),
    );
    expect(conclusion?.kind).toBe('works');
  });

  test('a second measurement makes a measured cause surer', () => {
    const alone = guide(answered(teams), factsWith([runFact('explains')])).conclusion;
    const both = guide(
      answered(teams),
      factsWith([runFact('explains'), runFact('fine', 'elsewhere')]),
    ).conclusion;
    expect(both).toMatchObject({ kind: 'measured', compared: true, runs: ['run-here', 'run-elsewhere'] });
    expect(both?.confidence ?? 0).toBeGreaterThan(alone?.confidence ?? 1);
  });

  test('what nobody knew is named, the most telling first', () => {
    const unknown = {
      goal: 'dont-know',
      client: 'dont-know',
      run: 'cannot',
      external: 'dont-know',
      people: 'dont-know',
      changed: 'dont-know',
      firewall: 'dont-know',
      directory: 'dont-know',
      outcome: 'dont-know',
      elsewhere: 'dont-know',
    } as const;
    expect(guide(answered(unknown), factsWith()).conclusion).toMatchObject({
      kind: 'open',
      question: 'goal',
    });
    const { conclusion } = guide(answered({ ...failed, elsewhere: 'unclear' }), factsWith(fine));
    expect(conclusion).toMatchObject({ kind: 'open', question: 'support' });
  });
});
