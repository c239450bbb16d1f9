import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/api/settings.ts';
import { renderJson } from '../../shared/export/json.ts';
import { messagesFor } from '../../shared/messages/index.ts';
import type { Report } from '../../shared/model/report.ts';
import { rejudge } from '../../shared/report.ts';
import { readRecorded } from '../support/replay/folders.ts';
import { goTo } from './support/acts.ts';
import { HOSTS } from './support/hosts.ts';
import { axe, picture } from './support/seen.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';

const LOOKS = [
  { lang: 'en', theme: 'light' },
  { lang: 'fr', theme: 'dark' },
  { lang: 'en', theme: 'high-contrast' },
  { lang: 'fr', theme: 'light' },
  { lang: 'en', theme: 'dark' },
] as const satisfies readonly Pick<Settings & { lang: 'en' | 'fr' }, 'lang' | 'theme'>[];

closeLeftOpen();

describe.each(HOSTS)('$name', (host) => {
  const looks = host.name === 'Electron' ? LOOKS.slice(0, 1) : LOOKS;
  describe.skipIf(host.missing !== null)(host.missing ?? 'two reports side by side', () => {
    test.each(looks)('$lang, $theme: by keyboard from the list, and axe finds nothing', async (look) => {
      const { lang, theme } = look;
      const messages = messagesFor(lang);
      const folder = await dataFolder();
      await writeFile(
        join(folder, 'settings.json'),
        JSON.stringify({ ...DEFAULT_SETTINGS, language: lang, theme } satisfies Settings),
      );
      await mkdir(join(folder, 'reports'));
      const [office, cafe] = [recorded('only-web', 'Office'), recorded('far', 'Café')];
      for (const report of [office, cafe])
        await writeFile(join(folder, 'reports', `${report.label}.json`), renderJson(report));
      const app = await host.open({ dataFolder: folder, lang });
      const { page } = app;
      const seen = async (name: string): Promise<void> => {
        await page.mouse.move(0, 0);
        await picture(page, `${host.name.split(' ')[0]}-${name}-${lang}-${theme}`);
        expect(await axe(page), name).toEqual([]);
      };
      await goTo(page, 'history', messages);
      await page.locator('[data-report] a').first().focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.keyboard.press('Control+d');
      const { heading } = messages.compare;
      const root = page.getByRole('region', { name: heading.root });
      await root.waitFor();
      expect(await root.textContent()).toContain('3478');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await seen('compare');
      await page.getByRole('region', { name: heading.proves }).scrollIntoViewIfNeeded();
      await seen('compare-proofs');
      await lastRow(page);
      await seen('compare-table');
      await page.setViewportSize({ width: 1600, height: 900 });
      await seen('compare-wide');
      await page.setViewportSize({ width: 640, height: 800 });
      await seen('compare-narrow');
      expect(app.complaints).toEqual([]);
      await app.close();
    });
  });
});

const recorded = (name: string, label: string): Report => ({
  ...rejudge(readRecorded(name), messagesFor('en')),
  label,
});

async function lastRow(page: Page): Promise<void> {
  await page.locator('[role=grid] [role=row]').nth(3).scrollIntoViewIfNeeded();
  await page.locator('#content').evaluate((content) => {
    content.scrollTop = content.scrollHeight;
  });
}
