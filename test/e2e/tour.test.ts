import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/api/settings.ts';
import { messagesFor } from '../../shared/messages/index.ts';
import { goTo, practiseToVerdict } from './support/acts.ts';
import { HOSTS } from './support/hosts.ts';
import { axe, picture } from './support/seen.ts';
import type { HostUnderTest } from './support/under-test.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';

const LOOKS = [
  { lang: 'en', theme: 'light' },
  { lang: 'fr', theme: 'dark' },
  { lang: 'en', theme: 'dark' },
  { lang: 'fr', theme: 'light' },
  { lang: 'en', theme: 'high-contrast' },
] as const satisfies readonly Pick<Settings & { lang: 'en' | 'fr' }, 'lang' | 'theme'>[];

const SCREENS = ['check', 'history', 'compare', 'endpoints', 'practice', 'settings'] as const;

closeLeftOpen();

describe.each(HOSTS)('$name', (host) => {
  describe.skipIf(host.missing !== null)(host.missing ?? 'every screen', () => {
    test.each(looksFor(host))('$lang, $theme: seen, and axe finds nothing', async ({ lang, theme }) => {
      const folder = await dataFolder();
      const settings: Settings = { ...DEFAULT_SETTINGS, language: lang, theme };
      await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
      const app = await host.open({ dataFolder: folder });
      const messages = messagesFor(lang);
      const seen = async (name: string): Promise<void> => {
        await app.page.mouse.move(0, 0);
        await picture(app.page, `${host.name.split(' ')[0]}-${name}-${lang}-${theme}`);
        expect(await axe(app.page), name).toEqual([]);
      };
      for (const screen of SCREENS) {
        await goTo(app.page, screen, messages);
        await seen(`${screen}-empty`);
      }
      await goTo(app.page, 'endpoints', messages);
      await app.page.getByRole('button', { name: messages.ui.catalogWork.rules.save }).click();
      await app.page.getByRole('dialog').waitFor();
      await seen('endpoints-rules');
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('dialog').waitFor({ state: 'hidden' });
      await practiseToVerdict(app.page, 'udp-partly-blocked', messages);
      await seen('practice-verdict');
      await goTo(app.page, 'history', messages);
      await seen('history');
      await app.page
        .getByRole('link', { name: messages.practice['udp-partly-blocked'].title })
        .first()
        .click();
      await app.page.getByRole('heading', { name: messages.words.heading.measured }).waitFor();
      await seen('report');
      await app.page.keyboard.press('Control+e');
      await app.page.getByRole('menuitemcheckbox', { name: messages.redaction.replace }).waitFor();
      // A menu in a layer of its own is in no region of the page: that it is sound, its own test says.
      await picture(app.page, `${host.name.split(' ')[0]}-export-menu-${lang}-${theme}`);
      await app.page.getByRole('menuitem', { name: messages.redaction.preview }).click();
      const preview = app.page.getByRole('dialog', { name: messages.redaction.previewTitle });
      await preview.getByRole('table').first().waitFor();
      await seen('export-preview');
      await preview.getByRole('button', { name: messages.redaction.close }).click();
      expect(app.complaints).toEqual([]);
      await app.close();
    });
  });
});

/** The real window is the same page: two looks of it suffice. */
function looksFor(host: HostUnderTest): readonly (typeof LOOKS)[number][] {
  return host.name === 'Electron' ? LOOKS.slice(0, 2) : LOOKS;
}
