import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../../shared/export/junit.ts';
import { tag, xmlText } from '../../../shared/export/xml.ts';
import { en } from '../../../shared/messages/en.ts';
import type { Report } from '../../../shared/model/report.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';
import { tagFault } from '../../support/tag-balance.ts';

const totalsOf = (report: Report): readonly string[] =>
  ['tests', 'failures', 'skipped'].map(
    (name) => new RegExp(`<testsuite [^>]*${name}="(\\d+)"`).exec(renderJunit(report, en))?.[1] ?? '',
  );

describe('renderJunit', () => {
  test.each([
    ['healthy', healthyReport, ['14', '0', '0']],
    ['broken', brokenReport, ['14', '2', '0']],
    ['empty', { ...healthyReport, observations: [] }, ['14', '0', '14']],
  ])('counts the cases of the %s report', (_, report, totals) => {
    expect(totalsOf(report)).toEqual(totals);
    expect(tagFault(renderJunit(report, en))).toBeNull();
  });

  test('a failure carries the code and title of its finding', () => {
    expect(renderJunit(brokenReport, en)).toMatch(
      /name="sipfed\S+ 5061\/tcp sip"[^>]*><failure type="firewall\.drop" message="firewall\.drop: A firewall discards TCP port 5061">/,
    );
  });

  test('a problem that no endpoint shows is a case of its own', () => {
    const report = { ...healthyReport, findings: brokenReport.findings.slice(0, 1) };
    expect(totalsOf(report)).toEqual(['15', '1', '0']);
  });

  test('a failure nobody explains fails all the same', () => {
    const report: Report = {
      ...brokenReport,
      findings: [],
      verdict: { ...brokenReport.verdict, primary: null },
    };
    // The revocation list is optional, and no finding's matter: it is skipped.
    expect(totalsOf(report)).toEqual(['14', '1', '1']);
    expect(renderJunit(report, en)).toContain('type="unexplained"');
  });
});

test('XML text has no markup and no forbidden character', () => {
  expect(xmlText('a<b>&"\']]>\u0000\uFFFE\uD800c')).toBe('a&lt;b&gt;&amp;&quot;&apos;]]&gt;c');
  expect(tag('a', { b: '"<' }, { text: '<' })).toBe('<a b="&quot;&lt;">&lt;</a>');
  expect(tag('a', {}, '')).toBe('<a/>');
});

test.each([
  ['<a><b/></a>', true],
  ['<a><b></a></b>', false],
  ['<a>1 < 2</a>', false],
  ['<a>x & y</a>', false],
  ['<a>', false],
])('the check for well-formedness knows %s', (xml, ok) => {
  expect(tagFault(xml) === null).toBe(ok);
});
