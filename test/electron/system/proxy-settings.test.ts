import { describe, expect, test } from 'vitest';
import { isBypassed } from '../../../electron/system/proxy/bypass.ts';
import { fixedRoutes, scriptRoutes } from '../../../electron/system/proxy/client-proxy.ts';
import { fromGnome } from '../../../electron/system/proxy/from-gnome.ts';
import { fromMacos } from '../../../electron/system/proxy/from-macos.ts';
import { credentialsInVariables, fromVariables } from '../../../electron/system/proxy/from-variables.ts';
import {
  fromWindows,
  fromWinHttpBlob,
  registryValues,
  serversIn,
} from '../../../electron/system/proxy/from-windows.ts';
import { readProxy } from '../../../electron/system/proxy/proxy-settings.ts';
import { hopLabel } from '../../../shared/model/hop.ts';
import type { Endpoint } from '../../../shared/model/subject.ts';

const label = (proxy: Parameters<typeof hopLabel>[0] | null): string =>
  proxy === null ? '-' : hopLabel(proxy);

test.each([
  ['http://a.test:3128', 'http://a.test:3128'],
  ['http://a.test:80', 'http://a.test:80'],
  ['https://A.test', 'https://a.test:443'],
  ['a.test:8080', 'http://a.test:8080'],
  ['socks5h://[2001:db8::1]', 'socks5://[2001:db8::1]:1080'],
  ['http://jane:s%40cret@a.test:1/', 'http://a.test:1'],
  ['ftp://a.test', '-'],
  ['http://a.test/path', '-'],
  ['http://a.test:99999', '-'],
  ['', '-'],
])('%s is the proxy %s', (text, wanted) => {
  expect(label(readProxy(text)?.proxy ?? null)).toBe(wanted);
});

describe('the environment', () => {
  test.each([
    { given: {}, secure: null, plain: null },
    { given: { HTTPS_PROXY: '' }, secure: null, plain: null },
    { given: { https_proxy: 'a.test:1' }, secure: 'http://a.test:1', plain: '-' },
    { given: { HTTP_PROXY: 'http://jane:secret@b.test:2' }, secure: '-', plain: 'http://b.test:2' },
    {
      given: { ALL_PROXY: 'socks5://c.test' },
      secure: 'socks5://c.test:1080',
      plain: 'socks5://c.test:1080',
    },
    {
      given: { https_proxy: 'a.test:1', HTTPS_PROXY: 'b.test:2', ALL_PROXY: 'c.test:3' },
      secure: 'http://a.test:1',
      plain: 'http://c.test:3',
    },
  ])('$given', ({ given, secure, plain }) => {
    const read = fromVariables(given);
    if (secure === null) expect(read.mode).toBe('none');
    else {
      if (read.mode !== 'fixed') throw new Error(read.mode);
      expect([label(read.secure), label(read.plain)]).toEqual([secure, plain]);
      expect(read.source).toBe('environment');
    }
    expect(JSON.stringify(read)).not.toContain('secret');
  });
  test('its credentials are read apart', () => {
    expect(credentialsInVariables({ HTTPS_PROXY: 'http://jane:s%3Acret@a.test:1' })).toBe('jane:s:cret');
    expect(credentialsInVariables({ HTTPS_PROXY: 'http://a.test:1' })).toBe('');
  });
});

test.each([
  { bypass: ['a.test'], host: 'a.test', goes: true },
  { bypass: ['a.test'], host: 'x.a.test', goes: true },
  { bypass: ['.a.test'], host: 'x.a.test', goes: true },
  { bypass: ['*.a.test'], host: 'x.a.test', goes: true },
  { bypass: ['*.a.test'], host: 'a.test', goes: false },
  { bypass: ['a.test'], host: 'ba.test', goes: false },
  { bypass: ['A.Test.'], host: 'a.test', goes: false },
  { bypass: ['a.test:8443'], host: 'a.test', goes: false },
  { bypass: ['a.test:443'], host: 'a.test', goes: true },
  { bypass: ['10.0.0.0/8'], host: '10.1.2.3', goes: true },
  { bypass: ['10.*'], host: '10.1.2.3', goes: true },
  { bypass: ['2001:db8::/32'], host: '2001:db8::5', goes: true },
  { bypass: ['<local>'], host: 'intranet', goes: true },
  { bypass: ['<local>'], host: 'a.test', goes: false },
  { bypass: ['*'], host: 'a.test', goes: true },
  { bypass: ['', ' '], host: 'a.test', goes: false },
  { bypass: ['https://a.test'], host: 'a.test', goes: true },
])('$bypass: $host goes direct: $goes', ({ bypass, host, goes }) => {
  expect(isBypassed(host, 443, bypass)).toBe(goes);
});

const query = (...lines: readonly string[]): string =>
  ['', 'HKEY_CURRENT_USER\\Software\\…\\Internet Settings', ...lines.map((line) => `    ${line}`), ''].join(
    '\r\n',
  );

const blobText = (value: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(value.length);
  return Buffer.concat([length, Buffer.from(value, 'latin1')]);
};

const read = (...values: readonly string[]) => fromWindows(registryValues(query(...values)), 'windows-user');

describe('Windows', () => {
  test('off, though a server is named', () => {
    expect(read('ProxyEnable    REG_DWORD    0x0', 'ProxyServer    REG_SZ    proxy:8080').mode).toBe('none');
  });
  test('one server for everything, and exceptions', () => {
    expect(
      read(
        'ProxyEnable    REG_DWORD    0x1',
        'ProxyServer    REG_SZ    proxy.test:8080',
        'ProxyOverride    REG_SZ    *.a.test;<local>',
      ),
    ).toMatchObject({
      mode: 'fixed',
      source: 'windows-user',
      secure: { host: 'proxy.test', port: 8080 },
      bypass: ['*.a.test', '<local>'],
    });
  });
  test('a script comes before a server', () => {
    expect(
      read(
        'ProxyEnable    REG_DWORD    0x1',
        'ProxyServer    REG_SZ    p:1',
        'AutoConfigURL    REG_SZ    http://wpad.test/p.pac',
      ),
    ).toMatchObject({
      mode: 'pac',
      url: 'http://wpad.test/p.pac',
      guessed: false,
    });
  });
  test('automatic detection, from the ninth byte of the connection’s settings', () => {
    expect(read('DefaultConnectionSettings    REG_BINARY    46000000B103000009000000').mode).toBe('pac');
    expect(read('DefaultConnectionSettings    REG_BINARY    46000000B103000001000000').mode).toBe('none');
  });
  test.each([
    ['p:1', 'http://p:1', 'http://p:1'],
    ['http=a:80;https=b:443;socks=c:1080', 'http://b:443', 'http://a:80'],
    ['socks=c:1080', 'socks5://c:1080', 'socks5://c:1080'],
    ['', '-', '-'],
  ])('%s', (setting, secure, plain) => {
    const servers = serversIn(setting);
    expect([label(servers.secure), label(servers.plain)]).toEqual([secure, plain]);
  });
  test('WinHTTP’s blob, whole and cut anywhere', () => {
    const head = Buffer.from('1800000000000000', 'hex');
    const blob = Buffer.concat([
      head,
      Buffer.from([3, 0, 0, 0]),
      blobText('proxy.test:8080'),
      blobText('<local>;*.a.test'),
    ]);
    expect(fromWinHttpBlob(blob.toString('hex'))).toMatchObject({
      mode: 'fixed',
      source: 'winhttp',
      secure: { host: 'proxy.test', port: 8080 },
      bypass: ['<local>', '*.a.test'],
    });
    for (let size = 0; size < blob.length; size += 1)
      expect(() => fromWinHttpBlob(blob.subarray(0, size).toString('hex'))).not.toThrow();
    expect(fromWinHttpBlob('280000000000000001000000000000000000').mode).toBe('none');
    expect(fromWinHttpBlob('280000000000000009000000000000000000')).toMatchObject({ guessed: true });
  });
});

const scutil = (body: string): string => `<dictionary> {\n${body}\n}\n`;

describe('macOS', () => {
  test('nothing', () => {
    expect(fromMacos(scutil('  FTPPassive : 1\n  HTTPEnable : 0')).mode).toBe('none');
  });
  test('web proxies and exceptions', () => {
    expect(
      fromMacos(
        scutil(`  ExceptionsList : <array> {
    0 : *.local
    1 : 169.254/16
  }
  ExcludeSimpleHostnames : 1
  HTTPEnable : 1
  HTTPPort : 3128
  HTTPProxy : a.test
  HTTPSEnable : 1
  HTTPSPort : 3129
  HTTPSProxy : b.test`),
      ),
    ).toMatchObject({
      mode: 'fixed',
      secure: { host: 'b.test', port: 3129 },
      plain: { host: 'a.test', port: 3128 },
      bypass: ['*.local', '169.254/16', '<local>'],
    });
  });
  test('a script; automatic detection', () => {
    expect(
      fromMacos(scutil('  ProxyAutoConfigEnable : 1\n  ProxyAutoConfigURLString : http://a.test/p.pac')),
    ).toMatchObject({ mode: 'pac', guessed: false });
    expect(fromMacos(scutil('  ProxyAutoDiscoveryEnable : 1'))).toMatchObject({ mode: 'pac', guessed: true });
  });
});

const lines = (...texts: readonly string[]): string =>
  texts.map((text) => `org.gnome.system.proxy${text}`).join('\n');

describe('GNOME', () => {
  test.each([
    { given: lines(" mode 'none'"), mode: 'none' },
    { given: '', mode: 'none' },
    { given: lines(" mode 'auto'", " autoconfig-url ''"), mode: 'pac' },
    { given: lines(" mode 'manual'", ".http host ''", '.http port 8080'), mode: 'none' },
  ])('$mode', ({ given, mode }) => {
    expect(fromGnome(given).mode).toBe(mode);
  });
  test('by hand', () => {
    expect(
      fromGnome(
        lines(
          " mode 'manual'",
          " ignore-hosts ['localhost', '127.0.0.0/8', '::1']",
          ".https host 'a.test'",
          '.https port 3128',
          ".socks host 'b.test'",
          '.socks port 1080',
        ),
      ),
    ).toMatchObject({
      mode: 'fixed',
      source: 'gnome',
      secure: { host: 'a.test', port: 3128 },
      plain: { type: 'socks5', host: 'b.test' },
      bypass: ['localhost', '127.0.0.0/8', '::1'],
    });
  });
});

const endpoint = (host: string, port: number, as: Endpoint['as']): Endpoint => ({
  sets: [1],
  host,
  port,
  as,
});

describe('routes', () => {
  const endpoints = [
    endpoint('a.test', 443, 'https'),
    endpoint('b.test', 80, 'http'),
    endpoint('in.test', 443, 'https'),
    endpoint('r.test', 3478, 'stun'),
  ];
  test('a fixed setting, spelt out; media has none', () => {
    const secure = { type: 'http', host: 'p.test', port: 1 } as const;
    const plain = { type: 'http', host: 'q.test', port: 2 } as const;
    expect(
      fixedRoutes({ mode: 'fixed', source: 'gnome', secure, plain, bypass: ['in.test'] }, endpoints),
    ).toEqual({
      source: 'gnome',
      pacUrl: null,
      routes: ['http://p.test:1', 'http://q.test:2'],
      perEndpoint: {
        'a.test:443': ['http://p.test:1'],
        'b.test:80': ['http://q.test:2'],
        'in.test:443': ['direct'],
        '*': ['http://p.test:1'],
      },
    });
  });
  test('a script’s answers', () => {
    expect(
      scriptRoutes('wpad', 'http://wpad.test/wpad.dat', {
        'a.test:443': 'PROXY p.test:1; DIRECT',
        'b.test:80': 'DIRECT',
      }),
    ).toEqual({
      source: 'wpad',
      pacUrl: 'http://wpad.test/wpad.dat',
      routes: ['http://p.test:1'],
      perEndpoint: { 'a.test:443': ['http://p.test:1', 'direct'], 'b.test:80': ['direct'] },
    });
  });
});
