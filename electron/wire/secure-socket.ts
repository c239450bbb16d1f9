import type { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import { CertificateRequestWatch } from './certificate-request-watch.ts';
import { peerChain } from './peer-certificates.ts';
import { untilAborted } from './until-aborted.ts';
import { watchedStream } from './watched-stream.ts';

export interface SecureOptions {
  readonly secureContext: SecureContext;
  /** The server name to send; null sends none. An address is never sent (RFC 6066 §3). */
  readonly serverName: string | null;
  /** Application protocols to offer (RFC 7301); empty offers none. */
  readonly alpn: readonly string[];
}

/** What the server has shown of itself. */
export interface Shown {
  /** Leaf first. */
  readonly chain: readonly X509Certificate[];
  readonly protocol: string | null;
  readonly cipher: string | null;
  readonly alpn: string | null;
  readonly clientCertificateWanted: boolean;
}

export type Secured =
  /** `verified`: null when the runtime vouches for the chain, else OpenSSL's code for what is wrong with it. */
  | {
      readonly status: 'open';
      readonly socket: TLSSocket;
      readonly shown: Shown;
      readonly verified: string | null;
    }
  /** `shown`: null when it ended before the certificate came. */
  | { readonly status: 'broken'; readonly error: unknown; readonly shown: Shown | null };

/**
 * The TLS handshake over an open connection; never rejects. A deadline is an error like the others. The connection is
 * destroyed unless it is `open`.
 */
export async function secureSocket(
  raw: Socket,
  { secureContext, serverName, alpn }: SecureOptions,
  signal: AbortSignal,
): Promise<Secured> {
  const watch = new CertificateRequestWatch();
  const socket = connect({
    socket: watchedStream(raw, watch),
    secureContext,
    ...(serverName === null || isIP(serverName) !== 0 ? {} : { servername: serverName }),
    ...(alpn.length === 0 ? {} : { ALPNProtocols: [...alpn] }),
    // The certificate is to be read whatever it is worth. The runtime verifies it all the same, and nothing is sent
    // over this connection unless the verdict is good (`authorizationError`, then chain-verdict.ts).
    rejectUnauthorized: false,
    // The name is judged apart from the chain: an error here would hide which of the two does not hold.
    checkServerIdentity: () => undefined,
  });
  let shown: Shown | null = null;
  const look = (): void => {
    shown ??= read(socket, watch);
  };
  // An alert may arrive while nobody waits for anything, and an unheard `error` would end the process.
  socket.on('error', () => {});
  // Up to TLS 1.2 this comes with our Finished: the last moment to look before a server that wanted a client
  // certificate cuts the connection, after which the socket knows nothing any more.
  socket.on('keylog', () => {
    if (socket.getProtocol() !== 'TLSv1.3') look();
  });
  try {
    await untilAborted(signal, secured(socket), () => socket.destroy());
    return {
      status: 'open',
      socket,
      shown: read(socket, watch) ?? NOTHING_SHOWN,
      verified: verifiedBy(socket),
    };
  } catch (error) {
    if (shown === null) look();
    socket.destroy();
    raw.destroy();
    return { status: 'broken', error, shown };
  }
}

const secured = (socket: TLSSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('secureConnect', () => resolve());
    socket.once('error', reject);
    socket.once('close', () => reject(socket.errored ?? new Error('closed during the handshake')));
  });

const NOTHING_SHOWN: Shown = {
  chain: [],
  protocol: null,
  cipher: null,
  alpn: null,
  clientCertificateWanted: false,
};

/** `authorizationError` is OpenSSL's code as text, although its type says Error. */
const verifiedBy = (socket: TLSSocket): string | null =>
  socket.authorized ? null : String(socket.authorizationError);

function read(socket: TLSSocket, watch: CertificateRequestWatch): Shown | null {
  const chain = peerChain(socket);
  if (chain.length === 0) return null;
  return {
    chain,
    // Without a handle (the socket is gone) these are undefined, which their types do not know.
    protocol: socket.getProtocol() ?? null,
    cipher: socket.getCipher()?.name ?? null,
    alpn: socket.alpnProtocol || null,
    clientCertificateWanted: watch.requested,
  };
}
