import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../../shared/export/csv.ts';
import { renderHtml } from '../../../shared/export/html/render-html.ts';
import { renderJson } from '../../../shared/export/json.ts';
import { renderJunit } from '../../../shared/export/junit.ts';
import { renderMarkdown } from '../../../shared/export/markdown.ts';
import { renderText } from '../../../shared/export/text.ts';
import { en } from '../../../shared/messages/en.ts';
import { fr } from '../../../shared/messages/fr.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import { hostileReport, PAYLOAD } from '../../support/hostile-report.ts';
import { tagFault } from '../../support/tag-balance.ts';

/** Control characters but the line ends we write ourselves, bidirectional controls, invisible characters. */
const DANGEROUS = /[^\P{Cc}\n\r]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u;
const PAGE_VOIDS = new Set(['meta', 'link', 'br', 'hr', 'img', 'input']);

describe.each([
  ['en', en],
  ['fr', fr],
])('a hostile network in %s', (_, messages) => {
  const outputs: readonly (readonly [string, string])[] = [
    ['text', renderText(hostileReport, messages)],
    ['markdown', renderMarkdown(hostileReport, messages)],
    ['csv', renderCsv(hostileReport, messages).replace(/^\uFEFF/, '')],
    ['junit', renderJunit(hostileReport, messages)],
    ['html', renderHtml(hostileReport, messages)],
    ['json', renderJson(hostileReport)],
  ];

  test.each(outputs)('sends no control character through %s', (_name, output) => {
    expect(DANGEROUS.exec(output)).toBeNull();
    expect(output).toContain('alert(1)');
  });

  test.each(outputs.filter(([name]) => ['markdown', 'junit', 'html'].includes(name)))(
    'sends no markup through %s',
    (_name, output) => {
      expect(output).not.toMatch(/<(script|img)\b/i);
      expect(output).not.toContain(']]>');
    },
  );

  test('the page and the XML stay well-formed', () => {
    expect(tagFault(renderJunit(hostileReport, messages))).toBeNull();
    const page = renderHtml(hostileReport, messages).replace(/<style>[^]*?<\/style>/, '');
    expect(tagFault(page, PAGE_VOIDS)).toBeNull();
  });

  test('Markdown makes no link, no table cell and no heading of it', () => {
    const output = renderMarkdown(hostileReport, messages);
    const prose = output.replaceAll('\\`', '').replaceAll(/`[^`]*`/g, '');
    expect(prose).not.toMatch(/[^\\]\]\(/);
    expect(prose).not.toContain('://');
    const rows = output.split('\n').filter((line) => line.startsWith('| '));
    const bars = rows.map((line) => line.replace(/\\\|/g, '').split('|').length);
    expect(new Set(bars).size).toBe(1);
  });

  test('no cell is a formula', () => {
    const cells = renderCsv(hostileReport, messages)
      .replace(/^\uFEFF/, '')
      .split(/,|\r\n/)
      .map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.some((cell) => cell.startsWith("'=HYPERLINK"))).toBe(true);
  });
});

test('the fixture is hostile, and JSON keeps all of it', () => {
  expect(hostileReport.observations[0]?.target.host).toContain(PAYLOAD);
  expect(parseReport(JSON.parse(renderJson(hostileReport)))).toEqual(hostileReport);
});
