import { printable } from '../../shared/model/printable.ts';
import { USER_AGENT } from './user-agent.ts';

export interface SipOptions {
  /** Whom is asked. */
  readonly host: string;
  /** Tells this request from every other: letters and digits. */
  readonly token: string;
}

/**
 * An OPTIONS request as it is asked of a server one does not know (RFC 3261 §11.1), over TLS. The names in it are
 * `.invalid` ones (RFC 2606 §2): this computer's name and address are nobody's business, and the answer comes over the
 * same connection (RFC 3261 §18.2.2).
 */
export function encodeSipOptions({ host, token }: SipOptions): string {
  const authority = host.includes(':') ? `[${host}]` : host;
  return [
    `OPTIONS sip:${authority} SIP/2.0`,
    // The branch begins with the cookie that tells RFC 3261 from its predecessor (§8.1.1.7).
    `Via: SIP/2.0/TLS callpath.invalid;branch=z9hG4bK${token};rport`,
    'Max-Forwards: 70',
    `From: <sip:anonymous@callpath.invalid>;tag=${token}`,
    `To: <sip:${authority}>`,
    `Call-ID: ${token}@callpath.invalid`,
    'CSeq: 1 OPTIONS',
    'Contact: <sip:anonymous@callpath.invalid;transport=tls>',
    'Accept: application/sdp',
    `User-Agent: ${USER_AGENT}`,
    'Content-Length: 0',
    '',
    '',
  ].join('\r\n');
}

/** The beginning of what came back. */
export type SipReading =
  /** Too little to tell. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'not-sip' }
  /** A status line has come, or a request of the other side's own (then `status` and `reason` are null). */
  | {
      readonly kind: 'sip';
      readonly status: number | null;
      readonly reason: string | null;
      /** Of the Server or User-Agent header. */
      readonly server: string | null;
      /** All headers have come. */
      readonly complete: boolean;
    };

const MAX_START_LINE = 1024;
const MAX_TEXT = 256;
const VERSION = 'SIP/2.0';
/** RFC 3261 §7.2; a reason phrase may be empty. */
const STATUS_LINE = /^SIP\/2\.0 ([1-6]\d\d)(?: (.*))?$/;
/** RFC 3261 §7.1: method, URI, version. */
const REQUEST_LINE = /^[A-Z]{3,20} \S+ SIP\/2\.0$/;
/** What any start line of SIP begins with, as far as it has come. */
const MAY_BE_REQUEST = /^[A-Z]{0,20}(?: |$)/;

/** Reads the start line, and the server's name if its header has come too. Never throws. */
export function readSip(bytes: Buffer): SipReading {
  // Empty lines before a message are keep-alives (RFC 3261 §7.5, RFC 5626 §3.5.1).
  let start = 0;
  while (bytes[start] === 13 || bytes[start] === 10) start += 1;
  const lineEnd = bytes.indexOf('\n', start);
  if (lineEnd < 0 || lineEnd - start > MAX_START_LINE) return unfinished(bytes.subarray(start));
  const line = bytes.toString('utf8', start, lineEnd).replace(/\r$/, '');
  const status = STATUS_LINE.exec(line);
  if (status === null && !REQUEST_LINE.test(line)) return { kind: 'not-sip' };
  const headersEnd = bytes.indexOf('\r\n\r\n', start);
  const headers = bytes.toString('utf8', lineEnd + 1, headersEnd < 0 ? bytes.length : headersEnd);
  const server = /^(?:Server|User-Agent)[ \t]*:(.*)$/im.exec(headers)?.[1];
  return {
    kind: 'sip',
    status: status === null ? null : Number(status[1]),
    reason: status === null ? null : printable(status[2] ?? '', MAX_TEXT),
    server: server === undefined ? null : printable(server, MAX_TEXT),
    complete: headersEnd >= 0,
  };
}

/** A start line without its end: may it still become one? */
function unfinished(bytes: Buffer): SipReading {
  const line = bytes.toString('latin1', 0, MAX_START_LINE + 1);
  const promising = line.startsWith(VERSION) || VERSION.startsWith(line) || MAY_BE_REQUEST.test(line);
  return { kind: promising && line.length <= MAX_START_LINE ? 'incomplete' : 'not-sip' };
}
