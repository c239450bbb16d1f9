import { describe, expect, test } from 'vitest';
import { TEAMS } from '../../../shared/handover/team.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { Lang } from '../../../shared/messages/messages.ts';
import { faultsOf } from './faults.ts';

const LANGS: readonly Lang[] = ['en', 'fr'];

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

describe.each(LANGS)('hand-over and first page, %s', (lang) => {
  const { handover } = messagesFor(lang);
  const { front } = handover;
  const features = [['im'], ['sign-in', 'meetings'], ['unknown-feature']];
  const sure = [
    { certainty: null, working: 'x', notMeasured: 0 },
    { certainty: 'x', working: 'x', notMeasured: 1 },
    { certainty: 'x', working: 'x', notMeasured: 12 },
  ];
  const codes = [['a.b'], ['a.b', 'c.d']];

  test('every text is clean', () => {
    const said = [
      ...textsIn(handover),
      ...TEAMS.map((team) => handover.nothingFor(team)),
      ...[[], ['Negotiate'], ['Negotiate', 'NTLM']].map((list) => handover.withoutSignIn(list)),
      ...codes.map((list) => handover.verifyBy({ profile: 'x', codes: list, sipDomains: [] })),
      ...codes.map((list) =>
        handover.verifyBy({ profile: 'x', codes: list, sipDomains: ['a.test', 'b.test'] }),
      ),
      handover.measuredAt({ utc: 'x', local: null }),
      handover.measuredAt({ utc: 'x', local: 'y' }),
      ...features.flatMap((list) => [front.cannotDo(list), front.worse(list)]),
      ...sure.map((facts) => front.sure(facts)),
      ...[1, 2, 12].map((n) => front.more(n)),
      front.practised('x'),
    ];
    expect(said.length).toBeGreaterThan(60);
    expect(said.flatMap((text) => faultsOf(lang, text))).toEqual([]);
  });
});
