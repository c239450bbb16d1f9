import { isIPv4, isIPv6, SocketAddress, type Socket } from 'node:net';
import type { Credentials } from './proxy-auth.ts';
import { untilAborted } from './until-aborted.ts';

/** SOCKS5 (RFC 1928) with user and password (RFC 1929). */
export type Socks5Answer =
  | { readonly status: 'open' }
  /** No method of ours is accepted (255), or the credentials are not. */
  | {
      readonly status: 'auth-required';
      readonly offered: readonly string[];
      readonly credentialsSent: boolean;
    }
  /** RFC 1928 §6: 2 not allowed; 1, 3, 4, 5, 6 it could not reach the place. */
  | { readonly status: 'refused'; readonly reply: number }
  | { readonly status: 'not-socks' };

const VERSION = 5;
const NO_AUTHENTICATION = 0;
const PASSWORD = 2;
const NONE_ACCEPTABLE = 0xff;
const CONNECT = 1;

/**
 * Asks an open connection's other side to carry it on to a name, which it resolves, or an address. Rejects with the
 * socket's error (`ERR_CLOSED` for an orderly end) or the signal's reason; the socket is then destroyed.
 */
export function socks5Connect(
  socket: Socket,
  place: { readonly host: string; readonly port: number },
  credentials: Credentials | null,
  signal: AbortSignal,
): Promise<Socks5Answer> {
  return untilAborted(signal, ask(socket, place, credentials), () => socket.destroy());
}

async function ask(
  socket: Socket,
  place: { readonly host: string; readonly port: number },
  credentials: Credentials | null,
): Promise<Socks5Answer> {
  const methods = credentials === null ? [NO_AUTHENTICATION] : [NO_AUTHENTICATION, PASSWORD];
  socket.write(Buffer.from([VERSION, methods.length, ...methods]));
  const [version, method = NONE_ACCEPTABLE] = await take(socket, 2);
  if (version !== VERSION) return { status: 'not-socks' };
  if (method === NONE_ACCEPTABLE) {
    return {
      status: 'auth-required',
      offered: credentials === null ? ['username/password'] : [],
      credentialsSent: false,
    };
  }
  if (method === PASSWORD && credentials !== null) {
    socket.write(passwordRequest(credentials));
    const [, verdict] = await take(socket, 2);
    if (verdict !== 0)
      return { status: 'auth-required', offered: ['username/password'], credentialsSent: true };
  } else if (method !== NO_AUTHENTICATION) return { status: 'not-socks' };
  socket.write(connectRequest(place));
  const [replyVersion, reply = 1, , addressType = 0] = await take(socket, 4);
  if (replyVersion !== VERSION) return { status: 'not-socks' };
  if (reply !== 0) return { status: 'refused', reply };
  // The bound address and port say nothing that is asked here, but they must not be taken for the service's answer.
  const length = addressType === 1 ? 4 : addressType === 4 ? 16 : ((await take(socket, 1))[0] ?? 0);
  await take(socket, length + 2);
  return { status: 'open' };
}

function passwordRequest({ user, password }: Credentials): Buffer {
  const counted = (text: string): Buffer => {
    const bytes = Buffer.from(text, 'utf8').subarray(0, 255);
    return Buffer.concat([Buffer.from([bytes.length]), bytes]);
  };
  return Buffer.concat([Buffer.from([1]), counted(user), counted(password)]);
}

function connectRequest({ host, port }: { readonly host: string; readonly port: number }): Buffer {
  const end = Buffer.from([port >> 8, port & 0xff]);
  return Buffer.concat([Buffer.from([VERSION, CONNECT, 0]), addressBytes(host), end]);
}

function addressBytes(host: string): Buffer {
  if (isIPv4(host)) return Buffer.from([1, ...host.split('.').map(Number)]);
  if (isIPv6(host)) return Buffer.concat([Buffer.from([4]), ipv6Bytes(host)]);
  const name = Buffer.from(host, 'ascii').subarray(0, 255);
  return Buffer.concat([Buffer.from([3, name.length]), name]);
}

function ipv6Bytes(host: string): Buffer {
  const { address } = new SocketAddress({ address: host, family: 'ipv6' });
  const [head = '', tail = ''] = address.includes('.') ? [address, ''] : address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...groups(tail)];
  const bytes = Buffer.alloc(16);
  all
    .slice(0, 8)
    .forEach((group, index) => bytes.writeUInt16BE(Number.parseInt(group, 16) & 0xffff, index * 2));
  return bytes;
}

/** Exactly that many bytes; what comes behind them stays in the socket. */
async function take(socket: Socket, size: number): Promise<Buffer> {
  for (;;) {
    const piece: unknown = size === 0 ? Buffer.alloc(0) : socket.read(size);
    if (piece instanceof Buffer && piece.length === size) return piece;
    if (socket.readableEnded || piece !== null)
      throw Object.assign(new Error('closed'), { code: 'ERR_CLOSED' });
    await new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null): void => {
        socket.off('readable', done).off('end', done).off('close', done).off('error', reject);
        if (error instanceof Error) reject(error);
        else if (socket.destroyed)
          reject(socket.errored ?? Object.assign(new Error('closed'), { code: 'ERR_CLOSED' }));
        else resolve();
      };
      socket.once('readable', done).once('end', done).once('close', done).once('error', reject);
    });
  }
}
