import { describe, expect, test } from 'vitest';
import { alertName, classifyTls } from '../../../electron/engine/classify-tls.ts';

const failing = (code: string, properties: object = {}): Error =>
  Object.assign(new Error('message'), { code, ...properties });

describe('classifyTls', () => {
  test.each([
    // OpenSSL 3.0, OpenSSL 3.5, and an alert without the word.
    { code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', expected: ['alert', 'handshake failure'] },
    { code: 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', expected: ['alert', 'handshake failure'] },
    { code: 'ERR_SSL_TLSV1_UNRECOGNIZED_NAME', expected: ['alert', 'unrecognized name'] },
    { code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', expected: ['alert', 'protocol version'] },
    { code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', expected: ['alert', 'certificate required'] },
    { code: 'ERR_SSL_WRONG_VERSION_NUMBER', expected: ['not-tls', 'ERR_SSL_WRONG_VERSION_NUMBER'] },
    { code: 'ERR_SSL_UNSUPPORTED_PROTOCOL', expected: ['other', 'unsupported protocol'] },
    // BoringSSL, in Electron.
    { code: 'ERR_SSL_TLSV1_ALERT_CERTIFICATE_REQUIRED', expected: ['alert', 'certificate required'] },
    {
      code: 'ERR_SSL_APPLICATION_DATA_INSTEAD_OF_HANDSHAKE',
      expected: ['not-tls', 'ERR_SSL_APPLICATION_DATA_INSTEAD_OF_HANDSHAKE'],
    },
    { code: 'ERR_SSL_SSL_HANDSHAKE_FAILURE', expected: ['closed', null] },
    { code: 'ERR_SSL_UNKNOWN_ERROR', expected: ['other', 'unknown error'] },
    { code: 'ECONNREFUSED', expected: ['refused', 'ECONNREFUSED'] },
  ])('$code', ({ code, expected: [failure, detail] }) => {
    expect(classifyTls(failing(code))).toEqual({ step: 'tls', code: failure, detail });
  });

  test.each([
    { number: 109, detail: 'missing extension' },
    { number: 200, detail: 'alert 200' },
  ])('alert $number, for which BoringSSL has no name', ({ number, detail }) => {
    const message = `45286135628672:error:100004b0:SSL routines:OPENSSL_internal:reason(${1000 + number}):SSL alert number ${number}\n`;
    const error = Object.assign(new Error(message), { code: 'ERR_SSL_UNKNOWN_ERROR' });
    expect(classifyTls(error)).toEqual({ step: 'tls', code: 'alert', detail });
  });

  test('an orderly end is not a reset, though Node gives both the same code', () => {
    expect(classifyTls(failing('ECONNRESET')).code).toBe('closed');
    expect(classifyTls(failing('ECONNRESET', { syscall: 'read' })).code).toBe('reset');
  });

  test.each([undefined, null, 'text', new Error('no code')])('%s is no alert, and no crash', (error) => {
    expect(alertName(error)).toBeNull();
    expect(classifyTls(error)).toMatchObject({ step: 'tls', code: 'other' });
  });

  test('a mistake of ours stays one', () => {
    expect(classifyTls(new TypeError('x')).code).toBe('bug');
  });
});
