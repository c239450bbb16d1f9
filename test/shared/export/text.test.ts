import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../shared/export/display-width.ts';
import { renderText } from '../../../shared/export/text.ts';
import { en } from '../../../shared/messages/en.ts';
import { fr } from '../../../shared/messages/fr.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { Endpoint } from '../../../shared/model/subject.ts';
import { hostileReport } from '../../support/hostile-report.ts';
import { reportWith } from '../../support/report-with.ts';
import { brokenReport, failedAt, healthyReport } from '../../support/sample-report.ts';

const ESCAPE = String.fromCharCode(27);
const linesOf = (report: Report, width?: number): readonly string[] =>
  renderText(report, en, width === undefined ? {} : { width }).split('\n');

describe('renderText', () => {
  test('says the verdict first, then the findings with what to do, the table, and what was not measured', () => {
    const text = renderText(brokenReport, en);
    const { heading } = en.words;
    const order = [
      `✕ ${en.verdict.label.blocked}`,
      'Skype for Business cannot',
      en.words.certainty(0.97),
      `\n${heading.findings}\n`,
      '✕ 1  A firewall discards TCP port 5061',
      heading.whatToDo,
      '1. Ask whoever runs the firewall',
      heading.whyWeSaySo,
      '! 2  Certificate revocation lists',
      `\n${heading.measured}\n`,
      '✕ sipfed.contoso-online.test  5061/tcp',
      '✓ sipdir.contoso-online.test',
      `\n${heading.notMeasured}\n`,
      '- *.contoso-online.test',
      'Office · example-lab 1',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test.each([
    ['broken', brokenReport, en],
    ['broken, in French', brokenReport, fr],
    ['healthy', healthyReport, fr],
    ['hostile', hostileReport, en],
  ])('the %s report fits 80 columns', (_, report, messages) => {
    const lines = renderText(report, messages).split('\n');
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });

  test('the width is the caller’s', () => {
    expect(linesOf(brokenReport, 120).length).toBeLessThan(linesOf(brokenReport, 80).length);
    expect(linesOf(brokenReport, 60).every((line) => displayWidth(line) <= 60)).toBe(true);
  });

  test('equal observations are one line with a count', () => {
    expect(renderText(brokenReport, en)).toContain('× 2');
  });

  test('colour only when asked for, and then nothing but colour', () => {
    expect(renderText(brokenReport, en)).not.toContain(ESCAPE);
    const coloured = renderText(brokenReport, en, { color: true });
    expect(coloured).toContain(`${ESCAPE}[31m✕ ${en.verdict.label.blocked}${ESCAPE}[0m`);
    expect(coloured.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '').replaceAll(/ +$/gm, '')).toBe(
      renderText(brokenReport, en),
    );
  });

  test('a healthy network has no list of findings', () => {
    expect(linesOf(healthyReport)).not.toContain(en.words.heading.findings);
  });

  test('a long table shows what fails and counts the rest', () => {
    const endpoints = Array.from({ length: 200 }, (_, index): Endpoint => ({
      sets: [1],
      host: `h${index}.example.test`,
      port: 443,
      as: 'https',
    }));
    const faults = endpoints
      .slice(0, 3)
      .map((endpoint, index) =>
        failedAt(endpoint, { step: 'connect', code: 'refused', detail: null }, { id: `x${index}` }),
      );
    const text = renderText(reportWith(endpoints, faults), en);
    expect(text).toContain('✕ h2.example.test');
    expect(text).not.toContain('h3.example.test');
    expect(text).toContain(en.report.rowsLeftOut(197));
  });

  test('a name that is too long for its column is never cut', () => {
    const host = `${'a-very-long-label.'.repeat(4)}example.test`;
    const text = renderText(reportWith([{ sets: [1], host, port: 443, as: 'https' }], []), en);
    expect(text.replaceAll(/\s/g, '')).toContain(host);
  });

  test('what is retired is not called broken', () => {
    const endpoint: Endpoint = { sets: [4], host: 'config.skypelab.test', port: 443, as: 'https' };
    const silent = failedAt(endpoint, { step: 'connect', code: 'timeout', detail: null }, { id: 'x' });
    const text = renderText(reportWith([endpoint], [silent]), en);
    expect(text).toContain('i config.skypelab.test');
    expect(text).not.toContain('✕ config');
  });

  test('an interrupted or redacted report says so', () => {
    const options = { ...healthyReport.options, redacted: true };
    const text = renderText({ ...healthyReport, interrupted: true, options }, en, { width: 200 });
    expect(text).toContain(en.report.interrupted);
    expect(text).toContain(en.report.redacted);
  });
});
