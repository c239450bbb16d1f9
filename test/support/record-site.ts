import { a, answerTo, dnsServer, srv, type DnsServer } from './dns-server.ts';
import { carriesTo, proxyServer, type TestProxy } from './proxy-server.ts';
import { tcpServer } from './tcp-server.ts';

const RECORD = '_sip._tls.site.test';

/** A service on loopback under two names, one of the catalogue and one of its service record alone; and a proxy to it. */
export interface RecordSite extends AsyncDisposable {
  readonly port: number;
  readonly proxy: TestProxy;
  readonly dns: DnsServer;
  readonly catalog: object;
}

export async function recordSite(): Promise<RecordSite> {
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
  return { port: service.port, proxy, dns, catalog, [Symbol.asyncDispose]: () => dns[Symbol.asyncDispose]() };
}
