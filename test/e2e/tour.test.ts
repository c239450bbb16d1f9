import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/api/settings.ts';
import { messagesFor } from '../../shared/messages/index.ts';
import type { Messages } from '../../shared/messages/messages.ts';
import { goTo, practiseToVerdict } from './support/acts.ts';
import { HOSTS } from './support/hosts.ts';
import type { Page } from 'playwright-core';
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

const SCREENS = ['check', 'guide', 'history', 'compare', 'endpoints', 'practice', 'settings'] as const;

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
      await guidedTest(app.page, messages, seen);
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

/** A case from its first step to its conclusion, as a person at the helpdesk goes through it. */
async function guidedTest(
  page: Page,
  messages: Messages,
  seen: (name: string) => Promise<void>,
): Promise<void> {
  const { guide, ui } = messages;
  const choose = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const asked = (step: keyof typeof guide.steps): Promise<void> =>
    page.getByRole('heading', { name: guide.steps[step].question }).waitFor();
  await goTo(page, 'guide', messages);
  await choose(ui.guide.newCase);
  await seen('guide-new');
  await page.getByRole('textbox', { name: ui.guide.fields.title, exact: true }).fill('Ann – Fabrikam');
  await page.keyboard.press('Enter');
  await asked('goal');
  await seen('guide-first-step');
  await choose(guide.steps.goal.options['other-organisation']);
  await asked('client');
  await choose(guide.steps.client.options.teams);
  await asked('run');
  await seen('guide-measure');
  await choose(guide.steps.run.options.cannot);
  await asked('external');
  await page.getByRole('switch', { name: ui.guide.helpdesk }).click();
  await seen('guide-settings-helpdesk');
  await page.getByRole('switch', { name: ui.guide.helpdesk }).click();
  await choose(guide.steps.external.options['allowed-only']);
  await asked('firewall');
  await choose(guide.steps.firewall.options.windows);
  await asked('contact');
  await page.getByRole('textbox', { name: ui.guide.typed.address }).fill('ann@fabrikam.example');
  await page.keyboard.press('Enter');
  await asked('domains');
  await choose(guide.steps.domains.options.none);
  await page.getByText(guide.words.whoActs, { exact: true }).waitFor();
  await seen('guide-conclusion');
  await goTo(page, 'guide', messages);
  await page.getByRole('table', { name: ui.guide.list }).waitFor();
  await seen('guide-list');
}
