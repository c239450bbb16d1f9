import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../../shared/model/report-schema.ts';
import type { Report } from '../../../shared/model/report.ts';
import { cli } from '../../support/cli.ts';
import { recordSite, type RecordSite } from '../../support/record-site.ts';
import { scratch, type Scratch } from '../../support/scratch.ts';

async function measured(
  { dns, catalog }: RecordSite,
  files: Scratch,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Report> {
  writeFileSync(files.at('catalog.json'), JSON.stringify(catalog));
  const plain = [
    'run',
    '--catalog',
    files.at('catalog.json'),
    '--dns',
    dns.resolver,
    '--json',
    '-',
    '--quiet',
  ];
  const { stdout, stderr } = await cli([...plain, ...args], { env });
  expect(stderr).toBe('');
  return parseReport(JSON.parse(stdout));
}

const through = ({ observations }: Report, host: string): readonly string[] =>
  observations.filter((o) => o.target.host === host && o.via !== undefined).map((o) => o.outcome.status);

test('a place that a service record names takes the way that the script gives it', async () => {
  using files = scratch();
  await using network = await recordSite();
  const script = `function FindProxyForURL(url, host) {
    return host === 'edge.site.test' ? 'PROXY 127.0.0.1:${network.proxy.port}' : 'DIRECT';
  }`;
  writeFileSync(files.at('proxy.pac'), script);
  const report = await measured(network, files, ['--pac', files.at('proxy.pac')]);
  const edge = `edge.site.test:${network.port}`;
  expect(report.environment.proxy.perEndpoint).toEqual({
    [`web.site.test:${network.port}`]: ['direct'],
    [edge]: [`http://127.0.0.1:${network.proxy.port}`],
  });
  expect(through(report, 'edge.site.test')).toEqual(['ok']);
  expect(network.proxy.requests.map(({ target }) => target)).toEqual([edge]);
  expect(new Set(report.observations.map(({ id }) => id)).size).toBe(report.observations.length);
});

test('a place that a service record names is among the exceptions of a fixed setting, too', async () => {
  using files = scratch();
  await using network = await recordSite();
  const proxy = `http://127.0.0.1:${network.proxy.port}`;
  const env = { HTTPS_PROXY: proxy, NO_PROXY: 'edge.site.test' };
  const report = await measured(network, files, ['--proxy', 'system'], env);
  expect(report.environment.proxy.perEndpoint).toMatchObject({
    [`web.site.test:${network.port}`]: [proxy],
    [`edge.site.test:${network.port}`]: ['direct'],
  });
  expect(through(report, 'web.site.test')).toEqual(['ok']);
  expect(report.verdict.status).toBe('reachable');
});
