import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/api/settings.ts';
import { appUnderTest } from '../../support/app-under-test.ts';
import { recordSite } from '../../support/record-site.ts';
import { scratch } from '../../support/scratch.ts';

test('where the host is a browser engine, checks go its way, and what it does not answer costs no more than its wait', async () => {
  using files = scratch();
  await using network = await recordSite();
  const asked: string[] = [];
  const proxy = `127.0.0.1:${network.proxy.port}`;
  await using page = await appUnderTest(files.at('data'), {
    resolveProxy: (url) => {
      asked.push(url);
      return url.includes('edge') ? new Promise(() => {}) : Promise.resolve(`PROXY ${proxy}`);
    },
  });
  await page.ask('saveSettings', { ...DEFAULT_SETTINGS, dnsServers: [network.dns.resolver] });
  const file = { name: 'site.json', text: JSON.stringify(network.catalog) };
  const { id } = await page.ask('importCatalog', file);
  await page.ask('startRun', { kind: 'check', catalogId: id, profile: 'one', sipDomains: [], label: '' });
  const { report } = (await page.next('run-finished')).finished;
  const web = `web.site.test:${network.port}`;
  expect(asked).toEqual([`https://${web}/`, `https://edge.site.test:${network.port}/`]);
  expect(report.environment.proxy).toEqual({
    source: 'chromium',
    pacUrl: null,
    routes: [`http://${proxy}`],
    perEndpoint: { [web]: [`http://${proxy}`] },
    otherwise: { [web]: ['direct'] },
  });
  expect(network.proxy.requests.map(({ target }) => target)).toEqual([web]);
  expect(report.verdict.status).toBe('reachable');
  expect(report.durationMs).toBeLessThan(8000);
});

test('practice goes no way but its own', async () => {
  using files = scratch();
  const asked: string[] = [];
  await using page = await appUnderTest(files.at('data'), {
    resolveProxy: async (url) => {
      asked.push(url);
      return 'PROXY proxy.test:1';
    },
  });
  await page.ask('startRun', { kind: 'practice', fault: 'none' });
  const { report } = (await page.next('run-finished')).finished;
  expect(asked).toEqual([]);
  expect(report.environment.proxy.source).toBe('none');
});
