import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { renderJson } from '../../../shared/export/json.ts';
import { servedHost } from '../../e2e/support/served-host.ts';
import { largeReport } from '../../support/large-report.ts';
import { durationsOf, inSeconds } from '../durations.ts';

const OBSERVATIONS = 10_000;
const RUNS = 5;
/** Far enough down that thousands of rows have passed by. */
const SCROLL = { steps: 120, pixels: 400 };

interface Scrolled {
  readonly frameMs: readonly number[];
  readonly longTaskMs: readonly number[];
}

/** A report of ten thousand observations: from the click to its first paint, and how it scrolls. */
export async function pageSpeed(): Promise<readonly (readonly string[])[]> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'callpath-bench-'));
  await mkdir(join(dataFolder, 'reports'));
  await writeFile(join(dataFolder, 'reports', 'large.json'), renderJson(largeReport(OBSERVATIONS)));
  const app = await servedHost.open({ dataFolder });
  try {
    const opened: Opened[] = [];
    for (let run = 0; run < RUNS; run += 1) opened.push(await openAnew(app.page));
    const [first] = opened;
    const { frameMs, longTaskMs } = await scroll(app.page);
    const sorted = frameMs.toSorted((a, b) => a - b);
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
    const longest = Math.max(0, ...longTaskMs);
    return [
      [`a report of ${OBSERVATIONS} observations`, 'figure'],
      ['from the click to its first paint', inMilliseconds(first?.paintMs)],
      ['from the click to its table', inMilliseconds(first?.tableMs)],
      [
        'opened again, to its table, median (fastest–slowest)',
        inSeconds(durationsOf(opened.slice(1).map(({ tableMs }) => tableMs))),
      ],
      ['frames while scrolling, 95th percentile', `${p95.toFixed(0)} ms`],
      ['long tasks (over 50 ms) while scrolling', `${longTaskMs.length}, longest ${longest.toFixed(0)} ms`],
    ];
  } finally {
    await app.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Since the click. */
interface Opened {
  /** The verdict is on the screen. */
  readonly paintMs: number;
  /** And everything else, down to the table of everything measured. */
  readonly tableMs: number;
}
const inMilliseconds = (ms = Number.NaN): string => `${ms.toFixed(0)} ms`;

/** Opens the report anew from the history. */
async function openAnew(page: Page): Promise<Opened> {
  await page.evaluate(() => {
    window.location.hash = '#/history';
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('row').nth(1).waitFor();
  return page.evaluate(async () => {
    const painted = async (isThere: () => boolean): Promise<number> => {
      while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve));
      // The frame with it in it has been handed over when the next one begins.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - startMs;
    };
    const startMs = performance.now();
    window.location.hash = '#/report/large';
    const paintMs = await painted(() => document.querySelector('main section h2') !== null);
    // The history has a table as well, of one row.
    const tableMs = await painted(() =>
      [...document.querySelectorAll('[aria-rowcount]')].some((table) => Number(table.ariaRowCount) >= 100),
    );
    return { paintMs, tableMs };
  });
}

async function scroll(page: Page): Promise<Scrolled> {
  await page.locator('[aria-rowcount]').first().scrollIntoViewIfNeeded();
  await page.locator('[aria-rowcount]').first().hover();
  await page.evaluate(() => {
    const seen = { frameMs: [] as number[], longTaskMs: [] as number[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longTaskMs.push(entry.duration);
    }).observe({ type: 'longtask' });
    let lastMs = performance.now();
    const frame = (): void => {
      const nowMs = performance.now();
      seen.frameMs.push(nowMs - lastMs);
      lastMs = nowMs;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let step = 0; step < SCROLL.steps; step += 1) await page.mouse.wheel(0, SCROLL.pixels);
  return page.evaluate(() => (window as unknown as { readonly seen: Scrolled }).seen);
}
