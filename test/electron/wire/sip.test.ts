import { describe, expect, test } from 'vitest';
import { encodeSipOptions, readSip } from '../../../electron/wire/sip.ts';

describe('encodeSipOptions', () => {
  const lines = encodeSipOptions({ host: 'sipdir.test', token: 'abc123' }).split('\r\n');

  test('a request with the headers that RFC 3261 §8.1.1 wants, and an end', () => {
    expect(lines[0]).toBe('OPTIONS sip:sipdir.test SIP/2.0');
    const names = lines.slice(1, -2).map((line) => line.split(':')[0]);
    expect(names).toEqual(
      expect.arrayContaining(['Via', 'Max-Forwards', 'From', 'To', 'Call-ID', 'CSeq', 'Contact', 'Accept']),
    );
    expect(lines.slice(-3)).toEqual(['Content-Length: 0', '', '']);
    expect(lines.join('\n')).toContain('branch=z9hG4bKabc123');
  });

  test('an IPv6 address goes in brackets', () => {
    expect(encodeSipOptions({ host: '2001:db8::1', token: 'x' })).toMatch(/^OPTIONS sip:\[2001:db8::1\] SIP/);
  });
});

const answer = (status: number | null, reason: string | null, server: string | null, complete: boolean) => ({
  kind: 'sip',
  status,
  reason,
  server,
  complete,
});

describe('readSip', () => {
  const notSip = { kind: 'not-sip' };
  const incomplete = { kind: 'incomplete' };
  test.each([
    { text: 'SIP/2.0 200 OK\r\nServer: RTC/7.0\r\n\r\n', expected: answer(200, 'OK', 'RTC/7.0', true) },
    {
      text: 'SIP/2.0 401 Unauthorized\r\nuser-agent:x\r\n',
      expected: answer(401, 'Unauthorized', 'x', false),
    },
    { text: 'SIP/2.0 404 Not Found\r\n', expected: answer(404, 'Not Found', null, false) },
    { text: 'SIP/2.0 200\r\n\r\n', expected: answer(200, '', null, true) },
    { text: '\r\n\r\nSIP/2.0 200 OK\r\n\r\n', expected: answer(200, 'OK', null, true) },
    { text: 'OPTIONS sip:a@b SIP/2.0\r\nServer: x\r\n\r\n', expected: answer(null, null, 'x', true) },
    {
      text: 'SIP/2.0 200 \u001B[31mred\u202E\r\nServer: a\u0007b\r\n\r\n',
      expected: answer(200, '[31mred', 'ab', true),
    },
    { text: '', expected: incomplete },
    { text: '\r\n\r\n', expected: incomplete },
    { text: 'S', expected: incomplete },
    { text: 'SIP/2.0 200 O', expected: incomplete },
    { text: 'OPTIONS sip:a', expected: incomplete },
    { text: 'HTTP/1.1 400 Bad Request\r\n', expected: notSip },
    { text: 'HTTP/1.1', expected: notSip },
    { text: 'GET / HTTP/1.1\r\n', expected: notSip },
    { text: 'SIP/2.0 700 x\r\n', expected: notSip },
    { text: 'SIP/3.0 200 OK\r\n', expected: notSip },
    { text: '<html>', expected: notSip },
    { text: '\u0000\u0001', expected: notSip },
    { text: `SIP/2.0 200 ${'x'.repeat(2000)}`, expected: notSip },
    { text: `SIP/2.0 200 ${'x'.repeat(2000)}\r\n`, expected: notSip },
  ])('$text', ({ text, expected }) => {
    expect(readSip(Buffer.from(text))).toEqual(expected);
  });

  test('long texts are cut', () => {
    const reading = readSip(
      Buffer.from(`SIP/2.0 200 ${'x'.repeat(900)}\r\nServer: ${'y'.repeat(5000)}\r\n\r\n`),
    );
    expect(reading).toMatchObject({ kind: 'sip', status: 200 });
    if (reading.kind !== 'sip') return;
    expect(reading.reason).toHaveLength(256);
    expect(reading.server).toHaveLength(256);
  });
});
