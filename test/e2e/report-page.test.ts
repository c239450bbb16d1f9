import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFooter } from '../../electron/desktop/paper.ts';
import { loadWriter } from '../../electron/report-writers.ts';
import { installedBrowsers, printPdf } from '../../electron/served/pdf-printer.ts';
import { messagesFor } from '../../shared/messages/index.ts';
import type { Lang } from '../../shared/messages/messages.ts';
import type { Report } from '../../shared/model/report.ts';
import { rejudge, resay } from '../../shared/report.ts';
import { browserPath, launchBrowser } from '../support/chromium.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { largeReport } from '../support/large-report.ts';
import { RECORDED } from '../support/recorded-reports.ts';
import { readRecorded } from '../support/replay/folders.ts';
import { brokenReport } from '../support/sample-report.ts';
import { scratch } from '../support/scratch.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const BROWSER = browserPath();
const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined;
const en = messagesFor('en');

/** Everything at once, and as long as it gets: more teams than fit, all features, a name that fills a line. */
const crowded: Report = {
  ...brokenReport,
  label: 'A very long name of a network '.repeat(10),
  verdict: { ...brokenReport.verdict, summary: 'A summary that goes on. '.repeat(15) },
  findings: ['firewall.drop', 'tls.intercepted', 'dns.name-blocked', 'host-firewall.blocked', 'sip.no-answer']
    .flatMap((code) => [code, code])
    .map((code, index) => ({
      ...brokenReport.findings[0]!,
      id: `f${index + 1}`,
      code,
      details: {},
      scope: {
        ...brokenReport.findings[0]!.scope,
        features: [
          'sign-in',
          'presence',
          'im',
          'directory-search',
          'federation',
          'media',
          'meetings',
          'certificates',
        ],
        hosts: Array.from(
          { length: 40 },
          (_, n) => `${index}-host-with-a-long-name-${n}.contoso-online.test`,
        ),
      },
    })),
};
const REPORTS: readonly (readonly [string, Report])[] = [
  ['blocked', RECORDED['firewall-drop']],
  ['healthy', RECORDED.none],
  ['degraded', rejudge(readRecorded('media-far-and-lossy'), en)],
  ['quality, and nothing broken', rejudge(readRecorded('lossy-a-little'), en)],
  ['offline', rejudge(readRecorded('no-answer'), en)],
  ['several causes', rejudge(readRecorded('proxy-and-host-and-port'), en)],
  ['hostile', hostileReport],
  ['crowded', crowded],
];
const LANGS: readonly Lang[] = ['en', 'fr'];
const html = await loadWriter.html();
const pageOf = (report: Report, lang: Lang): string =>
  html(resay(report, messagesFor(lang)), messagesFor(lang));

/** What fits between the margins of 12 mm, in CSS pixels (96 an inch). */
const PAPER = [
  { size: 'A4', width: 703, height: 1031 },
  { size: 'Letter', width: 725, height: 965 },
] as const;

describe.skipIf(BROWSER === null)('the report as a page', () => {
  let browser: Browser;
  const files = scratch();
  beforeAll(async () => {
    browser = await launchBrowser(BROWSER ?? '');
  });
  afterAll(async () => {
    await browser.close();
    files[Symbol.dispose]();
  });

  /** From a file, as whoever got it by mail opens it. */
  async function opened(content: string, dark = false): Promise<Page> {
    const context = await browser.newContext({ colorScheme: dark ? 'dark' : 'light' });
    const page = await context.newPage();
    const path = files.at('report.html');
    writeFileSync(path, content);
    await page.goto(pathToFileURL(path).href);
    return page;
  }

  test.each(REPORTS)(
    '%s: asks nobody for anything, runs nothing, complains of nothing',
    async (_name, report) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      page.on('dialog', (dialog) => said.push(dialog.message()));
      const path = files.at('quiet.html');
      writeFileSync(path, pageOf(report, 'en'));
      await page.goto(pathToFileURL(path).href, { waitUntil: 'networkidle' });
      expect(asked).toEqual([pathToFileURL(path).href]);
      expect(said).toEqual([]);
      expect(await page.locator('template').isVisible()).toBe(false);
      await context.close();
    },
  );

  test.each(
    REPORTS.flatMap(([name, report]) =>
      LANGS.flatMap((lang) => [false, true].map((dark) => ({ name, report, lang, dark }))),
    ),
  )('axe finds nothing: $name, $lang, dark $dark', async ({ report, lang, dark }) => {
    const page = await opened(pageOf(report, lang), dark);
    await page.evaluate(readFileSync(AXE, 'utf8'));
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        readonly axe: {
          readonly run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
    });
    expect(found).toEqual([]);
    await page.context().close();
  });

  test.each(
    REPORTS.flatMap(([name, report]) =>
      LANGS.flatMap((lang) => PAPER.map((paper) => ({ name, report, lang, ...paper }))),
    ),
  )('the first page fits $size: $name, $lang', async ({ report, lang, width, height }) => {
    const page = await opened(pageOf(report, lang));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width, height });
    const bottom = await page.locator('.front').evaluate((front) => front.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(height);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, 'nothing is cut off at the right').toBeLessThanOrEqual(width);
    await page.context().close();
  });

  describe.skipIf(!HAS_PDFTOTEXT)('as PDF', () => {
    const PRINTED = [
      { name: 'blocked', report: RECORDED['firewall-drop'], host: 'sipdir.contoso.example' },
      { name: 'crowded', report: crowded, host: '0-host-with-a-long-name-0.contoso-online.test' },
    ];
    test.each(
      PRINTED.flatMap((one) => LANGS.flatMap((lang) => PAPER.map(({ size }) => ({ ...one, lang, size })))),
    )(
      'can be selected and searched, and begins with one page: $name, $lang, $size',
      async ({ report, host, lang, size }) => {
        const messages = messagesFor(lang);
        const footer = pageFooter(messages.ui.menu.pageOf);
        const pdf = await printPdf(pageOf(report, lang), { size, footer }, installedBrowsers());
        const path = files.at('report.pdf');
        writeFileSync(path, pdf);
        const [first = '', second = ''] = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
          .stdout.replaceAll(/[\u00a0\u202f]/g, ' ')
          .split('\f');
        const { heading } = messages.words;
        expect(first).toContain(messages.verdict.label.blocked);
        expect(first).toContain(messages.handover.front.howSure);
        expect(first).not.toContain(heading.whyWeSaySo);
        expect(second).toContain(heading.findings);
        expect(second.replaceAll(/\s/g, '')).toContain(host);
      },
    );

    test('a report of a thousand observations repeats its table’s head and cuts no row', async () => {
      const footer = pageFooter(en.ui.menu.pageOf);
      const pdf = await printPdf(
        pageOf(largeReport(1000), 'en'),
        { size: 'A4', footer },
        installedBrowsers(),
      );
      const path = files.at('large.pdf');
      writeFileSync(path, pdf);
      const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout;
      const pages = text
        .split('\f')
        .filter((page) => /\bh\d+\.\w+.* \d+\/(?:tcp|udp) .*(?:works|fails)/.test(page));
      expect(pages.length).toBeGreaterThan(5);
      expect(pages.filter((page) => !/Host\s+Port\s+DNS/.test(page))).toEqual([]);
    });
  });
});
