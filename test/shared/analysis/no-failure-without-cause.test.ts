import { describe, expect, test } from 'vitest';
import { analyze } from '../../../shared/analysis/analyze.ts';
import { verdictOf } from '../../../shared/analysis/verdict.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { FailureCode, Step } from '../../../shared/model/failure.ts';
import type { Service, Subject } from '../../../shared/model/subject.ts';
import { PROBE_AS, type ProbeAs } from '../../../shared/model/target.ts';
import { certificateReply, dropped, localDns, when } from '../../support/faults.ts';
import { CONTROL, healthy, INDEPENDENT } from '../../support/healthy-network.ts';
import { failed, observe, type Layer } from '../../support/simulated-network.ts';

const HOST = 'login.idlab.test';
const OTHER = 'api.skypelab.test';
const circumstances = {
  startedAt: '2026-11-22T09:00:00.000Z',
  catalog: { version: '1', readOn: null },
};

const service = (set: number): Service => ({
  set,
  area: 'Skype',
  feature: 'im',
  required: true,
  retired: null,
  urls: [],
  ips: [],
});

/** A required endpoint of this kind, and another service that works. */
const subjectWith = (as: ProbeAs): Subject => ({
  services: [service(1), service(2)],
  endpoints: [
    { sets: [1], host: HOST, port: 5061, as },
    { sets: [2], host: OTHER, port: 443, as: 'https' },
  ],
  srv: [],
  controls: { http: [], tls: [CONTROL], resolvers: [INDEPENDENT], stun: [] },
});

const atHost =
  (reply: ReturnType<typeof failed>): Layer =>
  (order) =>
    order.kind !== 'dns' && order.kind !== 'hello' && order.target.host === HOST && order.target.port === 5061
      ? reply
      : null;

const CONNECT: readonly FailureCode[] = [
  'timeout',
  'refused',
  'reset',
  'closed',
  'host-unreachable',
  'network-unreachable',
  'not-permitted',
];
const GREETING: readonly FailureCode[] = ['timeout', 'reset', 'closed', 'alert', 'not-tls', 'other'];
const ANSWER: readonly FailureCode[] = ['timeout', 'reset', 'closed', 'malformed', 'too-large', 'other'];

const stepsOf = (as: ProbeAs): readonly (readonly [Step, readonly FailureCode[]])[] => {
  switch (as) {
    case 'tcp':
      return [['connect', CONNECT]];
    case 'tls':
      return [
        ['connect', CONNECT],
        ['tls', GREETING],
      ];
    case 'https':
      return [
        ['connect', CONNECT],
        ['tls', GREETING],
        ['response', [...ANSWER, 'not-http']],
      ];
    case 'http':
      return [
        ['connect', CONNECT],
        ['response', [...ANSWER, 'not-http']],
      ];
    case 'sip':
      return [
        ['connect', CONNECT],
        ['tls', GREETING],
        ['exchange', [...ANSWER, 'not-sip']],
      ];
    case 'stun':
      return [['exchange', ['timeout', 'refused', 'host-unreachable', 'not-permitted', 'malformed']]];
    case 'turn-tcp':
      return [
        ['connect', CONNECT],
        ['tls', GREETING],
        ['exchange', ANSWER],
      ];
    default:
      return assertNever(as);
  }
};

const cases = PROBE_AS.flatMap((as) =>
  stepsOf(as).flatMap(([step, codes]) => codes.map((code) => ({ as, step, code }))),
);

const diagnose = (subject: Subject, layers: readonly Layer[]) => {
  const evidence = observe(subject, [...layers, healthy()]);
  const facts = analyze(evidence, circumstances);
  return { facts, verdict: verdictOf(evidence, facts, false) };
};

describe('whatever fails has a cause', () => {
  test.each(cases)('$as fails at $step with $code', ({ as, step, code }) => {
    const { facts, verdict } = diagnose(subjectWith(as), [atHost(failed(step, code))]);
    expect(facts.map((fact) => fact.scope.hosts)).toContainEqual([HOST]);
    expect(verdict.status).not.toBe('reachable');
    expect(verdict.status).not.toBe('inconclusive');
  });

  test.each(['https', 'tls', 'sip'] as const)('%s shows a certificate that does not hold', (as) => {
    const wrong: Layer = when(
      (o) => o.target.host === HOST && ['sweep', 'confirm'].includes(o.role) && o.kind !== 'dns',
      (o) => certificateReply(o, { verdict: 'expired' }),
    );
    const { facts, verdict } = diagnose(subjectWith(as), [wrong]);
    expect(facts.map((fact) => fact.code)).toEqual(['tls.certificate-invalid']);
    expect(verdict.status).toBe('blocked');
  });

  test.each([
    ['the server ignores one name', [localDns((name) => name === HOST, failed('resolve', 'timeout'))]],
    [
      'the server ignores one name, and nobody else can be asked',
      [
        localDns((name) => name === HOST, failed('resolve', 'timeout')),
        dropped((o) => o.kind === 'dns' && o.target.address === INDEPENDENT),
      ],
    ],
    [
      'the server answers nonsense to one name',
      [localDns((n) => n === HOST, failed('resolve', 'malformed'))],
    ],
    ['an odd rcode', [localDns((n) => n === HOST, failed('resolve', 'other-rcode', 'NOTIMP'))]],
  ] as const)('%s', (_, layers) => {
    const { facts, verdict } = diagnose(subjectWith('https'), layers);
    expect(facts.map((fact) => fact.code)).toEqual(['dns.name-blocked']);
    expect(verdict.status).toBe('blocked');
  });

  test('what ended without saying anything about the network is not known', () => {
    const { facts, verdict } = diagnose(subjectWith('https'), [atHost(failed('connect', 'bug'))]);
    expect(facts).toEqual([]);
    expect(verdict.status).toBe('inconclusive');
  });
});
