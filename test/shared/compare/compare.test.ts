import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { Comparison } from '../../../shared/compare/comparison.ts';
import { renderComparison } from '../../../shared/export/comparison-text.ts';
import { en } from '../../../shared/messages/en.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import type { Report } from '../../../shared/model/report.ts';
import { hasKnownDetails } from '../../../shared/model/details-schema.ts';
import { rejudge } from '../../../shared/report.ts';
import { RECORDED } from '../../support/recorded-reports.ts';
import { readRecorded } from '../../support/replay/folders.ts';

const recorded = (name: string, label: string, more: Partial<Report> = {}): Report => ({
  ...rejudge(readRecorded(name), en),
  label,
  id: `${name} ${label}`,
  ...more,
});
const HEALTHY = recorded('healthy', 'Café');
const DROPPED = recorded('drop-port', 'Office');
const compare = (a: Report, b: Report): Comparison => compareReports(a, b, en);
const codes = ({ findings }: Comparison): readonly string[] => findings.map(({ code }) => code);
const kinds = ({ reservations }: Comparison): readonly string[] => reservations.map(({ kind }) => kind);
const confidence = (comparison: Comparison): number => comparison.findings[0]?.confidence ?? Number.NaN;
const elsewhere = (report: Report): Report['environment'] => ({
  ...report.environment,
  dnsServers: ['192.0.2.53'],
  gateways: ['192.0.2.1'],
});
const CAFE: Report = { ...HEALTHY, environment: elsewhere(HEALTHY) };

describe('what two runs come to', () => {
  const OFFLINE = recorded('no-answer', 'Hotel');
  const RETIRED = recorded('retired-dropped', 'Office');
  test.each([
    {
      why: 'a blocked port in one of them',
      a: DROPPED,
      b: HEALTHY,
      conclusion: 'one-side',
      expected: ['compare.this-network'],
    },
    {
      why: 'the same port blocked in both',
      a: DROPPED,
      b: recorded('drop-port', 'Café'),
      conclusion: 'same',
      expected: ['compare.not-the-network'],
    },
    {
      why: 'two healthy networks',
      a: recorded('far', 'Office'),
      b: HEALTHY,
      conclusion: 'nothing-differs',
      expected: [],
    },
    { why: 'one run twice', a: DROPPED, b: DROPPED, conclusion: 'same-run', expected: [] },
    {
      why: 'two runs without a network',
      a: OFFLINE,
      b: recorded('no-route', 'Train'),
      conclusion: 'not-comparable',
      expected: [],
    },
    {
      why: 'no network in one of them',
      a: HEALTHY,
      b: OFFLINE,
      conclusion: 'one-side',
      expected: ['compare.this-network'],
    },
    {
      why: 'retired services that fail in both',
      a: RETIRED,
      b: recorded('retired-dropped', 'Café'),
      conclusion: 'nothing-differs',
      expected: [],
    },
    {
      why: 'retired services that fail in one',
      a: RETIRED,
      b: HEALTHY,
      conclusion: 'nothing-differs',
      expected: [],
    },
    {
      why: 'a fault of its own in each',
      a: DROPPED,
      b: recorded('name-nxdomain', 'Café'),
      conclusion: 'one-side',
      expected: ['compare.this-network', 'compare.this-network'],
    },
    {
      why: 'this computer’s own firewall, in force in one network only',
      a: recorded('host-drops-port', 'Office'),
      b: HEALTHY,
      conclusion: 'one-side',
      expected: [],
    },
    {
      why: 'the service itself failed in one run',
      a: recorded('service-unavailable', 'Office'),
      b: HEALTHY,
      conclusion: 'one-side',
      expected: [],
    },
    {
      why: 'worse media in one network',
      a: recorded('media-loss-10', 'Office'),
      b: HEALTHY,
      conclusion: 'one-side',
      expected: [],
    },
    {
      why: 'nothing that both measured',
      a: HEALTHY,
      b: { ...CAFE, observations: [], subject: undefined as never, findings: [] },

      conclusion: 'not-comparable',
      expected: [],
    },
  ])('$why: $conclusion', ({ a, b, conclusion, expected }) => {
    const comparison = compare(a, b);
    expect({ conclusion: comparison.conclusion, codes: codes(comparison) }).toEqual({
      conclusion,
      codes: expected,
    });
  });

  test('what one run did not measure is neither fine nor broken', () => {
    const host = 'sipfed.contoso-online.test';
    const without = {
      ...HEALTHY,
      observations: HEALTHY.observations.filter(({ target }) => target.host !== host),
    };
    const comparison = compare(DROPPED, without);
    const row = comparison.rows.find((one) => one.host === host);
    expect(row?.outcome).toBe('not-compared');
    expect(codes(comparison)).toEqual([]);
    expect(comparison.root).toMatchObject({ side: 'a', measuredInBoth: false, explained: [] });
    expect(comparison.conclusion).toBe('not-measured');
    expect(comparison.reservations).toContainEqual({ kind: 'measured-only-in', side: 'a', endpoints: 1 });
  });

  test('a sign-in page that lets encrypted traffic through leaves a network to compare', () => {
    const comparison = compare(recorded('portal-http-only', 'Hotel'), HEALTHY);
    expect(kinds(comparison)).not.toContain('no-network');
    expect(kinds(compare(recorded('portal-redirect', 'Hotel'), HEALTHY))).toContain('no-network');
  });

  test('both fail, each in another way: each has a cause of its own', () => {
    const comparison = compare(recorded('drop-host', 'Office'), recorded('reject-port-unreachable', 'Café'));
    expect(codes(comparison)).not.toContain('compare.not-the-network');
    expect(comparison.root).not.toBeNull();
  });

  test('a cause that reaches further in one of them is the root there', () => {
    const wide = recorded('drop-range', 'Office');
    const [first] = wide.findings;
    const comparison = compare(wide, DROPPED);
    expect(comparison.root?.side).toBe('a');
    expect(comparison.root?.finding?.code).toBe(first?.code);
  });
});

const placed = ({ rows }: Comparison): readonly string[] =>
  rows.map(({ key, outcome, layer }) => `${key} ${outcome} ${layer}`);

describe('alignment', () => {
  test('goes by host, port, transport and protocol: order, ids and catalogues do not matter', () => {
    const { subject } = HEALTHY;
    const turned: Report = {
      ...CAFE,
      id: 'turned',
      catalog: { id: 'another', version: '7' },
      profile: 'other-profile',
      observations: CAFE.observations.toReversed().map((o, index) => ({ ...o, id: `x${index}` })),
      ...(subject === undefined
        ? {}
        : {
            subject: {
              ...subject,
              endpoints: subject.endpoints.toReversed(),
              services: subject.services,
            },
          }),
    };
    const [plain, other] = [compare(DROPPED, CAFE), compare(DROPPED, turned)];
    expect(placed(other).toSorted()).toEqual(placed(plain).toSorted());
    expect(other.root?.finding?.code).toBe('firewall.drop');
    expect(kinds(other)).toEqual(expect.arrayContaining(['other-catalog', 'other-profile']));
  });

  test('names are the same in capitals', () => {
    const shouted: Report = {
      ...CAFE,
      observations: CAFE.observations.map((o) => ({
        ...o,
        target: { ...o.target, host: o.target.host.toUpperCase() },
      })),
      subject: {
        ...(CAFE.subject as NonNullable<Report['subject']>),
        endpoints: (CAFE.subject?.endpoints ?? []).map((e) => ({ ...e, host: e.host.toUpperCase() })),
      },
    };
    expect(compare(DROPPED, shouted).rows).toHaveLength(compare(DROPPED, CAFE).rows.length);
  });

  test('each run goes its own way: a proxy here and none there', () => {
    const comparison = compare(recorded('proxy-required-dropped', 'Office'), CAFE);
    expect(comparison.conclusion).toBe('nothing-differs');
    expect(comparison.rows.some(({ sameWay }) => !sameWay)).toBe(true);
    expect(kinds(comparison)).toContain('other-proxy');
  });
});

describe('confidence', () => {
  const sure = confidence(compare(DROPPED, CAFE));
  const windows = { ...CAFE.environment, os: { platform: 'win32', release: '10.0.22631', arch: 'x64' } };
  test.each([
    { why: 'another computer', b: { ...CAFE, environment: windows }, kind: 'other-computer' },
    {
      why: 'a computer that is not known',
      b: { ...CAFE, environment: { ...CAFE.environment, interfaces: [] } },
      kind: 'unknown-computer',
    },
    { why: 'another week', b: { ...CAFE, startedAt: '2026-12-01T08:00:00Z' }, kind: 'far-apart' },
    { why: 'another catalogue', b: { ...CAFE, catalog: { id: 'x', version: '9' } }, kind: 'other-catalog' },
    { why: 'another profile', b: { ...CAFE, profile: 'teams' }, kind: 'other-profile' },
    { why: 'a run cut short', b: { ...CAFE, interrupted: true }, kind: 'cut-short' },
    {
      why: 'a redacted report',
      b: { ...CAFE, options: { ...CAFE.options, redacted: true } },
      kind: 'redacted',
    },
    { why: 'the practice network', b: { ...CAFE, practice: 'none' as const }, kind: 'practice' },
  ])('falls with $why', ({ b, kind }) => {
    const comparison = compare(DROPPED, b);
    expect(kinds(comparison)).toContain(kind);
    expect(confidence(comparison)).toBeLessThan(sure);
    expect(kinds(compare(DROPPED, CAFE))).not.toContain(kind);
  });

  test('of the same fault in both falls by half where both runs are of one network', () => {
    const twice = compare({ ...DROPPED, label: '' }, recorded('drop-port', ''));
    const two = compare(DROPPED, { ...recorded('drop-port', 'Café'), environment: elsewhere(DROPPED) });
    expect(kinds(twice)).toContain('same-network');
    expect(confidence(twice)).toBeLessThanOrEqual(confidence(two) / 2);
  });

  test('never more than that of the cause', () => {
    const cause = DROPPED.findings[0]?.confidence ?? 0;
    expect(sure).toBeLessThanOrEqual(cause);
  });
});

describe('the names of the two runs', () => {
  test.each([
    { a: 'Office', b: 'Café', names: ['“Office”', '“Café”'] },
    { a: '', b: '', names: ['run A', 'run B'] },
    { a: 'Office', b: '', names: ['run A', 'run B'] },
    { a: 'Office', b: 'office ', names: ['run A', 'run B'] },
  ])('$a and $b', ({ a, b, names }) => {
    const { sides } = compare({ ...DROPPED, label: a }, { ...HEALTHY, label: b });
    expect([sides.a.name, sides.b.name]).toEqual(names);
  });

  test('a label cannot reach a terminal, and does not stretch the sentences', () => {
    const nasty = `\u001B]0;t\u0007\u009B31m\u202E${'x'.repeat(2000)}`;
    const comparison = compare({ ...DROPPED, label: nasty }, HEALTHY);
    const text = renderComparison(comparison, en, { width: 80 });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(comparison.findings[0]?.title.length).toBeLessThan(120);
  });
});

test('two runs of the practice network are compared although each has ports of its own', () => {
  const comparison = compare(RECORDED['firewall-drop'], RECORDED.none);
  expect(comparison.root?.finding?.code).toBe('firewall.drop');
  expect(comparison.counts['fails-only-in-a']).toBeGreaterThan(0);
  expect(comparison.counts['not-compared']).toBe(0);
});

test('its findings are such as a report can hold', () => {
  const comparison = compare(DROPPED, CAFE);
  expect(comparison.findings.every(hasKnownDetails)).toBe(true);
  const report = parseReport(JSON.parse(JSON.stringify({ ...DROPPED, findings: comparison.findings })));
  expect(report.findings).toEqual(comparison.findings);
});

test('runs that different versions judged are both judged by today’s rules', () => {
  const old: Report = { ...DROPPED, tool: { name: 'callpath', version: '0.0.1' }, findings: [] };
  const comparison = compare(old, CAFE);
  expect(comparison.root?.finding?.code).toBe('firewall.drop');
  expect(kinds(comparison)).toContain('judged-again');
});

test('a report in another language is put into this one', () => {
  const french = rejudge({ ...DROPPED, options: { ...DROPPED.options, lang: 'fr' } }, messagesFor('fr'));
  expect(compare(french, CAFE).root?.finding?.title).toBe('A firewall discards TCP port 5061');
});

test.each(['en', 'fr'] as const)('the text fits a terminal, in %s', (lang) => {
  const messages = messagesFor(lang);
  for (const [a, b] of [
    [DROPPED, CAFE],
    [recorded('only-web', 'Office'), recorded('proxy-required-dropped', 'Office')],
    [recorded('no-answer', ''), recorded('retired-dropped', '')],
    [DROPPED, DROPPED],
  ] as const) {
    const lines = renderComparison(compareReports(a, b, messages), messages).split('\n');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.filter((line) => /undefined|null|NaN|\[object/.test(line))).toEqual([]);
  }
});
