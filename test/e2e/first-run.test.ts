import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, practise, practiseToVerdict, en } from './support/acts.ts';
import { HOSTS } from './support/hosts.ts';
import type { OpenApp } from './support/under-test.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';

closeLeftOpen();

describe.each(HOSTS)('$name', (host) => {
  describe.skipIf(host.missing !== null)(host.missing ?? 'from the first start', () => {
    let app: OpenApp;
    beforeAll(async () => {
      app = await host.open({ dataFolder: await dataFolder() });
    });
    afterAll(() => app.close());

    test('a practice fault is diagnosed, and what was broken is told afterwards', async () => {
      const { page } = app;
      await practiseToVerdict(page, 'tls-name-filtered');
      await page.getByText(en.verdict.label.blocked).first().waitFor();
      await page.getByRole('heading', { name: en.words.heading.measured }).waitFor();
      await page.getByRole('button', { name: en.ui.practice.whatWasBroken }).click();
      await page.getByText(en.practice['tls-name-filtered'].story).waitFor();
      await page.getByText(en.ui.practice.answer.verdict.named).waitFor();
    });

    test('stopping keeps what was measured, and says that it was stopped', async () => {
      const { page } = app;
      await practise(page, 'dns-slow');
      const stop = page.getByRole('button', { name: en.ui.check.stop, exact: true });
      await stop.waitFor();
      await page.keyboard.press('Escape');
      await page.getByText(en.report.interrupted).first().waitFor();
      await page.getByText(en.verdict.label.inconclusive).first().waitFor();
    });

    test('both runs are in the history, newest first', async () => {
      const { page } = app;
      await goTo(page, 'history');
      const rows = page.getByRole('row').filter({ hasText: /\d{4}/ });
      await expect.poll(() => rows.count()).toBe(2);
      expect(await rows.first().textContent()).toContain(en.practice['dns-slow'].title);
    });

    test('the page has nothing to complain about, its policy included', () => {
      expect(app.complaints).toEqual([]);
    });
  });
});
