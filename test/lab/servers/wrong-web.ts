import { existsSync, readFileSync } from 'node:fs';
import { type Socket, connect, createServer } from 'node:net';
import {
  type TLSSocket,
  type TlsOptions,
  createSecureContext,
  createServer as createTlsServer,
} from 'node:tls';
import type { Listener } from '../network/listening.ts';
import { WRONG_SERVERS } from './ports.ts';

const ANY = '0.0.0.0';
const SLOW_MS = 1_000;
const MAX_GREETING_BYTES = 16_384;

const MANNERS = ['web-silent', 'web-closed', 'web-garbage', 'tls-closed', 'tls-silent', 'slow-tls'] as const;
export const wrongWebListeners: readonly Listener[] = MANNERS.map(
  (manner): Listener => `${ANY}:${WRONG_SERVERS[manner]}/tcp`,
);

/** Web servers that nginx is too good for. Each shows the certificate of whatever host of the lab is asked for. */
export function serveWrongWeb(pki: string): void {
  const secure = (
    manner: 'web-silent' | 'web-closed' | 'web-garbage',
    use: (socket: TLSSocket) => void,
  ): void => {
    createTlsServer(anyHost(pki), (socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => use(socket));
    })
      .on('tlsClientError', () => undefined)
      .listen(WRONG_SERVERS[manner], ANY);
  };
  secure('web-silent', () => undefined);
  secure('web-closed', (socket) => socket.end());
  secure('web-garbage', (socket) => socket.end('220 mail.lab.test ESMTP ready\r\n500 what?\r\n'));
  plain('tls-closed', (client) => client.once('data', () => client.end()));
  plain('tls-silent', (client) => client.resume());
  plain('slow-tls', later);
}

function plain(manner: 'tls-closed' | 'tls-silent' | 'slow-tls', use: (client: Socket) => void): void {
  createServer((client) => {
    client.on('error', () => client.destroy());
    use(client);
  }).listen(WRONG_SERVERS[manner], ANY);
}

const anyHost = (pki: string): TlsOptions => ({
  SNICallback: (name, done) => {
    // Names come from the other side: only those the folder has are taken.
    const file = `${pki}/${name.replaceAll(/[^\w.-]/g, '')}`;
    if (!existsSync(`${file}.crt`)) return done(new Error('no such host'));
    done(null, createSecureContext({ cert: readFileSync(`${file}.crt`), key: readFileSync(`${file}.key`) }));
  },
});

/** The real server behind this address, whose answer to a greeting takes a second. */
function later(client: Socket): void {
  client.once('data', (greeting: Buffer) => {
    client.pause();
    if (greeting.length > MAX_GREETING_BYTES) client.destroy();
    setTimeout(() => {
      const server = connect({ host: client.localAddress ?? '', port: 443 });
      server.on('error', () => client.destroy());
      client.on('close', () => server.destroy());
      server.write(greeting);
      client.pipe(server).pipe(client);
    }, SLOW_MS);
  });
}
