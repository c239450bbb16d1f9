import { generateKeyPair } from 'node:crypto';
import { createSecureContext, createServer, type SecureContext, type Server, type TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import type { Authority, Credential } from './authority.ts';

/** Which certificate to show for a server name. */
export interface CertificateChoice {
  /** Without a server name, and for names it has nothing for. */
  readonly fallback: Credential;
  readonly contextFor: (serverName: string) => Promise<SecureContext | undefined>;
}

/**
 * Ends TLS on connections that are given to it with `emit('connection', socket)`; it listens nowhere itself.
 * `serve` gets the connection in clear.
 */
export function tlsEnd(choice: CertificateChoice, serve: (socket: TLSSocket) => void): Server {
  const server = createServer({
    ...choice.fallback,
    SNICallback: (serverName, done) => {
      void chooseContext(choice, serverName, done);
    },
  });
  server.on('secureConnection', (socket) => {
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  // A client that does not like the certificate: its business.
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return server;
}

async function chooseContext(
  choice: CertificateChoice,
  serverName: string,
  done: (error: Error | null, context?: SecureContext) => void,
): Promise<void> {
  try {
    done(null, await choice.contextFor(serverName.toLowerCase()));
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
  }
}

/** A server's own certificates, by name; the first one is for everybody else. */
export function ownCertificates(
  credentials: ReadonlyMap<string, Credential>,
  fallback: Credential,
): CertificateChoice {
  const contexts = new Map([...credentials].map(([host, pem]) => [host, createSecureContext(pem)] as const));
  return { fallback, contextFor: (serverName) => Promise.resolve(contexts.get(serverName)) };
}

/** An interceptor: makes a certificate for whatever name is asked for, all with one key, to save work. */
export async function forgedCertificates(authority: Authority): Promise<CertificateChoice> {
  const keyPair = await promisify(generateKeyPair)('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const made = new Map<string, Promise<SecureContext>>();
  const forge = async (host: string): Promise<SecureContext> =>
    createSecureContext(await authority.issue(host, { keyPair }));
  return {
    fallback: await authority.issue('gateway.invalid', { keyPair }),
    contextFor: (serverName) => {
      const context = made.get(serverName) ?? forge(serverName);
      made.set(serverName, context);
      return context;
    },
  };
}
