import { expect, test } from 'vitest';
import { appUnderTest } from '../../support/app-under-test.ts';
import { brokenReport } from '../../support/sample-report.ts';
import { scratch } from '../../support/scratch.ts';
import { DEFAULT_SETTINGS } from '../../../shared/api/settings.ts';
import { renderJson } from '../../../shared/export/json.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import { rejudge } from '../../../shared/report.ts';

const text = renderJson(rejudge(brokenReport, messagesFor('en')));

test('a team’s request is a file that says for whom it is, in the language of the window', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const { id } = await page.ask('importReport', { name: 'r.json', text });
  const saved = await page.ask('exportSheet', { id, team: 'firewall', redact: false });
  expect(saved).toEqual({ file: '/chosen/Callpath Office 2026-11-22 firewall.md' });
  await page.ask('saveSettings', { ...DEFAULT_SETTINGS, language: 'fr' });
  await page.ask('exportSheet', { id, team: 'firewall', redact: false });
  const [english = '', french = ''] = page.delivered.map(({ content }) => String(content));
  expect(english).toMatch(/^# Request to the firewall team\n[^]*TCP 5061/);
  expect(french).toMatch(/^# Demande à l’équipe pare-feu\n/);
  expect(french).not.toMatch(/discards|Reason/);
});

test('where nothing is asked of a team, the file says so', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'));
  const { id } = await page.ask('importReport', { name: 'r.json', text });
  await page.ask('exportSheet', { id, team: 'proxy', redact: false });
  expect(page.delivered[0]?.content).toBe('This report asks nothing of the proxy and web filter team.\n');
});

test('a person who thinks better of it, and a report that is gone', async () => {
  using files = scratch();
  await using page = await appUnderTest(files.at('data'), { deliver: async () => null });
  const { id } = await page.ask('importReport', { name: 'r.json', text });
  expect(await page.ask('exportSheet', { id, team: 'firewall', redact: false })).toBeNull();
  expect(await page.refusal('exportSheet', { id: 'gone', team: 'dns', redact: false })).toEqual({
    code: 'no-such-report',
  });
});
