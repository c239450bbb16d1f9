import type { Failure } from '../../shared/model/failure.ts';
import { alertName } from './classify-tls.ts';
import { classify } from './classify.ts';

/** The connection had ended, in an orderly way, before the request could be sent. */
export class EndedEarly extends Error {}

/**
 * An error of one HTTP exchange, before the answer's headers were complete, as a failure of the step `response`. An
 * alert that arrives only now is about the handshake (TLS 1.3, RFC 8446 §4.4.2.4) and so a failure of the step `tls`.
 */
export function classifyHttp(error: unknown): Failure {
  const alert = alertName(error);
  if (alert !== null) return { step: 'tls', code: 'alert', detail: alert };
  if (error instanceof EndedEarly) return { step: 'response', code: 'closed', detail: null };
  // undici's parser says what it missed in words only.
  if (error instanceof Error && error.name === 'HTTPParserError')
    return { step: 'response', code: 'not-http', detail: 'HTTPParserError' };
  const failure = classify('response', error);
  switch (failure.detail ?? '') {
    case 'UND_ERR_HEADERS_OVERFLOW':
      return { ...failure, code: 'too-large' };
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return { ...failure, code: 'not-http' };
    case 'UND_ERR_SOCKET':
      // "other side closed" or "closed"; the others are about an answer that is none.
      return error instanceof Error && error.message.endsWith('closed')
        ? { step: 'response', code: 'closed', detail: null }
        : { ...failure, code: 'not-http' };
    default:
      return failure;
  }
}
