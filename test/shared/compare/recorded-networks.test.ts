import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { Comparison, Side } from '../../../shared/compare/comparison.ts';
import { en } from '../../../shared/messages/en.ts';
import type { Report } from '../../../shared/model/report.ts';
import { rejudge } from '../../../shared/report.ts';
import { judgementOf } from '../../support/replay/expected.ts';
import { readExpected, readRecorded, recordedNames } from '../../support/replay/folders.ts';

/**
 * Every recorded network against its healthy twin: the same kind of network, as far as the recordings have one that
 * works. What was broken in it must be the root difference, whichever of the two is named first.
 */
const known = new Map<string, Report>();
function judged(name: string): Report {
  const report = known.get(name) ?? rejudge(readRecorded(name), en);
  known.set(name, report);
  return report;
}

/** What the name of a recording begins with, or its run shows → the recording of such a network that works. */
const TWINS: readonly (readonly [is: (name: string, report: Report) => boolean, twin: string])[] = [
  [(_, { profile }) => profile === 'federation', 'federation'],
  [(name) => name.startsWith('proxy-socks') || name === 'proxy-is-no-socks', 'proxy-socks'],
  [(name) => name.startsWith('proxy-script'), 'proxy-script'],
  [(name) => name.startsWith('proxy-secure'), 'proxy-secure'],
  [(name) => /^proxy-(?:wants-)?basic|^proxy-wants/.test(name), 'proxy-basic'],
  [(name) => /^proxy-(?:wants-)?digest/.test(name), 'proxy-digest'],
  [(name) => name.startsWith('proxy-'), 'proxy-open'],
  [(name) => name.startsWith('ipv6-only'), 'ipv6-only'],
  [(name) => /ipv6|^both-families/.test(name), 'ipv6-beside-ipv4'],
  [(name) => name === 'mtu-tunnel', 'vpn-whole'],
  [() => true, 'healthy'],
];
const twinOf = (name: string): string => TWINS.find(([is]) => is(name, judged(name)))?.[1] ?? 'healthy';

const rootCode = ({ root }: Comparison): string | null => root?.finding?.code ?? null;
const primaryOf = (name: string): string | null => judgementOf(judged(name)).primary;
const isHealthy = (name: string): boolean => judgementOf(judged(name)).findings.length === 0;
const codesOf = ({ findings }: Comparison): readonly string[] => findings.map(({ code }) => code);

const names = recordedNames();
const faulty = names.filter((name) => !isHealthy(name));
const healthy = names.filter(isHealthy);

describe.each([
  { first: 'the faulty one first', side: 'a' },
  { first: 'the healthy one first', side: 'b' },
] as const)('a recorded network against its twin, $first', ({ side }) => {
  const compare = (name: string, twin: string): Comparison =>
    side === 'a'
      ? compareReports(judged(name), judged(twin), en)
      : compareReports(judged(twin), judged(name), en);

  test.each(faulty)('%s: its fault is the root difference', (name) => {
    expect(isHealthy(twinOf(name))).toBe(true);
    const comparison = compare(name, twinOf(name));
    const found: readonly [string | null, Side | undefined] = [rootCode(comparison), comparison.root?.side];
    expect(found).toEqual([primaryOf(name), side]);
    expect(readExpected(name)).toContain(`"primary": ${JSON.stringify(rootCode(comparison))}`);
    expect(codesOf(comparison)).not.toContain('compare.not-the-network');
  });

  test.each(healthy)('%s: between two networks that work, nothing is wrong', (name) => {
    const comparison = compare(name, twinOf(name) === name ? 'healthy' : twinOf(name));
    expect(comparison.root).toBeNull();
    expect(codesOf(comparison)).toEqual([]);
    expect(['nothing-differs', 'same-run', 'not-comparable']).toContain(comparison.conclusion);
  });
});

test.each(faulty)(
  '%s: against the plain healthy network its fault is the root difference as well',
  (name) => {
    expect(rootCode(compareReports(judged(name), judged('healthy'), en))).toBe(primaryOf(name));
  },
);

/** The network is innocent: this computer's firewall or clock, or the service itself. */
const INNOCENT = /^(?:host-firewall\.blocked|network\.clock-skew|service\.unavailable)$/;

test.each(
  faulty.filter((name) => judgementOf(judged(name)).findings.some(({ severity }) => severity === 'problem')),
)('%s: the network is accused where it is to blame', (name) => {
  const comparison = compareReports(judged(name), judged(twinOf(name)), en);
  const blamed = judgementOf(judged(name)).findings.filter(
    ({ severity, code }) => severity === 'problem' && !INNOCENT.test(code),
  );
  // The twin asked for the service record of another domain.
  const isMeasured = !['srv-missing', 'srv-target-gone'].includes(name);
  expect(comparison.conclusion).toBe(isMeasured ? 'one-side' : 'not-measured');
  expect(codesOf(comparison)).toEqual(blamed.length > 0 && isMeasured ? ['compare.this-network'] : []);
});

test.each(faulty)('%s: the same in two networks is not accused of either', (name) => {
  const report = judged(name);
  const comparison = compareReports(
    { ...report, label: 'Office' },
    { ...report, id: 'other', label: 'Café' },
    en,
  );
  expect(codesOf(comparison)).not.toContain('compare.this-network');
  expect(comparison.root).toBeNull();
  expect(comparison.rows.filter(({ outcome }) => outcome.startsWith('fails-only'))).toEqual([]);
});
