import { Resolver } from 'node:dns/promises';
import { describe, expect, test } from 'vitest';
import { pac } from '../../../electron/probes/pac.ts';
import {
  searchedDomains,
  usableDomains,
  windowsDomains,
  wpadIn,
} from '../../../electron/system/proxy/wpad.ts';
import { probeContext } from '../../support/context.ts';
import { a, answerTo, dnsServer, type DnsServer } from '../../support/dns-server.ts';
import { httpServer } from '../../support/http-server.ts';
import { orderFor } from '../../support/order.ts';

const { signal } = new AbortController();

/** Only these names exist, at 127.0.0.1; `null`: nobody answers at all. */
const knowing = (names: readonly string[] | null): Promise<DnsServer> =>
  dnsServer((asked) => {
    if (names === null) return [];
    if (!names.includes(asked.name)) return [{ bytes: answerTo(asked, [], { rcode: 'NXDOMAIN' }) }];
    return [{ bytes: answerTo(asked, [a(asked.name, '127.0.0.1')]) }];
  });

function asking(server: DnsServer) {
  const resolver = new Resolver();
  resolver.setServers([server.resolver]);
  return (host: string, limit: AbortSignal): Promise<readonly string[]> => {
    limit.addEventListener('abort', () => resolver.cancel(), { once: true });
    return resolver.resolve4(host);
  };
}

describe('the name that hands out a script', () => {
  test.each([
    {
      names: ['wpad.corp.test'],
      domains: ['corp.test'],
      url: 'http://wpad.corp.test/wpad.dat',
      why: 'exists',
    },
    { names: [], domains: ['corp.test'], url: null, why: 'does not' },
    {
      names: ['wpad.corp.test', 'wpad.b.corp.test'],
      domains: ['b.corp.test', 'corp.test'],
      url: 'http://wpad.b.corp.test/wpad.dat',
      why: 'exists twice: the nearest counts',
    },
    { names: ['wpad.corp.test'], domains: [], url: null, why: 'is not asked for without a domain' },
  ])('$why', async ({ names, domains, url }) => {
    await using server = await knowing(names);
    expect(await wpadIn(domains, asking(server), signal)).toBe(url);
    expect(server.asked.map(({ name }) => name).toSorted()).toEqual(
      domains.map((domain) => `wpad.${domain}`).toSorted(),
    );
  });

  test('a name server that hangs costs its own deadline, once for all domains', async () => {
    await using server = await knowing(null);
    const startMs = performance.now();
    expect(await wpadIn(['a.test', 'b.test', 'c.test'], asking(server), signal, 150)).toBeNull();
    expect(performance.now() - startMs).toBeLessThan(1500);
  });

  test('its script is fetched by that name, and asked', async () => {
    await using server = await knowing(['wpad.corp.test']);
    const web = await httpServer((request, response) => {
      if (request.url === '/wpad.dat')
        response.end('function FindProxyForURL(u, h) { return "PROXY p.test:1"; }');
      else response.writeHead(404).end();
    });
    const lookup = { lookup: asking(server), close: () => {} };
    const url = `http://wpad.corp.test:${web.port}/wpad.dat`;
    const order = orderFor('pac', { url, places: ['a.test:443'] }, { host: 'wpad.corp.test' });
    const { outcome } = await pac(order, probeContext({ lookup }));
    expect(outcome).toMatchObject({ status: 'ok', value: { answers: { 'a.test:443': 'PROXY p.test:1' } } });
    expect(web.requests.map(({ headers }) => headers.host)).toEqual([`wpad.corp.test:${web.port}`]);
  });
});

describe('domains of this computer', () => {
  test.each([
    { text: 'nameserver 192.0.2.1\nsearch corp.test b.corp.test\n', domains: ['corp.test', 'b.corp.test'] },
    { text: 'search old.test\ndomain corp.test\n', domains: ['corp.test'] },
    { text: '# search corp.test\nnameserver 192.0.2.1\n', domains: [] },
    { text: '', domains: [] },
  ])('resolv.conf: $text', ({ text, domains }) => {
    expect(searchedDomains(text)).toEqual(domains);
  });

  test('Windows', () => {
    const text = [
      '',
      'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters',
      '    Domain    REG_SZ    corp.test',
      '    SearchList    REG_SZ    corp.test,b.corp.test',
      '    NV Hostname    REG_SZ    pc1',
      '    Domain    REG_SZ    ',
      'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\Interfaces\\{1}',
      '    DhcpDomain    REG_SZ    office.test',
    ].join('\r\n');
    expect(windowsDomains(text)).toEqual(['corp.test', 'corp.test', 'b.corp.test', 'office.test']);
  });

  test('a whole top level is none, nor is what is no name; each once, and few', () => {
    expect(usableDomains(['Corp.Test.', 'corp.test', 'lan', '', 'a b.test', 'x/../y.test', '.'])).toEqual([
      'corp.test',
    ]);
    expect(usableDomains(Array.from({ length: 50 }, (_, index) => `d${index}.test`))).toHaveLength(4);
  });
});
