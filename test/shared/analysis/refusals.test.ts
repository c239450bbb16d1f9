import { expect, test } from 'vitest';
import { makePath } from '../../../shared/analysis/path.ts';
import { promptnessOf } from '../../../shared/analysis/refusals.ts';
import type { Observation } from '../../../shared/model/observation.ts';

const refusal = (durationMs: number, attempts: number): Observation => ({
  id: `o${attempts}`,
  kind: 'tcp',
  role: attempts === 1 ? 'sweep' : 'confirm',
  target: { set: 1, host: 'a.test', address: '198.18.2.20', port: 443, transport: 'tcp', route: 'direct' },
  ask: {},
  startedAtMs: 0,
  durationMs,
  attempts,
  phases: {},
  outcome: {
    status: 'failed',
    failure: { step: 'connect', code: 'host-unreachable', detail: 'EHOSTUNREACH' },
  },
});

test.each([
  { given: [4], expected: { ms: 4, isAtMost: false }, why: 'the first packet was refused at once' },
  { given: [1027], expected: { ms: 27, isAtMost: true }, why: 'the repetition after a second was' },
  {
    given: [2052],
    expected: { ms: 52, isAtMost: true },
    why: 'the second repetition was, as newer Linux sends it',
  },
  { given: [3010], expected: { ms: 10, isAtMost: true }, why: 'the repetition after three seconds was' },
  { given: [2052, 44, 1003], expected: { ms: 3, isAtMost: true }, why: 'the shortest counts' },
])('a refusal after $given ms: $why', ({ given, expected }) => {
  const endpoint = { sets: [1], host: 'a.test', port: 443, as: 'tcp' } as const;
  const list = given.map((durationMs, index) => refusal(durationMs, index + 1));
  expect(
    promptnessOf(makePath('key', { endpoint, control: false, via: null, address: '198.18.2.20', list })),
  ).toEqual(expected);
});
