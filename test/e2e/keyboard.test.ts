import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { en } from './support/acts.ts';
import { HOSTS } from './support/hosts.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';

closeLeftOpen();

describe.each(HOSTS)('$name', (host) => {
  test.skipIf(host.missing !== null)(
    host.missing ?? 'from the start to an exported file without a mouse, the focus never lost',
    async () => {
      const app = await host.open({ dataFolder: await dataFolder() });
      const { page } = app;
      await page.keyboard.press('Control+5');
      await page.getByRole('radiogroup').waitFor();
      await tabTo(page, () => document.activeElement?.getAttribute('type') === 'radio');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, (name) => document.activeElement?.textContent === name, en.ui.practice.diagnose);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: en.ui.practice.whatWasBroken }).waitFor({ timeout: 60_000 });
      expect(await hasFocus(page)).toBe(true);
      await page.keyboard.press('Control+3');
      await page.getByRole('table', { name: en.ui.history.list }).waitFor();
      await tabTo(page, () => document.activeElement?.closest('[data-report] a') !== null);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: en.words.heading.measured }).waitFor();
      expect(await hasFocus(page)).toBe(true);
      const { name, content } = await app.savedBy(async () => {
        await page.keyboard.press('Control+e');
        await page.getByRole('menuitem').first().waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('Enter');
      });
      expect(name).toMatch(/\.html$/);
      expect(content.toString('utf8')).toMatch(/^<!doctype html>/);
      await page.keyboard.press('Escape');
      expect(await hasFocus(page)).toBe(true);
      await app.close();
    },
  );
});

/** Steps on with the Tab key until something has the focus; what cannot be reached so is not reachable. */
async function tabTo<T>(page: Page, isThere: (argument: T) => boolean, argument?: T): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await page.evaluate(isThere as (argument: unknown) => boolean, argument)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by keyboard: ${isThere.toString()}`);
}

/** Something on the page has it, and not the page as a whole. */
const hasFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body);
