import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../../shared/model/report-schema.ts';
import type { Report } from '../../../shared/model/report.ts';
import { cli } from '../../support/cli.ts';
import { a, answerTo, dnsServer, srv, type DnsServer } from '../../support/dns-server.ts';
import { carriesTo, proxyServer, type TestProxy } from '../../support/proxy-server.ts';
import { scratch, type Scratch } from '../../support/scratch.ts';
import { tcpServer } from '../../support/tcp-server.ts';

/** A place of the catalogue, and one that only its service record names. */
const RECORD = '_sip._tls.site.test';

interface Site {
  readonly port: number;
  readonly proxy: TestProxy;
  readonly dns: DnsServer;
  readonly files: Scratch;
}

async function site(files: Scratch): Promise<Site> {
  const service = await tcpServer(() => {});
  const proxy = await proxyServer(() => carriesTo(service.port));
  const dns = await dnsServer((asked) => {
    if (asked.type === 'A') return [{ bytes: answerTo(asked, [a(asked.name, '127.0.0.1')]) }];
    const found = asked.type === 'SRV' ? [srv(asked.name, 'edge.site.test', service.port)] : [];
    return [{ bytes: answerTo(asked, found) }];
  });
  const catalog = {
    callpathCatalog: 1,
    id: 'site',
    version: '1',
    title: { en: 'Site', fr: 'Site' },
    source: 'loopback',
    controls: { http: [], tls: [], resolvers: [], stun: [] },
    profiles: [{ id: 'one', title: { en: 'One', fr: 'Un' }, sets: [1], srv: [{ name: RECORD, as: 'tcp' }] }],
    endpointSets: [
      {
        id: 1,
        serviceArea: 'Skype',
        serviceAreaDisplayName: 'Site',
        urls: ['web.site.test'],
        tcpPorts: String(service.port),
        expressRoute: false,
        category: 'Allow',
        required: true,
        feature: 'im',
        probe: [{ host: 'web.site.test', port: service.port, as: 'tcp' }],
      },
    ],
  };
  writeFileSync(files.at('catalog.json'), JSON.stringify(catalog));
  return { port: service.port, proxy, dns, files };
}

async function measured(
  { dns, files }: Site,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Report> {
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
  const network = await site(files);
  await using _dns = network.dns;
  const script = `function FindProxyForURL(url, host) {
    return host === 'edge.site.test' ? 'PROXY 127.0.0.1:${network.proxy.port}' : 'DIRECT';
  }`;
  writeFileSync(files.at('proxy.pac'), script);
  const report = await measured(network, ['--pac', files.at('proxy.pac')]);
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
  const network = await site(files);
  await using _dns = network.dns;
  const proxy = `http://127.0.0.1:${network.proxy.port}`;
  const env = { HTTPS_PROXY: proxy, NO_PROXY: 'edge.site.test' };
  const report = await measured(network, ['--proxy', 'system'], env);
  expect(report.environment.proxy.perEndpoint).toMatchObject({
    [`web.site.test:${network.port}`]: [proxy],
    [`edge.site.test:${network.port}`]: ['direct'],
  });
  expect(through(report, 'web.site.test')).toEqual(['ok']);
  expect(report.verdict.status).toBe('reachable');
});
