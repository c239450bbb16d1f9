import type { Duplex } from 'node:stream';

const MAX_REQUEST_BYTES = 16_384;
/** What a response repeats of the request (RFC 3261 §8.2.6.2). */
const REPEATED = ['via', 'from', 'to', 'call-id', 'cseq'];

/** Answers every SIP request without a body on this connection with 200 OK, as a server answers OPTIONS (RFC 3261 §11.2). */
export function speakSip(stream: Duplex): void {
  let pending = '';
  stream.on('data', (chunk: Buffer) => {
    pending += chunk.toString('latin1');
    if (pending.length > MAX_REQUEST_BYTES) {
      stream.destroy();
      return;
    }
    for (let end = pending.indexOf('\r\n\r\n'); end >= 0; end = pending.indexOf('\r\n\r\n')) {
      const head = pending.slice(0, end);
      pending = pending.slice(end + 4);
      // Empty lines before a request are keep-alives (RFC 5626 §3.5.1).
      if (head.trim() !== '') stream.write(responseTo(head));
    }
  });
}

function responseTo(head: string): string {
  const repeated = head
    .split('\r\n')
    .slice(1)
    .filter((line) => REPEATED.includes(line.slice(0, line.indexOf(':')).trim().toLowerCase()))
    .map((line) => (/^to\s*:/i.test(line) && !/;tag=/i.test(line) ? `${line};tag=practice` : line));
  const own = ['Allow: OPTIONS', 'Server: Callpath practice', 'Content-Length: 0'];
  return ['SIP/2.0 200 OK', ...repeated, ...own, '', ''].join('\r\n');
}
