import { expect, test } from 'vitest';
import { exportFileName } from '../../../electron/app/export-report.ts';
import { packReport } from '../../../electron/embedded/pack-report.ts';
import { Refused } from '../../../electron/app/refused.ts';
import { appUnderTest } from '../../support/app-under-test.ts';
import { brokenReport } from '../../support/sample-report.ts';
import { scratch } from '../../support/scratch.ts';
import { EXPORT_FORMATS } from '../../../shared/api/runs.ts';
import { DEFAULT_SETTINGS } from '../../../shared/api/settings.ts';
import { renderCsv } from '../../../shared/export/csv.ts';
import { renderHtml } from '../../../shared/export/html/render-html.ts';
import { renderJson } from '../../../shared/export/json.ts';
import { renderMarkdown } from '../../../shared/export/markdown.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import { rejudge } from '../../../shared/report.ts';

const en = messagesFor('en');
const text = renderJson(brokenReport);
const file = { name: 'r.json', text };
/** As every file is read: its keys in the order of the schema. */
const saved = parseReport(JSON.parse(text));
const report = { ...brokenReport, startedAt: '2026-11-22T12:00:00.000Z' };

test('every format is what the command line writes, under a name with label and day', async () => {
  using files = scratch();
  const printed: string[] = [];
  await using page = await appUnderTest(files.at('data'), {
    printPdf: async (html) => {
      printed.push(html);
      return Buffer.from('%PDF');
    },
  });
  const { id } = await page.ask('importReport', file);
  for (const format of EXPORT_FORMATS) {
    expect(await page.ask('exportReport', { id, format, redact: false })).toEqual({
      file: `/chosen/Callpath Office 2026-11-22.${format}`,
    });
  }
  expect(page.delivered.map(({ content }) => content)).toEqual([
    renderHtml(saved, en, packReport(saved)),
    Buffer.from('%PDF'),
    renderJson(saved),
    renderCsv(saved, en),
    renderMarkdown(saved, en),
  ]);
  expect(printed).toEqual([renderHtml(saved, en)]);
});

test('in the language of the window, but JSON as it was saved', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const judged = rejudge(brokenReport, en);
  const { id } = await page.ask('importReport', { name: 'r.json', text: renderJson(judged) });
  await page.ask('saveSettings', { ...DEFAULT_SETTINGS, language: 'fr' });
  await page.ask('exportReport', { id, format: 'json', redact: false });
  await page.ask('exportReport', { id, format: 'md', redact: false });
  const [json, markdown] = page.delivered.map(({ content }) => String(content));
  expect(JSON.parse(json ?? '')).toEqual(judged);
  expect(markdown).not.toContain(judged.findings[0]?.title);
});

test('the person thinks better of it; the place cannot be written; nothing prints', async () => {
  using files = scratch();
  const problem = { code: 'unwritable', path: '/x', detail: 'EROFS' } as const;
  await using page = await appUnderTest(files.at('data'), {
    deliver: async ({ mime }) => {
      if (mime.startsWith('text/csv')) return null;
      throw new Refused(problem);
    },
    printPdf: () => Promise.reject(new Refused({ code: 'no-pdf-printer' })),
  });
  const { id } = await page.ask('importReport', file);
  expect(await page.ask('exportReport', { id, format: 'csv', redact: false })).toBeNull();
  expect(await page.refusal('exportReport', { id, format: 'html', redact: false })).toEqual(problem);
  expect(await page.refusal('exportReport', { id, format: 'pdf', redact: false })).toEqual({
    code: 'no-pdf-printer',
  });
});

test.each([
  { label: '', expected: 'Callpath 2026-11-22.csv' },
  { label: 'Café « Le Port »', expected: 'Callpath Café « Le Port » 2026-11-22.csv' },
  { label: '../../etc/passwd', expected: 'Callpath etc-passwd 2026-11-22.csv' },
  { label: 'a:b|c?d*e"f<g>h\\i/j', expected: 'Callpath a-b-c-d-e-f-g-h-i-j 2026-11-22.csv' },
  { label: 'CON', expected: 'Callpath CON_ 2026-11-22.csv' },
  { label: 'x\u0000\u202Ey. . ', expected: 'Callpath xy 2026-11-22.csv' },
])('a file name from the label $label is good everywhere', ({ label, expected }) => {
  expect(exportFileName({ ...report, label }, 'csv')).toBe(expected);
});

test('the longest label makes no name that a file system refuses', () => {
  const name = exportFileName({ ...report, label: '界'.repeat(2_000) }, 'html');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255 - 10);
});

test('who does not say otherwise gets placeholders, in the name of the file too, and may see before what they stand for', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const named = {
    ...rejudge(brokenReport, en),
    label: 'PC-DUPONT at 10.20.30.40',
    environment: { ...brokenReport.environment, dnsServers: ['10.20.7.53'] },
  };
  const { id } = await page.ask('importReport', { name: 'r.json', text: renderJson(named) });
  const { counts, replaced } = await page.ask('previewRedaction', { id });
  expect(counts.address).toBeGreaterThanOrEqual(2);
  const standsFor = replaced.find(({ original }) => original === '10.20.7.53')?.placeholder;
  await page.ask('exportReport', { id, format: 'json', redact: true });
  const [delivery] = page.delivered;
  expect(delivery?.fileName).not.toMatch(/DUPONT|10\.20/);
  const shown = parseReport(JSON.parse(String(delivery?.content)));
  expect(shown.options.redacted).toBe(true);
  expect(shown.environment.dnsServers).toEqual([standsFor]);
  expect(String(delivery?.content)).not.toMatch(/DUPONT|10\.20\./i);
});
