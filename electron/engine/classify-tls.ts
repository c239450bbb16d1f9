import type { Failure } from '../../shared/model/failure.ts';
import { printable } from '../../shared/model/printable.ts';
import { classify } from './classify.ts';
import { errorCode } from '../system/error-code.ts';

const MAX_DETAIL = 100;

/**
 * Alerts of the other side as OpenSSL and BoringSSL number their errors: `ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION`,
 * `ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE` (OpenSSL 3.5), `ERR_SSL_TLSV1_UNRECOGNIZED_NAME` (without "alert").
 */
const ALERT = /^ERR_SSL_(?:SSLV3|TLSV1|TLSV13|SSL\/TLS)_(?:ALERT_)?(\w+)$/;

/** BoringSSL has no name for some alerts, but ends its message with their number. */
const UNNAMED = 'ERR_SSL_UNKNOWN_ERROR';
const ALERT_NUMBER = /SSL alert number (\d{1,3})\s*$/;
const MISSING_EXTENSION = '109';

/** What OpenSSL and BoringSSL call bytes that are no TLS records. */
const NOT_TLS: ReadonlySet<string> = new Set([
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_HTTP_REQUEST',
  'ERR_SSL_HTTPS_PROXY_REQUEST',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_DATA_LENGTH_TOO_LONG',
  'ERR_SSL_ENCRYPTED_LENGTH_TOO_LONG',
  'ERR_SSL_UNEXPECTED_MESSAGE',
  'ERR_SSL_UNEXPECTED_RECORD',
  'ERR_SSL_BAD_RECORD_TYPE',
  'ERR_SSL_INVALID_RECORD_TYPE',
  'ERR_SSL_RECORD_LAYER_FAILURE',
  'ERR_SSL_APPLICATION_DATA_INSTEAD_OF_HANDSHAKE',
]);

/** BoringSSL's word for a close_notify in the middle of the handshake; with OpenSSL that is an end like another. */
const CLOSE_NOTIFY = 'ERR_SSL_SSL_HANDSHAKE_FAILURE';

/** The name of the alert (RFC 8446 §6: `handshake failure`) by which the other side ended TLS; null for other errors. */
export function alertName(error: unknown): string | null {
  const code = errorCode(error) ?? '';
  if (code === UNNAMED && error instanceof Error) return numberedAlert(error.message);
  const name = ALERT.exec(code)?.[1];
  return name === undefined ? null : printable(name.toLowerCase().replaceAll('_', ' '), MAX_DETAIL);
}

function numberedAlert(message: string): string | null {
  const number = ALERT_NUMBER.exec(message)?.[1];
  if (number === undefined) return null;
  return number === MISSING_EXTENSION ? 'missing extension' : `alert ${number}`;
}

/** An error of a TLS handshake, as a failure of the step `tls`. */
export function classifyTls(error: unknown): Failure {
  const alert = alertName(error);
  if (alert !== null) return { step: 'tls', code: 'alert', detail: alert };
  const code = errorCode(error) ?? '';
  if (NOT_TLS.has(code)) return { step: 'tls', code: 'not-tls', detail: code };
  // Node's own word for an orderly end before the handshake was done; a real RST comes with its system call.
  const ended = code === 'ECONNRESET' && error instanceof Error && !('syscall' in error);
  if (ended || code === CLOSE_NOTIFY) return { step: 'tls', code: 'closed', detail: null };
  if (code.startsWith('ERR_SSL_'))
    return {
      step: 'tls',
      code: 'other',
      detail: printable(code.slice(8).toLowerCase().replaceAll('_', ' '), MAX_DETAIL),
    };
  return classify('tls', error);
}
