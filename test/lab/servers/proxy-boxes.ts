import { readFileSync } from 'node:fs';
import { type Socket, connect, createServer } from 'node:net';
import { callbackify } from 'node:util';
import {
  type SecureContext,
  TLSSocket,
  connect as connectTls,
  createServer as createTlsServer,
} from 'node:tls';
import { keysOf } from '../keys-of.ts';
import { GATEWAY, HOSTS, type Host } from '../network/addresses.ts';
import { makeForge } from './interceptor.ts';
import { PICKED_HOST, PROXY_BOXES, type ProxyBox } from './proxy-ports.ts';

/** One request of a client: `CONNECT host:port` or `GET http://host/`, its head complete. */
interface Request {
  readonly method: string;
  readonly host: string;
  readonly port: number;
  /** As it is sent on to an origin server. */
  readonly originForm: string;
}

type Manner = (client: Socket, request: Request) => void;

const CONNECTED = 'HTTP/1.1 200 Connection established\r\n\r\n';
const MAX_HEAD = 16_384;

/** All of them, on the gateway. */
export function serveProxyBoxes(pki: string): void {
  const manners: Readonly<Record<ProxyBox, Manner>> = {
    hangs: () => undefined,
    secure: carry,
    'secure-untrusted': carry,
    'web-server': (client) => say(client, '405 Method Not Allowed'),
    'windows-sign-in': (client) =>
      say(
        client,
        '407 Proxy Authentication Required',
        'Proxy-Authenticate: Negotiate',
        'Proxy-Authenticate: NTLM',
      ),
    'hangs-after-connect': (client, { method }) => {
      if (method === 'CONNECT') client.write(CONNECTED);
    },
    'hangs-on-connect': (client, { host }) => {
      if (host === '') say(client, '400 Bad Request');
    },
    'resets-by-name': picked((client) => client.resetAndDestroy()),
    'hangs-by-name': picked(() => undefined),
    'redirects-by-name': picked((client) => say(client, '302 Found', `Location: http://${GATEWAY}/denied`)),
    'fails-by-name': picked((client) => say(client, '502 Bad Gateway', 'Proxy-Status: lab; error=dns_error')),
    'closes-5061': (client, request) => {
      if (request.port === 5061) client.end();
      else carry(client, request);
    },
    'mute-by-server-name': muteBy(PICKED_HOST),
    'bumps-fortinet': bump('fortinet', pki),
    'bumps-unknown': bump('unknown', pki),
  };
  for (const box of keysOf(PROXY_BOXES)) {
    const accept = (client: Socket): void => {
      client.on('error', () => client.destroy());
      requestOf(client, (request) => manners[box](client, request));
    };
    const identity = { secure: 'proxy', 'secure-untrusted': 'proxy-self-signed' }[box as 'secure'] ?? null;
    const server =
      identity === null
        ? createServer(accept)
        : createTlsServer(
            {
              cert: readFileSync(`${pki}/${identity}.crt`),
              key: readFileSync(`${pki}/${identity}.key`),
            },
            accept,
          ).on('tlsClientError', () => undefined);
    server.listen(PROXY_BOXES[box], GATEWAY);
  }
}

const picked =
  (manner: Manner): Manner =>
  (client, request) =>
    request.host === PICKED_HOST ? manner(client, request) : carry(client, request);

function requestOf(client: Socket, then: (request: Request) => void): void {
  let head = '';
  const read = (chunk: Buffer): void => {
    head += chunk.toString('latin1');
    if (head.length > MAX_HEAD) client.destroy();
    if (!head.includes('\r\n\r\n')) return;
    client.off('data', read).pause();
    const [line = '', ...headers] = head.split('\r\n');
    const [method = '', place = ''] = line.split(' ');
    const [, host = '', port] = /^(?:http:\/\/)?([\w.-]+)(?::(\d+))?/.exec(place) ?? [];
    const path = place.replace(/^http:\/\/[^/]+/, '');
    const kept = headers.filter((header) => !/^proxy-/i.test(header));
    then({
      method,
      host,
      port: Number(port ?? 80),
      originForm: [`${method} ${path} HTTP/1.1`, ...kept].join('\r\n'),
    });
  };
  client.on('data', read);
}

function say(client: Socket, status: string, ...headers: readonly string[]): void {
  client.end(
    [
      `HTTP/1.1 ${status}`,
      'Server: lab-proxy',
      ...headers,
      'Content-Length: 0',
      'Connection: close',
      '',
      '',
    ].join('\r\n'),
  );
}

/** The names of the lab; the proxy knows them by itself. */
const addressOf = (host: string): string | null => HOSTS[host as Host] ?? null;

function carry(client: Socket, { method, host, port, originForm }: Request): void {
  const address = addressOf(host);
  if (address === null) return say(client, '503 Service Unavailable');
  const server = connect({ host: address, port });
  server.once('connect', () => {
    if (method === 'CONNECT') client.write(CONNECTED);
    else server.write(originForm);
    client.pipe(server).pipe(client);
  });
  server.on('error', () => (server.connecting ? say(client, '503 Service Unavailable') : client.destroy()));
  client.on('close', () => server.destroy());
}

/** Opens every tunnel, and swallows greetings that name this server. */
const muteBy =
  (name: string): Manner =>
  (client, request) => {
    if (request.method !== 'CONNECT') return carry(client, request);
    client.write(CONNECTED);
    let greeting = Buffer.alloc(0);
    // A greeting rarely fits one packet: it is judged when its record is whole, and what follows waits meanwhile.
    const read = (chunk: Buffer): void => {
      greeting = Buffer.concat([greeting, chunk]);
      if (!isWholeRecord(greeting)) return;
      client.off('data', read).pause();
      if (greeting.includes(name)) return;
      const server = connect({ host: addressOf(request.host) ?? '127.0.0.1', port: request.port });
      server.on('error', () => client.destroy());
      client.on('close', () => server.destroy());
      server.once('connect', () => {
        server.write(greeting);
        client.pipe(server).pipe(client);
      });
    };
    client.on('data', read).resume();
  };

/** A TLS record: five octets, the last two of them the length of what follows (RFC 8446, 5.1). */
const isWholeRecord = (bytes: Buffer): boolean =>
  bytes.length >= 5 && bytes.length >= 5 + bytes.readUInt16BE(3);

/** Opens what passes through with certificates of its own, as an inspecting proxy does. */
function bump(by: 'fortinet' | 'unknown', pki: string): Manner {
  const forge = makeForge(by, pki);
  return (client, request) => {
    if (request.method !== 'CONNECT' || request.port !== 443) return carry(client, request);
    client.write(CONNECTED);
    void forge.then(async (make) => {
      const secureContext: SecureContext = await make(request.host);
      let asked: string = request.host;
      const secure = new TLSSocket(client, {
        isServer: true,
        secureContext,
        SNICallback: callbackify(async (name: string) => {
          asked = name;
          return make(name);
        }),
      });
      secure.on('error', () => secure.destroy());
      secure.once('secure', () => {
        const server = connectTls({
          host: addressOf(request.host) ?? '127.0.0.1',
          port: 443,
          servername: asked,
          rejectUnauthorized: false,
        });
        server.on('error', () => secure.destroy());
        secure.on('close', () => server.destroy());
        secure.pipe(server).pipe(secure);
      });
      return null;
    });
  };
}
