import { isIPv4, isIPv6, type Socket } from 'node:net';
import ipaddr from 'ipaddr.js';
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
): Promise<Socks5Greeting> =>
  untilAborted(
    signal,
    reading(socket, (take) => greet(socket, take, credentials)),
    () => socket.destroy(),
  );

/** After that: asks to be carried on to a name, which the other side resolves, or to an address. Rejects likewise. */
export const socks5Connect = (
  socket: Socket,
  place: { readonly host: string; readonly port: number },
  signal: AbortSignal,
): Promise<Socks5Answer> =>
  untilAborted(
    signal,
    reading(socket, (take) => ask(socket, take, place)),
    () => socket.destroy(),
  );

async function greet(socket: Socket, take: Take, credentials: Credentials | null): Promise<Socks5Greeting> {
  const methods = credentials === null ? [NO_AUTHENTICATION] : [NO_AUTHENTICATION, PASSWORD];
  socket.write(Buffer.from([VERSION, methods.length, ...methods]));
  const [version, method = NONE_ACCEPTABLE] = await take(2);
  if (version !== VERSION) return { status: 'not-socks' };
  // Some choose the password even where nobody offered one.
  if (method === NONE_ACCEPTABLE || (method === PASSWORD && credentials === null)) {
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
  const [, verdict] = await take(2);
  return verdict === 0
    ? { status: 'agreed', credentialsSent: true }
    : { status: 'auth-required', offered: ['username/password'], credentialsSent: true };
}

const counted = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8').subarray(0, 255);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
};

async function ask(
  socket: Socket,
  take: Take,
  place: { readonly host: string; readonly port: number },
): Promise<Socks5Answer> {
  socket.write(connectRequest(place));
  const [version, reply = 1] = await take(2);
  if (version !== VERSION) return { status: 'not-socks' };
  // Some close at once behind the reply: what it says is known by then.
  if (reply !== 0) return { status: 'refused', reply };
  const [, addressType = 0] = await take(2);
  // The bound address and port say nothing that is asked here, but they must not be taken for the service's answer.
  const length = addressType === 1 ? 4 : addressType === 4 ? 16 : ((await take(1))[0] ?? 0);
  await take(length + 2);
  return { status: 'open' };
}

function passwordRequest({ user, password }: Credentials): Buffer {
  return Buffer.concat([Buffer.from([1]), counted(user), counted(password)]);
}

function connectRequest({ host, port }: { readonly host: string; readonly port: number }): Buffer {
  const end = Buffer.from([port >> 8, port & 0xff]);
  return Buffer.concat([Buffer.from([VERSION, CONNECT, 0]), addressBytes(host), end]);
}

function addressBytes(host: string): Buffer {
  if (isIPv4(host)) return Buffer.from([1, ...ipaddr.parse(host).toByteArray()]);
  if (isIPv6(host)) return Buffer.from([4, ...ipaddr.parse(host).toByteArray()]);
  const name = Buffer.from(host, 'ascii').subarray(0, 255);
  return Buffer.concat([Buffer.from([3, name.length]), name]);
}

/** Takes a connection's answers apart for as long as `use` lasts. */
async function reading<T>(socket: Socket, use: (take: Take) => Promise<T>): Promise<T> {
  let wake: (() => void) | null = null;
  let ended = false;
  let broken: Error | null = null;
  const look = (): void => wake?.();
  const end = (): void => {
    ended = true;
    wake?.();
  };
  const fail = (error: Error): void => {
    broken = error;
    wake?.();
  };
  // Once for all: each time that somebody begins to listen, a stream with bytes in it says again that it is readable.
  socket.on('readable', look).on('end', end).on('close', end).on('error', fail);
  const take: Take = async (size) => {
    for (;;) {
      const piece: unknown = size === 0 ? Buffer.alloc(0) : socket.read(size);
      if (piece instanceof Buffer && piece.length === size) return piece;
      if (broken !== null) throw broken;
      // A stream that has ended gives what is left in a shorter piece.
      if (ended || piece !== null || socket.destroyed) throw closed();
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  try {
    return await use(take);
  } finally {
    socket.off('readable', look).off('end', end).off('close', end).off('error', fail);
  }
}

/** Exactly that many bytes; what comes behind them stays in the socket. */
type Take = (size: number) => Promise<Buffer>;
const closed = (): Error => Object.assign(new Error('closed'), { code: 'ERR_CLOSED' });
