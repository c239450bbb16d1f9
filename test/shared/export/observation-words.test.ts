import { describe, expect, test } from 'vitest';
import { evidenceWords, observationsById } from '../../../shared/export/evidence-words.ts';
import { observationWords, placeWords } from '../../../shared/export/observation-words.ts';
import { en } from '../../../shared/messages/en.ts';
import { fr } from '../../../shared/messages/fr.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import { brokenReport, healthyReport, sampleTls } from '../../support/sample-report.ts';

const [sample] = healthyReport.observations;
if (sample === undefined) throw new Error('no observation');
const base = {
  id: 'x',
  role: 'sweep',
  target: { ...sample.target, host: 'a.test', address: '198.18.2.1', port: 443, transport: 'tcp' },
  startedAtMs: 0,
  durationMs: 41,
  attempts: 1,
  phases: {},
} as const;

const answers: readonly (readonly [Observation, string])[] = [
  [{ ...base, kind: 'tcp', ask: {}, outcome: { status: 'ok', value: {} } }, en.report.answer.connected],
  [
    { ...base, kind: 'tls', ask: { serverName: 'a.test' }, outcome: { status: 'ok', value: sampleTls } },
    'TLSv1.3',
  ],
  [
    {
      ...base,
      kind: 'hello',
      ask: { serverName: null, padToBytes: 0 },
      outcome: { status: 'ok', value: { answer: 'alert', sentBytes: 200 } },
    },
    en.report.answer.hello.alert,
  ],
  [
    {
      ...base,
      kind: 'sip',
      ask: { serverName: 'a.test' },
      outcome: { status: 'ok', value: { status: null, reason: null, server: null, tls: sampleTls } },
    },
    en.report.answer.clientCertificateWanted,
  ],
  [
    {
      ...base,
      kind: 'stun',
      ask: { count: 3, spacingMs: 0 },
      outcome: {
        status: 'ok',
        value: { sent: 3, received: 2, rttMs: [50, 40], answered: ['binding'], mappedAddress: null },
      },
    },
    '45 ms',
  ],
  [
    {
      ...base,
      kind: 'turn-tcp',
      ask: {},
      outcome: { status: 'ok', value: { pseudoTls: true, answered: false } },
    },
    en.report.answer.relay['greeting-only'],
  ],
  [
    {
      ...base,
      kind: 'control',
      role: 'control',
      ask: { url: 'http://a.test/', body: '' },
      outcome: {
        status: 'ok',
        value: { status: 302, location: null, expected: false, body: '', headers: {} },
      },
    },
    'HTTP 302',
  ],
  [
    {
      ...base,
      kind: 'dns',
      ask: { record: 'SRV', resolver: null },
      outcome: {
        status: 'ok',
        value: {
          addresses: [],
          srv: [{ target: 'sip.test', port: 5061, priority: 0, weight: 0 }],
          records: [],
          rcode: null,
          recursionAvailable: null,
          overTcp: false,
          lateAddresses: [],
        },
      },
    },
    'sip.test:5061',
  ],
];

describe('observationWords', () => {
  test.each(answers)('$kind says what came back', (observation, expected) => {
    const line = observationWords(observation, en);
    expect(line).toContain(expected);
    expect(line).toContain('a.test (198.18.2.1) 443/tcp');
    expect(line).toContain(en.words.durationMs(41));
  });

  test('a failure and a skip say why, and why it was asked', () => {
    const failed = brokenReport.observations.find(({ id }) => id === 'o902');
    if (failed === undefined) throw new Error('no observation');
    for (const messages of [en, fr]) {
      const line = observationWords(failed, messages);
      expect(line).toContain(messages.failure({ step: 'connect', code: 'timeout', detail: null }));
      expect(line).toContain(messages.words.role.confirm);
    }
    const skipped = observationWords({ ...failed, outcome: { status: 'skipped', reason: 'cancelled' } }, en);
    expect(skipped).toContain(en.skipped.cancelled);
    expect(skipped).not.toContain(en.words.durationMs(failed.durationMs));
  });
});

test('a place is a name, its address where it has one, and its port', () => {
  expect(placeWords({ ...base.target, address: null })).toBe('a.test 443/tcp');
  expect(placeWords({ ...base.target, host: '198.18.2.1' })).toBe('198.18.2.1 443/tcp');
  expect(placeWords({ ...base.target, address: null, port: null })).toBe('a.test');
});

test('evidence is bounded, and what the report does not hold is left out', () => {
  const [drop, revocation] = brokenReport.findings;
  if (drop === undefined || revocation === undefined) throw new Error('no findings');
  const known = observationsById(brokenReport);
  expect(evidenceWords(drop, known, en, 2)).toHaveLength(3);
  expect(evidenceWords(drop, known, en, 2).at(-1)).toBe(en.report.andMore(1));
  expect(evidenceWords(revocation, known, en, 9)).toHaveLength(1);
});
