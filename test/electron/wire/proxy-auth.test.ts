import { describe, expect, test } from 'vitest';
import { authorizationFor, digestResponse, isStale, schemesOf } from '../../../electron/wire/proxy-auth.ts';

const JANE = { user: 'jane', password: 'secret' };
const REQUEST = { method: 'CONNECT', uri: 'service.test:443' };

describe('RFC 7616 §3.9.1', () => {
  const example = {
    user: 'Mufasa',
    password: 'Circle of Life',
    realm: 'http-auth@example.org',
    nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
    cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
    method: 'GET',
    uri: '/dir/index.html',
    hasQop: true,
  };
  test.each([
    { algorithm: 'MD5', response: '8ca523f5e9506fed4657c9700eebdbec' },
    {
      algorithm: 'SHA-256',
      response: '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1',
    },
  ])('$algorithm', ({ algorithm, response }) => {
    expect(digestResponse({ ...example, algorithm })).toBe(response);
  });
});

describe('what is answered', () => {
  test.each([
    { offered: ['Basic realm="x"'], answer: /^Basic amFuZTpzZWNyZXQ=$/ },
    { offered: ['basic'], answer: /^Basic / },
    { offered: ['NTLM', 'Basic realm="x", charset="UTF-8"'], answer: /^Basic / },
    {
      offered: ['Basic realm="x", Digest realm="y", nonce="n"'],
      answer: /^Digest username="jane", realm="y"/,
    },
    { offered: ['Digest realm="y", nonce="n", algorithm=SHA-512-256', 'Basic'], answer: /^Basic / },
    {
      offered: [
        'Digest realm="y", nonce="n", algorithm=SHA-512-256, Digest realm="y", nonce="n", algorithm=SHA-256',
      ],
      answer: /algorithm=SHA-256/,
    },
  ])('$offered', ({ offered, answer }) => {
    expect(authorizationFor(offered, JANE, REQUEST)).toMatch(answer);
  });
  test.each([[[]], [['Negotiate']], [['NTLM', 'Negotiate']], [['Bearer realm="x"']], [['=,;"']]])(
    'nothing to %s',
    (offered) => {
      expect(authorizationFor(offered, JANE, REQUEST)).toBeNull();
    },
  );
  test('a name beyond ASCII goes in the extended notation', () => {
    const header = authorizationFor(['Digest realm="x", nonce="n"'], { ...JANE, user: "jäne'" }, REQUEST);
    expect(header).toContain("username*=UTF-8''j%C3%A4ne%27,");
    expect(header).toMatch(/^[\x20-\x7e]+$/);
  });
  test('the password itself is never in a Digest', () => {
    expect(authorizationFor(['Digest realm="x", nonce="n"'], JANE, REQUEST)).not.toContain('secret');
  });
});

test.each([
  { values: ['Digest realm="x", stale=true'], stale: true },
  { values: ['Basic', 'Digest nonce="n",stale="TRUE"'], stale: true },
  { values: ['Digest realm="x", stale=false'], stale: false },
  { values: ['Basic realm="stale=true"'], stale: false },
])('$values: stale $stale', ({ values, stale }) => {
  expect(isStale(values)).toBe(stale);
});

test.each([
  { values: [], schemes: [] },
  { values: ['Negotiate', 'NTLM', 'Basic realm="a, Digest b"'], schemes: ['Negotiate', 'NTLM', 'Basic'] },
  { values: ['Negotiate, NTLM'], schemes: ['Negotiate', 'NTLM'] },
  { values: ['NTLM TlRMTVNTUAACAAAA='], schemes: ['NTLM'] },
  { values: ['Basic realm="unfinished'], schemes: ['Basic'] },
  { values: ['Basic', 'Basic'], schemes: ['Basic'] },
  { values: ['', ' , ,'], schemes: [] },
])('$values are the schemes $schemes', ({ values, schemes }) => {
  expect(schemesOf(values)).toEqual(schemes);
});

test('a hostile header costs no time', () => {
  const startedAt = performance.now();
  schemesOf(['a '.repeat(50_000), `Basic x="${'\\"'.repeat(50_000)}`, '='.repeat(100_000)]);
  expect(performance.now() - startedAt).toBeLessThan(200);
});
