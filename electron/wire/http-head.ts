import type { Socket } from 'node:net';

export interface HttpHead {
  readonly status: number;
  readonly reason: string;
  /** Lower-case names; several of one name kept apart. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
}

/** As Node's own parser says it. */
const noHttp = (): Error => Object.assign(new Error('no HTTP'), { code: 'HPE_INVALID_HEADER_TOKEN' });
const closed = (): Error => Object.assign(new Error('closed'), { code: 'ERR_CLOSED' });

/**
 * The head of the next answer on a connection that nobody reads, by hand: Node's parser is for connections on which a
 * question of its own was asked. What came behind the head is left unread. Rejects with
 * `HPE_…` for what is no HTTP or longer than `maxBytes`, `ERR_CLOSED`, or the socket's error.
 */
export function nextHead(socket: Socket, maxBytes: number): Promise<HttpHead> {
  return new Promise((resolve, reject) => {
    let text = '';
    const settle = (deed: () => void): void => {
      socket.off('readable', read).off('end', end).off('error', fail).off('close', end);
      deed();
    };
    const end = (): void => settle(() => reject(closed()));
    const fail = (error: Error): void => settle(() => reject(error));
    // Not `data`: the connection would stay paused for whoever reads it next.
    const read = (): void => {
      const chunk: unknown = socket.read();
      if (!(chunk instanceof Buffer)) return undefined;
      const from = Math.max(0, text.length - END.length);
      text += chunk.toString('latin1');
      const at = text.indexOf(END, from);
      const mayBecome = text.startsWith(START) || START.startsWith(text);
      if (!mayBecome || (at < 0 ? text.length : at) > maxBytes) return settle(() => reject(noHttp()));
      if (at < 0) return undefined;
      const head = headIn(text.slice(0, at));
      const rest = Buffer.from(text.slice(at + END.length), 'latin1');
      return settle(() => {
        if (rest.length > 0) socket.unshift(rest);
        if (head === null) reject(noHttp());
        else resolve(head);
      });
    };
    socket.on('readable', read).once('end', end).once('error', fail).once('close', end);
    read();
  });
}

const START = 'HTTP/1.';
const END = '\r\n\r\n';

/** Null for what is no head of an answer (RFC 9112 §4 and §5). */
function headIn(text: string): HttpHead | null {
  const [first = '', ...lines] = text.split('\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})(?: ([^\r\n]*))?$/.exec(first);
  if (status === null) return null;
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const field = /^([!#$%&'*+\-.^_`|~\w]+):[ \t]*(.*?)[ \t]*$/.exec(line);
    if (field === null) return null;
    const name = (field[1] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), field[2] ?? '']);
  }
  return { status: Number(status[1]), reason: status[2] ?? '', headers: Object.fromEntries(headers) };
}
