import { describe, expect, test } from 'vitest';
import { LAYER_NAMES } from '../../../shared/export/layers.ts';
import { failingFirst } from '../../../shared/export/failing-first.ts';
import { type MatrixRow, matrixOf } from '../../../shared/export/matrix.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Failure, FailureCode, SkipReason, Step } from '../../../shared/model/failure.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import type { Endpoint } from '../../../shared/model/subject.ts';
import { like, reportWith } from '../../support/report-with.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';

const HOST = 'meet.contoso-online.test';
const https: Endpoint = { sets: [2], host: HOST, port: 443, as: 'https' };

const observed = (host: string, port: number | null): Observation => {
  const found = healthyReport.observations.find(({ target }) => target.host === host && target.port === port);
  if (found === undefined) throw new Error(`no observation of ${host}`);
  return found;
};
const dns = observed(HOST, null);
const page = observed(HOST, 443);
const failed = (step: Step, code: FailureCode) =>
  ({ status: 'failed', failure: { step, code, detail: null } satisfies Failure }) as const;
const skipped = (reason: SkipReason) => ({ status: 'skipped', reason }) as const;

const only = (endpoint: Endpoint, observations: readonly Observation[]): MatrixRow => {
  const [row] = matrixOf(reportWith([endpoint], observations));
  if (row === undefined) throw new Error('no row');
  return row;
};
/** `ok failed skipped -`: the four layers of a row. */
const layersOf = (row: MatrixRow): string =>
  LAYER_NAMES.map((name) => row.layers[name]?.state ?? '-').join(' ');

describe('matrixOf', () => {
  test.each<[string, readonly Observation[], string, string]>([
    ['everything answers', [dns, page], 'ok ok ok ok', 'ok'],
    ['nothing was measured', [], 'unknown unknown unknown unknown', 'unknown'],
    [
      'no name',
      [
        like(dns, 'a', { outcome: failed('resolve', 'name-not-found') }),
        like(page, 'b', { outcome: skipped('not-resolved') }),
      ],
      'failed skipped skipped skipped',
      'failed',
    ],
    [
      'no connection',
      [dns, like(page, 'a', { outcome: failed('connect', 'timeout') })],
      'ok failed skipped skipped',
      'failed',
    ],
    [
      'TLS is cut off',
      [dns, like(page, 'a', { outcome: failed('tls', 'reset') })],
      'ok ok failed skipped',
      'failed',
    ],
    [
      'no answer',
      [dns, like(page, 'a', { outcome: failed('response', 'timeout') })],
      'ok ok ok failed',
      'failed',
    ],
    [
      'not tried',
      [dns, like(page, 'a', { outcome: skipped('cancelled') })],
      'ok skipped skipped skipped',
      'skipped',
    ],
    [
      'one address of two answers',
      [dns, like(page, 'a', { address: '198.18.2.9', outcome: failed('connect', 'timeout') }), page],
      'ok ok ok ok',
      'ok',
    ],
    [
      'it answered when tried again',
      [dns, like(page, 'a', { outcome: failed('connect', 'timeout') }), like(page, 'b', { role: 'confirm' })],
      'ok ok ok ok',
      'ok',
    ],
    [
      'only a contrast answered',
      [
        dns,
        like(page, 'a', { outcome: failed('tls', 'reset') }),
        like(page, 'b', { role: 'name-elsewhere' }),
      ],
      'ok ok failed skipped',
      'failed',
    ],
    [
      'only TCP answered',
      [dns, { ...page, id: 'a', kind: 'tcp', ask: {}, outcome: { status: 'ok', value: {} } }],
      'ok ok unknown unknown',
      'unknown',
    ],
  ])('%s', (_, observations, layers, state) => {
    const row = only(https, observations);
    expect(layersOf(row)).toBe(layers);
    expect(row.state).toBe(state);
  });

  test.each<[Endpoint['as'], string]>([
    ['tcp', 'unknown unknown - -'],
    ['tls', 'unknown unknown unknown -'],
    ['https', 'unknown unknown unknown unknown'],
    ['http', 'unknown unknown - unknown'],
    ['sip', 'unknown unknown unknown unknown'],
    ['stun', 'unknown - - unknown'],
    ['turn-tcp', 'unknown unknown - unknown'],
  ])('%s has the layers %s', (as, layers) => {
    expect(layersOf(only({ ...https, as }, []))).toBe(layers);
  });

  test('an address needs no DNS', () => {
    expect(only({ ...https, host: '198.18.2.22' }, []).layers.dns).toBeNull();
    expect(only({ ...https, host: '2001:db8::1' }, []).layers.dns).toBeNull();
  });

  test('says what it is needed for, which findings concern it, where it was found and how long it took', () => {
    const row = matrixOf(brokenReport).find(({ port }) => port === 5061);
    expect(row).toMatchObject({
      features: ['im'],
      need: 'required',
      addresses: ['198.18.2.20'],
      timeMs: 3000,
      state: 'failed',
    });
    expect(row?.findings.map(({ code }) => code)).toEqual(['firewall.drop']);
    const neighbour = matrixOf(brokenReport).find(({ host }) => host.startsWith('sipdir'));
    expect(neighbour?.findings).toEqual([]);
  });

  test('required by one set is required; retired by all is retired', () => {
    expect(only({ ...https, sets: [7, 2] }, []).need).toBe('required');
    expect(only({ ...https, sets: [7, 4] }, []).need).toBe('optional');
    expect(only({ ...https, sets: [4] }, []).need).toBe('retired');
    expect(only({ ...https, sets: [] }, []).need).toBeNull();
  });

  test('a name that may be missing and is missing is not a fault', () => {
    const denied = like(dns, 'a', { outcome: failed('resolve', 'name-not-found') });
    expect(only({ ...https, mayBeMissing: true }, [denied]).state).not.toBe('failed');
    const unanswered = like(dns, 'a', { outcome: failed('resolve', 'timeout') });
    expect(only({ ...https, mayBeMissing: true }, [unanswered]).state).toBe('failed');
  });

  test('service records are rows of their own, and so is what they lead to', () => {
    const record: Observation = {
      ...dns,
      id: 'srv',
      target: { ...dns.target, host: '_sip._tls.example.test' },
    };
    const srv = [{ name: '_sip._tls.example.test', as: 'sip' }] as const;
    const rows = matrixOf(reportWith([], [record, page], { srv }));
    expect(rows.map(({ host, port, as, state }) => [host, port, as, state])).toEqual([
      ['_sip._tls.example.test', null, 'srv', 'ok'],
      [HOST, 443, 'https', 'ok'],
    ]);
  });

  test("another tool's report without a subject is about what was measured", () => {
    const { subject: _, ...foreign } = brokenReport;
    const rows = matrixOf(foreign);
    expect(rows).toHaveLength(brokenReport.subject?.endpoints.length ?? 0);
    expect(rows.find(({ port }) => port === 5061)).toMatchObject({ as: 'sip', state: 'failed', need: null });
  });

  test('10,000 rows take less than half a second', () => {
    const endpoints = Array.from({ length: 10_000 }, (_, index) => ({
      ...https,
      host: `h${index}.example.test`,
    }));
    const observations = endpoints.map(({ host }, index): Observation => ({
      ...page,
      id: `m${index}`,
      target: { ...page.target, host },
    }));
    const report = reportWith(endpoints, observations);
    expect(matrixOf(report).filter(({ state }) => state === 'ok')).toHaveLength(10_000);
  });
});

describe('an answer that is not the service’s', () => {
  const finding = (code: string): Finding => ({
    id: 'f1',
    code,
    severity: 'problem',
    confidence: 1,
    scope: { sets: [2], features: [], hosts: [HOST], addresses: [], ports: [], route: null },
    details: {},
    evidence: [],
    title: '',
    explanation: '',
    remediation: [],
  });
  const judged = (endpoint: Endpoint, observations: readonly Observation[], code?: string): string => {
    const report = reportWith([endpoint], observations);
    const [row] = matrixOf({ ...report, findings: code === undefined ? [] : [finding(code)] });
    return row === undefined ? '' : `${layersOf(row)}: ${row.state}`;
  };
  const http: Endpoint = { ...https, port: 80, as: 'http' };
  const clear = observed(HOST, 80);
  const answering = (status: number, body: string): Observation => {
    if (clear.kind !== 'http' || clear.outcome.status !== 'ok') throw new Error('no page');
    return { ...clear, outcome: { status: 'ok', value: { ...clear.outcome.value, status, body } } };
  };

  test('a filter’s page and the service’s own error are no answers', () => {
    expect(judged(http, [dns, answering(200, 'hello')])).toBe('ok ok - ok: ok');
    expect(judged(http, [dns, answering(503, '')])).toBe('ok ok - failed: failed');
    expect(judged(http, [dns, answering(403, 'Powered by FortiGuard')])).toBe('ok ok - failed: failed');
  });

  test('behind a false DNS answer nothing is known of the service', () => {
    expect(judged(https, [dns, page], 'dns.sinkhole')).toBe('failed unknown unknown unknown: failed');
  });

  test('behind a sign-in page only certificates prove anything', () => {
    expect(judged(http, [dns, clear], 'network.captive-portal')).toBe('ok unknown - unknown: unknown');
    expect(judged(https, [dns, page], 'network.captive-portal')).toBe('ok ok ok ok: ok');
  });
});

test('failingFirst: required faults, then optional ones, then what works, each in its order', () => {
  const failing = like(page, 'x', { outcome: failed('connect', 'timeout') });
  const at = (host: string, ok: boolean): Observation => ({
    ...(ok ? page : failing),
    id: host,
    target: { ...page.target, host },
  });
  const endpoints = [
    { ...https, host: 'fine' },
    { ...https, host: 'optional', sets: [7] },
    { ...https, host: 'first' },
    { ...https, host: 'second' },
  ];
  const rows = matrixOf(
    reportWith(endpoints, [at('fine', true), at('optional', false), at('first', false), at('second', false)]),
  );
  expect(failingFirst(rows).map(({ host }) => host)).toEqual(['first', 'second', 'optional', 'fine']);
});
