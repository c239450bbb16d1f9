import { expect, test } from 'vitest';
import { isAbsolutePath } from '../../../../renderer/views/settings/absolute-path.ts';
import { certificatesIn } from '../../../../renderer/views/settings/certificates-in.ts';
import { dnsServer } from '../../../../renderer/views/settings/dns-server.ts';
import { wholeNumber } from '../../../../renderer/views/settings/whole-number.ts';

test.each([
  { typed: '192.0.2.53', server: '192.0.2.53' },
  { typed: ' 192.0.2.53:5353 ', server: '192.0.2.53:5353' },
  { typed: '2001:DB8::53', server: '2001:db8::53' },
  { typed: '[2001:db8::53]', server: '2001:db8::53' },
  { typed: '[2001:db8::53]:5353', server: '[2001:db8::53]:5353' },
  { typed: 'dns.example.test', server: null },
  { typed: 'dns.example.test:53', server: null },
  { typed: '192.0.2.53:0', server: null },
  { typed: '192.0.2.53:65536', server: null },
  { typed: '192.0.2', server: null },
  { typed: 'fe80::1%eth0', server: null },
  { typed: '', server: null },
])('a DNS server: “$typed” → $server', ({ typed, server }) => {
  expect(dnsServer(typed)).toBe(server);
});

test.each([
  { typed: ' 250 ', read: { ok: true, value: 250 } },
  { typed: '100', read: { ok: true, value: 100 } },
  { typed: '99', read: { ok: false, why: 'out-of-bounds' } },
  { typed: '-5', read: { ok: false, why: 'out-of-bounds' } },
  { typed: '60001', read: { ok: false, why: 'out-of-bounds' } },
  { typed: '2.5', read: { ok: false, why: 'not-whole' } },
  { typed: '1e3', read: { ok: false, why: 'not-whole' } },
  { typed: '', read: { ok: false, why: 'not-whole' } },
])('a number: “$typed”', ({ typed, read }) => {
  expect(wholeNumber(typed, { min: 100, max: 60_000 })).toEqual(read);
});

test.each([
  ['/home/somebody/reports', true],
  ['C:\\Reports', true],
  ['d:/reports', true],
  ['\\\\server\\share', true],
  ['reports', false],
  ['./reports', false],
  ['C:reports', false],
  ['', false],
])('a path from its beginning: %s', (path, absolute) => {
  expect(isAbsolutePath(path)).toBe(absolute);
});

test('certificates are counted', () => {
  const one = '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n';
  expect(certificatesIn(`# a comment\n${one}${one}`)).toBe(2);
});
