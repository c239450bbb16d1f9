import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../shared/api/problem.ts';
import type { ReportSummary } from '../../shared/api/runs.ts';
import { DEFAULT_SETTINGS } from '../../shared/api/settings.ts';
import type { Report } from '../../shared/model/report.ts';
import { recordSite } from '../support/record-site.ts';
import { goTo, en } from './support/acts.ts';
import { electronHost } from './support/electron-host.ts';
import { closeLeftOpen, dataFolder } from './support/workspace.ts';

closeLeftOpen();

describe.skipIf(electronHost.missing !== null)(electronHost.missing ?? 'Electron', () => {
  test('a proxy that only Chromium knows of carries the check, and the report says whose answer it is', async () => {
    await using network = await recordSite();
    const folder = await dataFolder();
    const settings = { ...DEFAULT_SETTINGS, dnsServers: [network.dns.resolver] };
    await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
    const proxy = `127.0.0.1:${network.proxy.port}`;
    const script = `function FindProxyForURL(url, host) {
      return host === 'edge.site.test' ? 'PROXY ${proxy}; DIRECT' : 'DIRECT';
    }`;
    const pac = `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
    const app = await electronHost.open({ dataFolder: folder, args: [`--proxy-pac-url=${pac}`] });

    const report = await check(app.page, network.catalog);
    const edge = `edge.site.test:${network.port}`;
    expect(report.environment.proxy).toEqual({
      source: 'chromium',
      pacUrl: null,
      routes: [`http://${proxy}`],
      perEndpoint: { [edge]: [`http://${proxy}`, 'direct'] },
      otherwise: { [edge]: ['direct'] },
    });
    const carried = report.observations.filter(({ via }) => via !== undefined);
    expect(carried.map(({ target, outcome }) => [target.host, outcome.status])).toEqual([
      ['edge.site.test', 'ok'],
    ]);

    await goTo(app.page, 'history');
    await app.page
      .getByRole('row', { name: /Chromium/ })
      .getByRole('link')
      .first()
      .click();
    await app.page.getByText(en.words.heading.environment, { exact: true }).click();
    await app.page.getByText(/Chromium goes another way than the settings say to 1 place/).waitFor();
    await app.close();
  });
});

type Calls = Readonly<Record<string, (params: unknown) => Promise<Answer<unknown>>>>;

/** As the page asks for it, with a catalogue of our own. */
async function check(page: Page, catalog: object): Promise<Report> {
  const ask = async (name: string, params: unknown): Promise<unknown> => {
    const answer = await page.evaluate(
      async ({ call, given }) => {
        const { diagnostics } = globalThis as unknown as { readonly diagnostics: Calls };
        return diagnostics[call]?.(given);
      },
      { call: name, given: params },
    );
    if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
    return answer.value;
  };
  const { id } = (await ask('importCatalog', { name: 'site.json', text: JSON.stringify(catalog) })) as {
    readonly id: string;
  };
  await ask('startRun', { kind: 'check', catalogId: id, profile: 'one', sipDomains: [], label: 'Chromium' });
  await expect
    .poll(async () => ((await ask('listReports', null)) as readonly ReportSummary[]).length, {
      timeout: 60_000,
    })
    .toBe(1);
  const [summary] = (await ask('listReports', null)) as readonly ReportSummary[];
  const opened = (await ask('openReport', { id: summary?.id })) as { readonly report: Report };
  return opened.report;
}
