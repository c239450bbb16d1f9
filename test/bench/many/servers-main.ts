import { readFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp, type Server } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { PORTS } from './targets.ts';
import type { Listener } from '../../lab/network/listening.ts';

export const manyListeners: readonly Listener[] = [...PORTS.tcp, PORTS.http, PORTS.https, ...PORTS.tls].map(
  (port): Listener => `0.0.0.0:${port}/tcp`,
);

const BACKLOG = 1024;
const open = (server: Server, port: number): void => void server.listen(port, '0.0.0.0', BACKLOG);

/** Run as a program inside the internet's namespace: one listener per port, for every address there. */
if (import.meta.main) {
  const [chain = '', keyFile = ''] = process.argv.slice(2);
  const identity = { cert: readFileSync(chain), key: readFileSync(keyFile) };
  for (const port of PORTS.tcp)
    open(
      createTcp((socket) => socket.on('error', () => {})),
      port,
    );
  open(
    createHttp((_, response) => response.end('A service.')),
    PORTS.http,
  );
  open(
    createHttps(identity, (_, response) => response.end('A service.')),
    PORTS.https,
  );
  for (const port of PORTS.tls)
    open(
      createTls(identity, (socket) => socket.on('error', () => {})),
      port,
    );
  // The bench holds the other end: whatever happens to it, this process does not outlive it.
  process.stdin.resume().on('end', () => process.exit(0));
}
