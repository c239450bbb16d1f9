import { isIPv4, isIPv6, SocketAddress, type Socket } from 'node:net';
import type { Credentials } from './proxy-auth.ts';
import { untilAborted } from './until-aborted.ts';

/** SOCKS5 (RFC 1928) with user and password (RFC 1929). */
export type Socks5Greeting =
  | { readonly status: 'agreed'; readonly credentialsSent: boolean }
  /** No method of ours is accepted, or the credentials are not. */
  | {
      readonly status: 'auth-required';
      readonly offered: readonly string[];
      readonly credentialsSent: boolean;
    }
  | { readonly status: 'not-socks' };
export type Socks5Answer =
  | { readonly status: 'open' }
  | { readonly status: 'refused'; readonly reply: number }
  | { readonly status: 'not-socks' };

const VERSION = 5;
const NO_AUTHENTICATION = 0;
const PASSWORD = 2;
const NONE_ACCEPTABLE = 0xff;
const CONNECT = 1;

/**
 * Agrees on a method with an open connection's other side, which gets credentials only when it chooses that. Rejects with
 * the socket's error (`ERR_CLOSED` for an orderly end) or the signal's reason; the socket is then destroyed.
 */
export const socks5Greet = (
  socket: Socket,
  credentials: Credentials | null,
  signal: AbortSignal,
): Promise<Socks5Greeting> => untilAborted(signal, greet(socket, credentials), () => socket.destroy());

/** After that: asks to be carried on to a name, which the other side resolves, or to an address. Rejects likewise. */
export const socks5Connect = (
  socket: Socket,
  place: { readonly host: string; readonly port: number },
  signal: AbortSignal,
): Promise<Socks5Answer> => untilAborted(signal, ask(socket, place), () => socket.destroy());

async function greet(socket: Socket, credentials: Credentials | null): Promise<Socks5Greeting> {
  const methods = credentials === null ? [NO_AUTHENTICATION] : [NO_AUTHENTICATION, PASSWORD];
  socket.write(Buffer.from([VERSION, methods.length, ...methods]));
  const [version, method = NONE_ACCEPTABLE] = await take(socket, 2);
  if (version !== VERSION) return { status: 'not-socks' };
  if (method === NONE_ACCEPTABLE) {
    // To somebody who had user and password to offer, it is another method that is wanted.
    return {
      status: 'auth-required',
      offered: credentials === null ? ['username/password'] : [],
      credentialsSent: false,
    };
  }
  if (method === NO_AUTHENTICATION) return { status: 'agreed', credentialsSent: false };
  if (method !== PASSWORD || credentials === null) return { status: 'not-socks' };
  socket.write(passwordRequest(credentials));
  const [, verdict] = await take(socket, 2);
  return verdict === 0
    ? { status: 'agreed', credentialsSent: true }
    : { status: 'auth-required', offered: ['username/password'], credentialsSent: true };
}

async function ask(
  socket: Socket,
  place: { readonly host: string; readonly port: number },
): Promise<Socks5Answer> {
  socket.write(connectRequest(place));
  const [version, reply = 1] = await take(socket, 2);
  if (version !== VERSION) return { status: 'not-socks' };
  // Some close at once behind the reply: what it says is known by then.
  if (reply !== 0) return { status: 'refused', reply };
  const [, addressType = 0] = await take(socket, 2);
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
