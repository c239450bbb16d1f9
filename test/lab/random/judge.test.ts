import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../shared/model/finding.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import example from '../../support/example-report.json' with { type: 'json' };
import { meaningOf, type Part } from './case.ts';
import { judge } from './judge.ts';
import { wantedOf } from './wanted.ts';

const REPORT = parseReport(example);
const [MODEL] = REPORT.findings;
const finding = (
  code: string,
  hosts: readonly string[],
  details: Finding['details'],
  more: Partial<Finding> = {},
): Finding => {
  if (MODEL === undefined) throw new Error('the example report has no finding');
  return {
    ...MODEL,
    id: `f ${code} ${hosts.join()}`,
    code,
    severity: 'problem',
    confidence: 0.95,
    details,
    scope: { ...MODEL.scope, hosts },
    ...more,
  };
};
const outcome = (status: typeof REPORT.verdict.status, findings: readonly Finding[]) => ({
  exitCode: findings.some(({ severity }) => severity === 'problem') ? 1 : 0,
  report: { ...REPORT, findings, verdict: { ...REPORT.verdict, status, primary: findings[0]?.id ?? null } },
});
const wanted = (...faults: Part[]) =>
  wantedOf(meaningOf({ base: { id: 'at-a-distance', parameters: { delayMs: 20 } }, faults }));

const SIPFED = ['sipfed.contoso-online.test'];
const drop = (host: string): Part => ({
  id: 'drop',
  parameters: { what: { host }, answers: false },
});
const PORT: Part = { id: 'drop', parameters: { what: { port: 5061 }, answers: false } };
const found = finding('firewall.drop', SIPFED, { wholeHost: false });

describe('a diagnosis against what was wanted', () => {
  test('is right', () => {
    const { wrong, places } = judge(wanted(PORT), outcome('blocked', [found]));
    expect(wrong).toEqual([]);
    expect(places).toEqual([0]);
  });

  test.each([
    ['the status differs', [found], 'degraded', /^status/],
    ['the cause is missing', [], 'blocked', /^missing: firewall\.drop/],
    ['a detail differs', [finding('firewall.drop', SIPFED, { wholeHost: true })], 'blocked', /wholeHost/],
    ['a host is missing', [finding('firewall.drop', [], { wholeHost: false })], 'blocked', /missing/],
    [
      'a host is too much',
      [finding('firewall.drop', [...SIPFED, 'login.idlab.test'], { wholeHost: false })],
      'blocked',
      /login\.idlab\.test too much/,
    ],
    ['one cause is said twice', [found, { ...found, id: 'again' }], 'blocked', /^too often/],
    [
      'something else is said too',
      [found, finding('dns.sinkhole', ['api.skypelab.test'], {})],
      'blocked',
      /^too much: problem dns\.sinkhole/,
    ],
    [
      'something else comes first',
      [finding('dns.sinkhole', ['api.skypelab.test'], {}), found],
      'blocked',
      /^primary: expected firewall\.drop, came dns\.sinkhole/,
    ],
    ['the severity differs', [{ ...found, severity: 'warning' as const }], 'blocked', /severity/],
  ] as const)('is wrong where %s', (_, findings, status, reason) => {
    expect(judge(wanted(PORT), outcome(status, findings)).wrong.join('\n')).toMatch(
      new RegExp(reason.source, 'm'),
    );
  });

  test('one finding may stand for two faults of its code', () => {
    const both = finding('firewall.drop', ['api.skypelab.test', 'login.idlab.test'], { wholeHost: true });
    const two = wanted(drop('api.skypelab.test'), drop('login.idlab.test'));
    expect(judge(two, outcome('blocked', [both])).wrong).toEqual([]);
  });

  test.each([
    { why: 'it is sure and names nothing else', more: { confidence: 0.95 }, isRight: false },
    { why: 'it is not sure', more: { confidence: 0.7 }, isRight: true },
    {
      why: 'it names the other cause',
      more: { confidence: 0.85, figures: { alternative: 'host-down' as const } },
      isRight: true,
    },
  ])('what cannot be told apart must be in doubt: $why', ({ more, isRight }) => {
    const silent = finding('firewall.drop', ['api.skypelab.test'], { wholeHost: true }, more);
    const { wrong } = judge(wanted(drop('api.skypelab.test')), outcome('blocked', [silent]));
    expect(wrong.length === 0).toBe(isRight);
  });

  test('confident and wrong is a code of no injected cause, said with confidence', () => {
    const sure = finding('dns.sinkhole', ['api.skypelab.test'], {});
    const doubtful = { ...sure, id: 'doubtful', confidence: 0.7 };
    const { confidentlyWrong, foreign } = judge(wanted(PORT), outcome('blocked', [found, sure, doubtful]));
    expect(confidentlyWrong).toEqual([sure]);
    expect(foreign).toEqual([sure, doubtful]);
  });

  test('a network without faults has no finding', () => {
    expect(judge(wanted(), outcome('reachable', [])).wrong).toEqual([]);
    expect(judge(wanted(), outcome('reachable', [found])).wrong).not.toEqual([]);
  });
});
