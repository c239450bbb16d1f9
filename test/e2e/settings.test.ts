import { readFile, writeFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { goTo, en, fr } from './support/acts.ts';
import { HOSTS } from './support/hosts.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';

closeLeftOpen();

describe.each(HOSTS)('$name', (host) => {
  describe.skipIf(host.missing !== null)(host.missing ?? 'settings', () => {
    test('survive a restart: language, theme and the limits', async () => {
      const folder = await dataFolder();
      const first = await host.open({ dataFolder: folder });
      await goTo(first.page, 'settings');
      const { settings } = en.ui;
      await choose(first.page, settings.language.label, 'Français');
      await first.page.getByRole('link', { name: fr.ui.shell.nav.history, exact: true }).waitFor();
      await choose(first.page, fr.ui.settings.theme.label, fr.ui.settings.theme.names.dark);
      await expect.poll(() => themeOf(first.page)).toBe('dark');
      await first.close();

      const second = await host.open({ dataFolder: folder });
      await second.page.getByRole('link', { name: fr.ui.shell.nav.history, exact: true }).waitFor();
      expect(await themeOf(second.page)).toBe('dark');
      expect(await second.page.evaluate(() => document.documentElement.lang)).toBe('fr');
      await second.close();
      expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
        language: 'fr',
        theme: 'dark',
      });
    });

    test('a broken settings file is set aside and told, and everything else works', async () => {
      const folder = await dataFolder();
      await writeFile(join(folder, 'settings.json'), '{ "language": ');
      const app = await host.open({ dataFolder: folder });
      await app.page.getByText(/settings file could not be used/).waitFor();
      await goTo(app.page, 'endpoints');
      await app.close();
      const aside = (await readdir(folder)).filter((name) => name.startsWith('settings.broken'));
      expect(aside).toHaveLength(1);
    });
  });
});

const choose = async (page: Page, field: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: field }).selectOption({ label: option });
};

const themeOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.documentElement.dataset['theme']);
