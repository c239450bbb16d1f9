import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../../shared/catalog/catalog.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { HEADING_KEYS, type Lang, type VerdictFacts } from '../../../shared/messages/messages.ts';
import type { FailureCode, Step } from '../../../shared/model/failure.ts';
import type { NotMeasuredFact } from '../../../shared/model/not-measured.ts';
import { VERDICT_STATUSES } from '../../../shared/model/report.ts';
import { SECRET_KINDS } from '../../../shared/redact/manifest.ts';
import { faultsOf } from './faults.ts';

const LANGS: readonly Lang[] = ['en', 'fr'];
const en = messagesFor('en');
const fr = messagesFor('fr');

const STEPS = [
  'resolve',
  'connect',
  'tls',
  'request',
  'response',
  'exchange',
  'proxy',
  'tunnel',
] as const satisfies readonly Step[];
/** A record, so that a code that was forgotten here does not compile. */
const BY_CODE: Readonly<{ [C in FailureCode]: { readonly code: C } }> = {
  timeout: { code: 'timeout' },
  closed: { code: 'closed' },
  reset: { code: 'reset' },
  refused: { code: 'refused' },
  'host-unreachable': { code: 'host-unreachable' },
  'network-unreachable': { code: 'network-unreachable' },
  'not-permitted': { code: 'not-permitted' },
  'no-address': { code: 'no-address' },
  'name-not-found': { code: 'name-not-found' },
  'no-data': { code: 'no-data' },
  'query-refused': { code: 'query-refused' },
  'server-failure': { code: 'server-failure' },
  'other-rcode': { code: 'other-rcode' },
  alert: { code: 'alert' },
  'certificate-untrusted': { code: 'certificate-untrusted' },
  'certificate-expired': { code: 'certificate-expired' },
  'certificate-not-yet-valid': { code: 'certificate-not-yet-valid' },
  'certificate-name-mismatch': { code: 'certificate-name-mismatch' },
  'not-tls': { code: 'not-tls' },
  'not-http': { code: 'not-http' },
  'not-sip': { code: 'not-sip' },
  malformed: { code: 'malformed' },
  'too-large': { code: 'too-large' },
  'auth-required': { code: 'auth-required' },
  denied: { code: 'denied' },
  'upstream-failed': { code: 'upstream-failed' },
  'not-a-proxy': { code: 'not-a-proxy' },
  other: { code: 'other' },
  bug: { code: 'bug' },
};
const NOT_MEASURED: readonly NotMeasuredFact[] = [
  { reason: 'wildcard-stand-in', what: '*.x', hosts: [] },
  { reason: 'wildcard-stand-in', what: '*.x', hosts: ['a.x'] },
  { reason: 'wildcard-stand-in', what: '*.x', hosts: ['a.x', 'b.x', 'c.x', 'd.x', 'e.x'] },
  { reason: 'wildcard-no-host', what: '*.x' },
  { reason: 'ranges-only', what: '198.18.0.0/15' },
  { reason: 'port-range', what: '50000-59999' },
  { reason: 'no-sip-domain', what: '{sipDomain}' },
  { reason: 'no-ipv6', what: 'x' },
  { reason: 'more-addresses', what: 'x', tried: 4, known: 20 },
  { reason: 'more-addresses', what: 'x', tried: 1, known: 2 },
  { reason: 'proxy-sign-in', what: 'x', schemes: ['Negotiate', 'NTLM'] },
  { reason: 'name-at-proxy', what: 'x' },
  { reason: 'no-controls', what: 'x' },
  { reason: 'interrupted', what: 'x' },
  { reason: 'no-probe', what: 'x' },
];

describe.each(LANGS)('%s', (lang) => {
  const { cli, failure, notMeasured, redaction, report, skipped, verdict, words } = messagesFor(lang);
  const expectClean = (texts: readonly string[]): void =>
    expect(texts.flatMap((text) => faultsOf(lang, text))).toEqual([]);

  test('every failure at every step has words of its own', () => {
    for (const step of STEPS) {
      const texts = Object.values(BY_CODE).map(({ code }) => failure({ step, code, detail: null }));
      expectClean(texts);
      expect(new Set(texts).size).toBe(texts.length);
    }
    expect(failure({ step: 'connect', code: 'refused', detail: 'ECONNREFUSED' })).toMatch(
      / \(ECONNREFUSED\)$/,
    );
  });

  test('why something was not measured', () => {
    const texts = NOT_MEASURED.map(notMeasured);
    expectClean(texts);
    for (const text of texts) expect(text).toMatch(/\.$/);
    expectClean(Object.values(skipped));
  });

  test('headings and words', () => {
    expectClean(HEADING_KEYS.map((key) => words.heading[key]));
    expectClean([
      ...Object.values(words.kind),
      ...Object.values(words.role),
      ...Object.values(words.state),
      ...Object.values(words.severity),
    ]);
    expectClean(FEATURES.map(words.feature));
    expect(words.feature('whiteboard')).toBe('whiteboard');
  });

  test('reports and the command line', () => {
    expectClean(
      [0, 1, 2, 12345].flatMap((n) => [
        report.rowsLeftOut(n),
        report.andMore(n),
        report.endpointsWorking({ working: n, measured: 24 }),
      ]),
    );
    expectClean([
      report.endpointsWorking({ working: 0, measured: 1 }),
      report.labelled('A', 'b'),
      report.interrupted,
      report.redacted,
    ]);
    expectClean([
      report.trustStore({ bundled: 144, system: 1, extra: 0 }),
      report.answer.certificateBy('CN=x'),
      report.interfaceDown,
    ]);
    expectClean([
      report.answer.exchanges({ received: 0, sent: 5, medianMs: null }),
      report.answer.exchanges({ received: 4, sent: 5, medianMs: 41 }),
    ]);
    expectClean([
      cli.progress({ done: 1, known: 24, now: 'x' }),
      cli.interrupted,
      cli.written('/x'),
      cli.builtIn,
      cli.practiceList,
    ]);
    expectClean([
      cli.catalogOk({ id: 'x', version: '1', profiles: 1, sets: 7 }),
      cli.practiceStarting({ fault: 'x', title: 'y' }),
    ]);
    expectClean(
      [true, false].map((same) => cli.analyzed({ before: 'A.', now: 'B.', same }).replaceAll('\n', ' ')),
    );
  });

  test('redaction', () => {
    expectClean(SECRET_KINDS.flatMap((kind) => [0, 1, 2].map((n) => redaction.counted(kind, n))));
    expectClean([redaction.replaced({}), redaction.replaced({ user: 1, address: 12_345 })]);
    const { counted: _c, replaced: _r, ...others } = redaction;
    expectClean(Object.values(others));
  });

  test('one sentence of verdict for every status, with and without a finding', () => {
    for (const status of VERDICT_STATUSES) {
      for (const primaryTitle of [null, 'Titel']) {
        for (const brokenFeatures of [[], ['im'], [...FEATURES]]) {
          const facts: VerdictFacts = { status, primaryTitle, brokenFeatures, measured: 24, working: 23 };
          const summary = verdict.summary(facts);
          expectClean([summary, verdict.label[status]]);
          expect(summary).toMatch(/^[^.]+\.$/);
        }
      }
    }
  });
});

test.each([
  { status: 'reachable', said: 'Everything required is reachable from this network.' },
  { status: 'degraded', said: 'X: everything required is reachable all the same.' },
  { status: 'blocked', said: 'X: people on this network cannot sign in or exchange messages.' },
  { status: 'offline', said: 'X: nothing can be said about the services.' },
  { status: 'inconclusive', said: 'X: too little was measured to say more.' },
] as const)('the verdict “$status” names cause and consequence', ({ status, said }) => {
  const summary = en.verdict.summary({
    status,
    primaryTitle: 'X',
    brokenFeatures: ['sign-in', 'im'],
    measured: 3,
    working: 1,
  });
  expect(summary).toBe(said);
});

test('many broken features are counted after the third', () => {
  const facts = {
    status: 'blocked',
    primaryTitle: 'X',
    brokenFeatures: FEATURES,
    measured: 9,
    working: 0,
  } as const;
  expect(en.verdict.summary(facts)).toBe(
    'X: people on this network cannot sign in, see who is available or exchange messages, and five other features do not work either.',
  );
  expect(fr.verdict.summary({ ...facts, brokenFeatures: FEATURES.slice(0, 4) })).toBe(
    'X\u00A0: les utilisateurs de ce réseau ne peuvent ni se connecter à leur compte, ni voir qui est disponible, ni échanger de messages, et une autre fonction ne marche pas non plus.',
  );
});

test.each([
  { confidence: 1, english: 'certain (100 %)', french: 'certain (100\u00A0%)' },
  { confidence: 0.97, english: 'certain (97 %)', french: 'certain (97\u00A0%)' },
  { confidence: 0.95, english: 'certain (95 %)', french: 'certain (95\u00A0%)' },
  { confidence: 0.9499, english: 'likely (94 %)', french: 'probable (94\u00A0%)' },
  { confidence: 0.75, english: 'likely (75 %)', french: 'probable (75\u00A0%)' },
  { confidence: 0.57, english: 'possible (57 %)', french: 'possible (57\u00A0%)' },
])('certainty $confidence', ({ confidence, english, french }) => {
  expect([en.words.certainty(confidence), fr.words.certainty(confidence)]).toEqual([english, french]);
});

test.each([
  { ms: 0.4, english: '<1 ms', french: '<\u00A01\u00A0ms' },
  { ms: 41.2, english: '41 ms', french: '41\u00A0ms' },
  { ms: 999.6, english: '1.0 s', french: '1,0\u00A0s' },
  { ms: 3000, english: '3.0 s', french: '3,0\u00A0s' },
  { ms: 59_960, english: '1 min', french: '1\u00A0min' },
  { ms: 125_000, english: '2 min 5 s', french: '2\u00A0min\u00A05\u00A0s' },
])('$ms ms', ({ ms, english, french }) => {
  expect([en.words.durationMs(ms), fr.words.durationMs(ms)]).toEqual([english, french]);
});

test.each([
  { n: 0, english: '0 problems', french: '0 problème' },
  { n: 1, english: '1 problem', french: '1 problème' },
  { n: 2, english: '2 problems', french: '2 problèmes' },
  { n: 12_345, english: '12,345 problems', french: '12\u202F345 problèmes' },
])('$n problems', ({ n, english, french }) => {
  expect([en.words.count(n, 'problem'), fr.words.count(n, 'problem')]).toEqual([english, french]);
});

test.each([
  {
    iso: '2026-11-22T09:15:02.114Z',
    english: '22 November 2026, 09:15:02 UTC',
    french: '22 novembre 2026 à 09:15:02 UTC',
  },
  { iso: '2021-08-01', english: '1 August 2021', french: '1er août 2021' },
  { iso: 'some day', english: 'some day', french: 'some day' },
  { iso: '2021-13-01', english: '2021-13-01', french: '2021-13-01' },
])('$iso', ({ iso, english, french }) => {
  expect([en.words.instant(iso), fr.words.instant(iso)]).toEqual([english, french]);
});

test('lists', () => {
  expect(['', 'a', 'a and b', 'a, b and c']).toEqual(
    [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(en.words.list),
  );
  expect(fr.words.list(['a', 'b', 'c'])).toBe('a, b et c');
});
