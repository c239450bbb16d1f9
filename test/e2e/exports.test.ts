import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseReport } from '../../shared/model/report-schema.ts';
import { catchChoosers, chooserByKey, en, goTo, practiseToVerdict } from './support/acts.ts';
import { HOSTS } from './support/hosts.ts';
import type { OpenApp } from './support/under-test.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';

/** What each file must begin with, and hold. */
const FORMATS = [
  { label: 'HTML', ending: '.html', holds: /^<!doctype html>[\s\S]*firewall\.udp-blocked/ },
  { label: 'JSON', ending: '.json', holds: /^\{\n {2}"callpathReport": 1/ },
  { label: 'CSV', ending: '.csv', holds: /relay\.contoso\.example/ },
  { label: 'Markdown', ending: '.md', holds: /relay\.contoso\.example/ },
  { label: 'PDF', ending: '.pdf', holds: /^%PDF-1\.\d[\s\S]*%%EOF\s*$/ },
] as const;

closeLeftOpen();

describe.each(HOSTS)('$name', (host) => {
  describe.skipIf(host.missing !== null)(host.missing ?? 'export', () => {
    let app: OpenApp;
    beforeAll(async () => {
      app = await host.open({ dataFolder: await dataFolder() });
      catchChoosers(app.page);
      await practiseToVerdict(app.page, 'udp-blocked');
      await goTo(app.page, 'history');
      await app.page.getByRole('link', { name: en.practice['udp-blocked'].title }).first().click();
      await app.page.getByText(en.verdict.label.blocked).first().waitFor();
    });
    afterAll(() => app.close());

    test.each(FORMATS)('$label', async ({ label, ending, holds }) => {
      const { page } = app;
      const { name, content } = await app.savedBy(async () => {
        await page.keyboard.press('Control+e');
        await page.getByRole('menuitem', { name: new RegExp(`^${label}\\b`) }).click();
      });
      expect(name.endsWith(ending), name).toBe(true);
      expect(content.toString('latin1')).toMatch(holds);
      if (label === 'JSON')
        expect(parseReport(JSON.parse(content.toString('utf8'))).verdict.status).toBe('blocked');
    });

    test('what is asked of the firewall team', async () => {
      const { page } = app;
      const { name, content } = await app.savedBy(async () => {
        await page.keyboard.press('Control+e');
        await page.getByRole('menuitem', { name: new RegExp(`^${en.handover.team.firewall}`) }).click();
      });
      expect(name).toMatch(/ firewall\.md$/);
      expect(content.toString('utf8')).toMatch(
        /^# Request to the firewall team\n[^]*relay\.contoso\.example/,
      );
    });

    test.each([
      { label: 'JSON', name: 'office.json', mimeType: 'application/json', rows: 2 },
      { label: 'HTML', name: 'office.html', mimeType: 'text/html', rows: 3 },
    ])('a report exported as $label comes back in by import', async ({ label, name, mimeType, rows }) => {
      const { page } = app;
      await goTo(page, 'history');
      await page.getByRole('link', { name: en.practice['udp-blocked'].title }).first().click();
      await page.getByText(en.verdict.label.blocked).first().waitFor();
      const { content } = await app.savedBy(async () => {
        await page.keyboard.press('Control+e');
        await page.getByRole('menuitem', { name: new RegExp(`^${label}\\b`) }).click();
      });
      await goTo(page, 'history');
      await (await chooserByKey(page)).setFiles({ name, mimeType, buffer: content });
      await page.getByText(en.ui.history.importedReport(name)).first().waitFor();
      await page.getByText(en.verdict.label.blocked).first().waitFor();
      await goTo(page, 'history');
      await expect
        .poll(() => page.getByRole('row').filter({ hasText: en.practice['udp-blocked'].title }).count())
        .toBe(rows);
    });
  });
});
