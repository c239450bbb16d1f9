import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packReport } from '../../../electron/embedded/pack-report.ts';
import { reportText } from '../../../electron/embedded/report-text.ts';
import { loadWriter } from '../../../electron/report-writers.ts';
import { renderJson } from '../../../shared/export/json.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import { hostileReport } from '../../support/hostile-report.ts';
import { largeReport } from '../../support/large-report.ts';
import { RECORDED } from '../../support/recorded-reports.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';

const MAX_MEGABYTES = 128;
const en = messagesFor('en');
const fr = messagesFor('fr');
const html = await loadWriter.html();

describe('a page carries its report', () => {
  test.each([
    ...Object.entries(RECORDED),
    ['broken', brokenReport] as const,
    ['healthy', healthyReport] as const,
    ['hostile', hostileReport] as const,
    ['of 1,000 observations', largeReport(1000)] as const,
  ])('%s: whole, and nothing of it is markup', (_name, report) => {
    for (const messages of [en, fr]) {
      const page = html(report, messages);
      expect(reportText(page, MAX_MEGABYTES)).toBe(renderJson(report));
      const [, carried] =
        /<template id="callpath-report" data-encoding="gzip base64">(.*)<\/template>/.exec(page) ?? [];
      expect(carried).toMatch(/^[A-Za-z\d+/]+=*$/);
      expect(page).not.toMatch(/<script/i);
    }
  });

  test('which takes little: 150 observations stay below 300 kB', () => {
    for (const messages of [en, fr]) {
      for (const report of [largeReport(150), RECORDED['captive-portal'], RECORDED['tls-intercepted']])
        expect(Buffer.byteLength(html(report, messages))).toBeLessThan(300_000);
    }
  });

  test('of which anybody can get it out by hand', () => {
    const packed = packReport(brokenReport);
    expect(parseReport(JSON.parse(reportText(pageWith(packed), MAX_MEGABYTES))).id).toBe(brokenReport.id);
  });
});

const pageWith = (packed: string): string =>
  `<!doctype html><html><body><template id="callpath-report" data-encoding="gzip base64">${packed}</template></body></html>\n`;
const PACKED = packReport(brokenReport);
const JSON_TEXT = renderJson(brokenReport);

test.each([
  ['JSON stays as it is', JSON_TEXT, JSON_TEXT],
  ['what is neither stays for the next to judge', 'nonsense', 'nonsense'],
  ['a page as it was written', pageWith(PACKED), JSON_TEXT],
  ['spaces before it', `\n \t${pageWith(PACKED)}`, JSON_TEXT],
  ['lines broken by a mail program', pageWith(PACKED.replaceAll(/.{76}/g, '$&\r\n')), JSON_TEXT],
  [
    'tags as a browser saves them',
    `<html><head></head><body><TEMPLATE data-encoding="gzip base64" id="callpath-report">${PACKED}</TEMPLATE></body></html>`,
    JSON_TEXT,
  ],
  [
    'scripts and further blocks around it are not looked at',
    `<script>document.write('<template id="other">')</script>${pageWith(PACKED)}`,
    JSON_TEXT,
  ],
])('%s', (_why, file, expected) => {
  expect(reportText(file, MAX_MEGABYTES)).toBe(expected);
});

const flipped = (packed: string): string => {
  const bytes = Buffer.from(packed, 'base64');
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes.toString('base64');
};
const packed = (bytes: Buffer): string => gzipSync(bytes).toString('base64');

test.each([
  ['some other page', '<!doctype html><html><p>hello</p></html>', 'carries no Callpath report'],
  ['a page cut off early', html(brokenReport, en).slice(0, 9_000), 'cut off before the report'],
  ['cut off in the report', pageWith(PACKED).slice(0, 1500), 'template#callpath-report: the file is cut off'],
  ['an empty block', pageWith(''), 'damaged (not base64)'],
  ['other characters', pageWith(`${PACKED.slice(0, 40)}!!!!`), 'damaged (not base64)'],
  ['a missing end', pageWith(PACKED.slice(0, 400)), 'damaged (not gzip'],
  ['one bit changed', pageWith(flipped(PACKED)), 'damaged (not gzip'],
  ['not compressed', pageWith(Buffer.from(JSON_TEXT).toString('base64')), 'damaged (not gzip'],
  ['not UTF-8', pageWith(packed(Buffer.from([0x7b, 0xff, 0xfe]))), 'damaged (not UTF-8)'],
])('refused with the place and the reason: %s', (_why, file, reason) => {
  expect(() => reportText(file, MAX_MEGABYTES)).toThrow(reason);
});

test('a small file that unpacks to gigabytes is stopped at the bound', () => {
  const bomb = pageWith(packed(Buffer.alloc(64 * 1024 * 1024)));
  expect(bomb.length).toBeLessThan(200_000);
  expect(() => reportText(bomb, 4)).toThrow(
    'template#callpath-report: the report it carries is larger than 4 MB',
  );
});

test('a page of many megabytes without a block is looked through at once', () => {
  const page = `<html>${'<template id='.repeat(2_000_000)}`;
  const startedMs = performance.now();
  expect(() => reportText(page, MAX_MEGABYTES)).toThrow('cut off');
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});
