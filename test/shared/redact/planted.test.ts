import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../../shared/export/csv.ts';
import { renderHtml } from '../../../shared/export/html/render-html.ts';
import { renderJson } from '../../../shared/export/json.ts';
import { renderJunit } from '../../../shared/export/junit.ts';
import { renderMarkdown } from '../../../shared/export/markdown.ts';
import { renderText } from '../../../shared/export/text.ts';
import { en } from '../../../shared/messages/en.ts';
import { fr } from '../../../shared/messages/fr.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { Report } from '../../../shared/model/report.ts';
import { redactReport } from '../../../shared/redact/redact-report.ts';
import { rejudge, resay } from '../../../shared/report.ts';
import { ALL, CORPUS, TELLING } from '../../support/redact/corpus.ts';
import { leaksIn } from '../../support/redact/leaks-in.ts';
import { plantedReport } from '../../support/redact/planted-report.ts';

/** Everything that a report can be written as; a PDF is printed from the HTML. */
const FORMATS: Readonly<Record<string, (report: Report, messages: Messages) => string>> = {
  json: renderJson,
  html: renderHtml,
  csv: renderCsv,
  md: renderMarkdown,
  junit: renderJunit,
  text: (report, messages) => renderText(report, messages, { width: 200, color: false }),
};

const planted = plantedReport();
const { report, manifest } = redactReport(planted);

test('the corpus is large, of all kinds, and stands in the report', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(200);
  expect(leaksIn(renderJson(planted), ALL).toSorted()).toEqual([...ALL].toSorted());
});

describe.each(Object.entries(FORMATS))('%s', (format, render) => {
  test.each([en, fr])('holds none of it in $lang', (messages) => {
    const text = render(resay(report, messages), messages);
    expect(leaksIn(text, ALL)).toEqual([]);
    expect(leaksIn(text, TELLING)).toEqual([]);
  });

  test('would hold some of it without the redaction', () => {
    const found = leaksIn(render(planted, en), ALL).length;
    expect(found, format).toBeGreaterThan(format === 'junit' ? 5 : 20);
  });
});

test('judged again, it holds none of it either', () => {
  expect(leaksIn(renderJson(rejudge(report, en)), [...ALL, ...TELLING])).toEqual([]);
});

test('the manifest names what was replaced, and by what', () => {
  for (const address of [...CORPUS.PRIVATE_IPV4, ...CORPUS.PUBLIC_IPV4])
    expect(manifest.replaced.find(({ original }) => original === address)?.kind, address).toBe('address');
  for (const { placeholder } of manifest.replaced) expect(leaksIn(placeholder, ALL)).toEqual([]);
  expect(manifest.counts.user).toBeGreaterThan(10);
});
