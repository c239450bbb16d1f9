import { printable } from '../../shared/model/printable.ts';
import type { AnswerHeaders } from '../wire/http-collector.ts';
import type { HttpExchange } from '../wire/http-exchange.ts';

const MAX_HEADERS = 64;
const MAX_HEADER_LENGTH = 1024;
const MAX_BODY_LENGTH = 4096;

/** Headers as a report keeps them: at most 64, printable, several of one name joined (RFC 9110 §5.3). */
export function reportedHeaders(headers: AnswerHeaders): Readonly<Record<string, string>> {
  const kept = Object.entries(headers).slice(0, MAX_HEADERS);
  return Object.fromEntries(
    kept.map(([name, value]) => [
      printable(name, MAX_HEADER_LENGTH),
      printable(joined(value), MAX_HEADER_LENGTH),
    ]),
  );
}

export function locationOf(headers: AnswerHeaders): string | null {
  const location = headers['location'];
  return location === undefined ? null : printable(joined(location), MAX_HEADER_LENGTH);
}

/** The beginning of the body as one line of text, in the character set it declares, else UTF-8. */
export function reportedBody({ body, headers }: HttpExchange): string {
  const charset = /charset=["']?([\w-]{1,40})/i.exec(joined(headers['content-type']))?.[1] ?? 'utf-8';
  return printable(decoded(body, charset), MAX_BODY_LENGTH);
}

function decoded(body: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    // A character set nobody knows (RangeError).
    return body.toString('utf8');
  }
}

const joined = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : (value ?? '');
