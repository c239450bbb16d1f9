import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catchChoosers, chooserByKey, en, goTo } from './support/acts.ts';
import { HOSTS } from './support/hosts.ts';
import type { OpenApp } from './support/under-test.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';
import recorded from '../support/reports/firewall-drop.json' with { type: 'json' };

const text = JSON.stringify(recorded, null, 2);
const DAMAGED = [
  { name: 'cut.json', text: text.slice(0, text.length / 2), says: /line \d+, column \d+/ },
  {
    name: 'wrong.json',
    text: JSON.stringify({ ...recorded, verdict: { ...recorded.verdict, status: 'splendid' } }, null, 2),
    says: /verdict\.status/,
  },
  { name: 'newer.json', text: JSON.stringify({ ...recorded, callpathReport: 9 }), says: /newer/ },
  { name: 'other.json', text: '{"hello": 1}', says: /not a Callpath report/ },
] as const;

closeLeftOpen();

describe.each(HOSTS)('$name', (host) => {
  describe.skipIf(host.missing !== null)(host.missing ?? 'a damaged file', () => {
    let app: OpenApp;
    let folder: string;
    beforeAll(async () => {
      folder = await dataFolder();
      app = await host.open({ dataFolder: folder });
      catchChoosers(app.page);
      await goTo(app.page, 'history');
    });
    afterAll(() => app.close());

    test.each(DAMAGED)('$name: refused at its place, nothing kept', async ({ name, text: content, says }) => {
      const { page } = app;
      await (
        await chooserByKey(page)
      ).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
      const dialog = page.getByRole('dialog').or(page.getByRole('alert')).first();
      await dialog.waitFor();
      expect(await dialog.textContent()).toMatch(says);
      expect(await dialog.textContent()).toContain(name);
      await page.getByRole('button', { name: en.ui.shell.close }).first().click();
      await dialog.waitFor({ state: 'hidden' });
      const kept = await readdir(join(folder, 'reports')).catch(() => []);
      expect(kept.filter((file) => file.endsWith('.json') && !file.startsWith('index'))).toEqual([]);
    });
  });
});
