import { describe, expect, test } from 'vitest';
import type { Conclusion, RowOutcome } from '../../../shared/compare/comparison.ts';
import type { Proof } from '../../../shared/compare/proofs.ts';
import type { Reservation } from '../../../shared/compare/reservations.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { faultsOf } from '../messages/faults.ts';

const NAMES = { a: 'X', b: 'Y' };
const DAY_MS = 24 * 60 * 60 * 1000;
const both = [true, false] as const;

/** One of every kind; a forgotten one does not compile. */
const PROOFS: { readonly [K in Proof['kind']]: readonly (Proof & { readonly kind: K })[] } = {
  'fails-only-in': both.flatMap((oneComputer) =>
    both.map((oneNetwork, index) => ({
      kind: 'fails-only-in' as const,
      side: 'a' as const,
      endpoints: index + 1,
      oneComputer,
      oneNetwork,
    })),
  ),
  'own-firewall': [{ kind: 'own-firewall', side: 'a' }],
  'own-clock': [{ kind: 'own-clock', side: 'b' }],
  'own-service': [{ kind: 'own-service', side: 'a' }],
  'only-worse': [{ kind: 'only-worse', side: 'b' }],
  'only-other-has-network': [{ kind: 'only-other-has-network', side: 'a' }],
  'fails-in-both': both.map((oneNetwork, index) => ({
    kind: 'fails-in-both',
    endpoints: index + 1,
    oneNetwork,
  })),
  'fails-otherwise': [1, 1200].map((endpoints) => ({ kind: 'fails-otherwise', endpoints })),
  'works-in-both': [1, 1200].map((endpoints) => ({ kind: 'works-in-both', endpoints })),
  nothing: [{ kind: 'nothing' }],
};
const PAIR = { a: 'one 1', b: 'other 2' };
const RESERVATIONS: {
  readonly [K in Reservation['kind']]: readonly (Reservation & { readonly kind: K })[];
} = {
  'same-run': [{ kind: 'same-run' }],
  'other-computer': [{ kind: 'other-computer', ...PAIR }],
  'unknown-computer': [{ kind: 'unknown-computer' }],
  'same-network': both.map((labelled) => ({ kind: 'same-network', labelled })),
  'far-apart': [1, 2, 400].map((days) => ({ kind: 'far-apart', ms: days * DAY_MS + 1 })),
  'other-catalog': [{ kind: 'other-catalog', ...PAIR }],
  'other-profile': [{ kind: 'other-profile', ...PAIR }],
  'cut-short': [{ kind: 'cut-short', side: 'a' }],
  'no-network': [{ kind: 'no-network', side: 'b' }],
  practice: [{ kind: 'practice', side: 'a' }],
  redacted: [{ kind: 'redacted', side: 'a' }],
  vpn: [{ kind: 'vpn', side: 'a' }],
  'other-proxy': [{ kind: 'other-proxy', ...PAIR }],
  'judged-again': [{ kind: 'judged-again' }],
  'measured-only-in': [1, 2].map((endpoints) => ({ kind: 'measured-only-in', side: 'a', endpoints })),
  retired: [1, 2].map((endpoints) => ({ kind: 'retired', endpoints })),
};
const CONCLUSIONS: { readonly [K in Conclusion]: true } = {
  'one-side': true,
  same: true,
  'nothing-differs': true,
  'not-measured': true,
  'same-run': true,
  'not-comparable': true,
};
const OUTCOMES: { readonly [K in RowOutcome]: true } = {
  'fails-only-in-a': true,
  'fails-only-in-b': true,
  'fails-in-both': true,
  'works-in-both': true,
  'not-compared': true,
};

describe.each(['en', 'fr'] as const)('what a comparison says, %s', (lang) => {
  const { compare } = messagesFor(lang);

  test.each(Object.values(PROOFS).flat())('it proves: $kind $endpoints', (proof) => {
    expectSentence(lang, compare.proof(proof, NAMES));
  });

  test.each(Object.values(RESERVATIONS).flat())('it does not prove: $kind', (reservation) => {
    expectSentence(lang, compare.reservation(reservation, NAMES));
  });

  test.each(Object.keys(CONCLUSIONS) as Conclusion[])('it comes to: %s', (conclusion) => {
    for (const title of ['Nothing answers', null])
      for (const endpoints of [1, 2])
        expectSentence(lang, compare.summary({ conclusion, name: 'X', title, endpoints }));
  });

  test('small texts', () => {
    const texts = [
      ...(Object.keys(OUTCOMES) as RowOutcome[]).map((outcome) => compare.outcome(outcome, NAMES)),
      ...[0, 1, 2].flatMap((explained) =>
        [1, 2].map((all) => compare.explains({ explained, all, layer: explained === 0 ? '' : 'TCP' })),
      ),
      ...[0, 1, 2].flatMap((working) =>
        [1, 2].map((notCompared) => compare.leftOut({ working, notCompared })),
      ),
      ...Object.values(compare.heading),
      compare.notInOther,
      compare.notInRun,
    ];
    expect(texts.flatMap((text) => faultsOf(lang, text))).toEqual([]);
  });
});

function expectSentence(lang: 'en' | 'fr', text: string): void {
  expect(faultsOf(lang, text)).toEqual([]);
  expect(text).toMatch(/\.$/);
}
