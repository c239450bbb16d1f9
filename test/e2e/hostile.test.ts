import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/api/settings.ts';
import { hostileNetwork, POISON } from '../support/hostile-network.ts';
import { en, goTo } from './support/acts.ts';
import { HOSTS } from './support/hosts.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';

/** Control characters but the ends of lines, and what turns text round. */
const UNSEEN = /[^\P{Cc}\n\r\t]|[\u202a-\u202e]/u;

closeLeftOpen();

describe.each(HOSTS)('$name', (host) => {
  test.skipIf(host.missing !== null)(
    host.missing ?? 'servers whose titles, certificates and headers carry markup: all of it is text',
    async () => {
      const network = await hostileNetwork(false);
      const folder = await dataFolder();
      const settings: Settings = {
        ...DEFAULT_SETTINGS,
        timeoutMs: 500,
        dnsServers: [network.resolver],
        extraRoots: [{ file: 'hostile.pem', pem: network.caPem }],
        language: 'en',
      };
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
      const { page, complaints, close } = await host.open({ dataFolder: folder });

      await goTo(page, 'endpoints');
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: en.ui.endpoints.importFile }).click();
      const buffer = Buffer.from(JSON.stringify(network.catalog));
      await (await chooser).setFiles({ name: 'hostile.json', mimeType: 'application/json', buffer });
      await page.getByText(en.ui.endpoints.imported('Hostile')).waitFor();

      await goTo(page, 'check');
      await page.getByRole('combobox', { name: en.ui.check.profile }).selectOption({ label: 'Hostile' });
      await page.getByRole('button', { name: en.ui.check.run }).click();
      await page.getByRole('button', { name: en.ui.check.runAgain }).waitFor({ timeout: 60_000 });

      // A row whose server sent the worst of it, with everything that its timeline shows.
      const row = page
        .getByRole('row')
        .filter({ hasText: /443|\/tcp/ })
        .nth(1);
      await row.click();
      await page.getByRole('dialog').waitFor();
      const injected = await page.evaluate(() => ({
        images: document.querySelectorAll('img').length,
        scripts: [...document.scripts].filter((script) => script.src === '').length,
        links: [...document.links].filter(({ href }) => /^javascript:|evil/.test(href)).length,
      }));
      expect(injected).toEqual({ images: 0, scripts: 0, links: 0 });
      expect(await page.locator('body').innerText()).not.toMatch(UNSEEN);
      expect(complaints).toEqual([]);
      // The poison was there: as text, somewhere on the page.
      expect(POISON).toContain('<script>');
      expect(await page.locator('body').innerText()).toContain('alert(1)');
      await close();
    },
  );
});
