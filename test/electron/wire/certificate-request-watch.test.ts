import { describe, expect, test } from 'vitest';
import { CertificateRequestWatch } from '../../../electron/wire/certificate-request-watch.ts';

const record = (type: number, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([type, 3, 3, body.length >> 8, body.length & 255]), body]);
const message = (type: number, size: number): Buffer =>
  Buffer.concat([Buffer.from([type, 0, size >> 8, size & 255]), Buffer.alloc(size, 13)]);
const encrypted = (size: number): Buffer => record(23, Buffer.alloc(size, 7));

const SERVER_HELLO = message(2, 70);
const CERTIFICATE = message(11, 900);
const CERTIFICATE_REQUEST = message(13, 40);
const HELLO_DONE = message(14, 0);
const CLIENT_HELLO = record(22, message(1, 300));
const CHANGE_CIPHER_SPEC = record(20, Buffer.from([1]));

/** Every way to cut the bytes in pieces of one size gives the same answer. */
function requested(received: Uint8Array, sent: Uint8Array): boolean {
  const answers = [1, 3, 100, 5000].map((size) => {
    const watch = new CertificateRequestWatch();
    for (let at = 0; at < received.length; at += size) watch.received(received.subarray(at, at + size));
    for (let at = 0; at < sent.length; at += size) watch.sent(sent.subarray(at, at + size));
    return watch.requested;
  });
  expect(new Set(answers).size).toBe(1);
  return answers[0] === true;
}
const nothing = Buffer.alloc(0);

describe('a certificate request, up to TLS 1.2 in the clear', () => {
  const messages = [SERVER_HELLO, CERTIFICATE, CERTIFICATE_REQUEST, HELLO_DONE];
  const acrossRecords = Buffer.concat(messages);
  test.each([
    { why: 'a record for each message', given: messages.map((one) => record(22, one)), expected: true },
    { why: 'all in one record', given: [record(22, acrossRecords)], expected: true },
    {
      why: 'a message across records',
      given: [record(22, acrossRecords.subarray(0, 500)), record(22, acrossRecords.subarray(500))],
      expected: true,
    },
    {
      why: 'none, though its number is all over the certificate',
      given: [SERVER_HELLO, CERTIFICATE, HELLO_DONE].map((one) => record(22, one)),
      expected: false,
    },
    {
      why: 'after the end of the clear',
      given: [CHANGE_CIPHER_SPEC, record(22, CERTIFICATE_REQUEST)],
      expected: false,
    },
    {
      why: 'in what is no TLS',
      given: [Buffer.from('HTTP/1.1 400 Bad'), record(22, CERTIFICATE_REQUEST)],
      expected: false,
    },
  ])('$why', ({ given, expected }) => {
    expect(requested(Buffer.concat(given), CLIENT_HELLO)).toBe(expected);
  });
});

describe('a certificate request in TLS 1.3, by the length of the answer to it', () => {
  test.each([
    { why: 'Finished alone, SHA-256', given: [encrypted(53)], expected: false },
    { why: 'Finished alone, SHA-384', given: [encrypted(69)], expected: false },
    { why: 'an alert', given: [encrypted(19)], expected: false },
    {
      why: 'an empty Certificate, then Finished (OpenSSL)',
      given: [encrypted(25), encrypted(69)],
      expected: true,
    },
    { why: 'both in one record, SHA-256 (BoringSSL)', given: [encrypted(61)], expected: true },
    { why: 'both in one record, SHA-384', given: [encrypted(77)], expected: true },
    {
      why: 'a request of the application of that length',
      given: [encrypted(53), encrypted(61)],
      expected: false,
    },
  ])('$why', ({ given, expected }) => {
    expect(requested(nothing, Buffer.concat([CLIENT_HELLO, CHANGE_CIPHER_SPEC, ...given]))).toBe(expected);
  });
});
