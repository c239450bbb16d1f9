import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';
import { createTestCa, type Identity } from './certificates.ts';
import { a, answerTo, cname, dnsServer, srv, type Asked, type Script } from './dns-server.ts';
import { httpServer } from './http-server.ts';
import { listening, onFirstBytes, tcpServer } from './tcp-server.ts';
import { tlsServer } from './tls-server.ts';

/** Terminal control, markup and a cell formula in one: what a network would like to write on a screen. */
export const POISON = '=HYPERLINK("http://evil.test")<script>alert(1)</script><img src=x>\u001B[31m\u0007|x|';

/** The helper for certificates takes what holds a colon for an address. */
const POISONED_NAME = POISON.replaceAll(':', '');

export interface HostileNetwork {
  readonly catalog: object;
  readonly resolver: string;
  readonly caPem: string;
}

type Endpoint = readonly [host: string, port: number, as: string];

/**
 * One hostile server of every kind on loopback, for as long as the current test lasts, and a catalogue of them; the
 * neutral page is the real one, or a portal's.
 */
export async function hostileNetwork(portal: boolean): Promise<HostileNetwork> {
  const ca = await createTestCa(POISON);
  const [web, secure, other] = await Promise.all([plainServers(), secureServers(ca), otherServers()]);
  const endpoints = [...web, ...secure, ...other];
  const names = await dnsServer(hostileAnswers);
  onTestFinished(() => names[Symbol.asyncDispose]());
  const control = await onFirstBytes((socket) => socket.end(portal ? REDIRECT : NEUTRAL, 'latin1'));
  const title = { en: 'Hostile', fr: 'Hostile' };
  const catalog = {
    callpathCatalog: 1,
    id: 'hostile',
    version: '1',
    title,
    source: 'a test',
    controls: {
      http: [{ url: `http://control.test:${control.port}/connecttest.txt`, body: 'Microsoft Connect Test' }],
      tls: [],
      resolvers: [names.resolver],
      stun: [],
    },
    profiles: [
      {
        id: 'hostile',
        title,
        sets: endpoints.map((_one, at) => at + 1),
        srv: [{ name: '_sip._tls.srv.test', as: 'sip' }],
      },
    ],
    endpointSets: endpoints.map(([host, port, as], at) => ({
      id: at + 1,
      serviceArea: 'Skype',
      serviceAreaDisplayName: 'Hostile',
      urls: [host],
      ...(as === 'stun' ? { udpPorts: String(port) } : { tcpPorts: String(port) }),
      expressRoute: false,
      category: 'Allow',
      required: true,
      feature: 'im',
      probe: [{ host, port, as }],
    })),
  };
  return { catalog, resolver: names.resolver, caPem: ca.cert };
}

const page = `<title>${POISON}</title><body>${POISON}`;
/** What a parser of headers lets through: markup, and the one-byte CSI of ISO 6429. */
const HEADER = `${POISON.replace(/\p{Cc}/gu, '')}\u009B31m`;
const HEADERS = `Server: ${HEADER}\r\nX-${'y'.repeat(40)}: ${HEADER}\r\n`;
const REDIRECT = `HTTP/1.1 302 Found\r\n${HEADERS}Location: javascript:${HEADER}\r\nContent-Length: 0\r\n\r\n`;
const NEUTRAL = 'HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\nMicrosoft Connect Test';

/** Writes as fast as the other side takes it, until it goes away. */
function pour(socket: Socket, chunk: string | Buffer): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
}

/** Writes a little every few milliseconds, until the other side goes away. */
function drip(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 20);
  socket.on('close', () => clearInterval(timer));
}

const plainServers = (): Promise<readonly Endpoint[]> =>
  Promise.all(
    Object.entries<(socket: Socket) => void>({
      'endless-headers.test': (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        pour(socket, 'X-Header: value\r\n'.repeat(500));
      },
      'gigabyte.test': (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n');
        pour(socket, Buffer.alloc(65_536, page));
      },
      'drip-headers.test': (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nX-A: ');
        drip(socket, 'a');
      },
      'drip-body.test': (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
        drip(socket, '1\r\na\r\n');
      },
      'page.test': (socket) => {
        const head = `HTTP/1.1 403 ${HEADER}\r\n${HEADERS}Content-Length: ${page.length}\r\n\r\n`;
        socket.end(head + page, 'latin1');
      },
      'redirect.test': (socket) => socket.end(REDIRECT, 'latin1'),
      'escape.test': (socket) => socket.end(`HTTP/1.1 200 OK\r\nServer: ${POISON}\r\n\r\n`),
      'garbage.test': (socket) => pour(socket, Buffer.from([0, 1, 2, 27, 91, 255, 10])),
    }).map(async ([host, deed]): Promise<Endpoint> => [host, (await onFirstBytes(deed)).port, 'http']),
  );

const pageForAll: RequestListener = (_request, response) => {
  response.end(page);
};

async function secureServers(ca: Awaited<ReturnType<typeof createTestCa>>): Promise<readonly Endpoint[]> {
  const named = (name: string, more: readonly string[] = []): Promise<Identity> =>
    ca.issue({ commonName: POISON, organization: POISON, names: [name, POISONED_NAME, ...more] });
  const [many, sip, sipGarbage, plain, stranger] = await Promise.all([
    named(
      'sans.test',
      Array.from({ length: 5000 }, (_, at) => `h${at}.sans.test`),
    ),
    named('sip.test'),
    named('sip-garbage.test'),
    named('body.test'),
    (await createTestCa(`${POISON} stranger`)).issue({ commonName: POISON, names: [POISONED_NAME] }),
  ]);
  const chain = { key: plain.key, cert: plain.cert + ca.cert.repeat(200) };
  const garbage = Buffer.from([22, 3, 3, 255, 255, 27, 91, 51, 49, 109]);
  return [
    ['sans.test', (await httpServer(pageForAll, many)).port, 'https'],
    ['chain.test', (await oddTls(chain)).port, 'tls'],
    ['stranger.test', (await httpServer(pageForAll, stranger)).port, 'https'],
    ['wrong-name.test', (await httpServer(pageForAll, plain)).port, 'https'],
    ['not-tls.test', (await onFirstBytes((socket) => pour(socket, garbage))).port, 'https'],
    ['silent.test', (await tcpServer((socket) => socket.pause())).port, 'https'],
    [
      'sip.test',
      (
        await tlsServer(sip, (socket) =>
          socket.once('data', () => socket.write(`SIP/2.0 200 ${POISON}\r\nServer: ${POISON}\r\n\r\n`)),
        )
      ).port,
      'sip',
    ],
    ['sip-garbage.test', (await tlsServer(sipGarbage, (socket) => pour(socket, garbage))).port, 'sip'],
    ['turn.test', (await onFirstBytes((socket) => pour(socket, garbage))).port, 'turn-tcp'],
  ];
}

/** A chain that OpenSSL may find too long to send: then it breaks off, which is as hostile. */
const oddTls = (options: TlsOptions): ReturnType<typeof listening> => {
  const server = createTlsServer(options);
  server.on('tlsClientError', () => {});
  return listening(server);
};

async function otherServers(): Promise<readonly Endpoint[]> {
  const stun = createSocket('udp4');
  stun.on('message', (packet, from) => {
    const error = Buffer.concat([Buffer.from([0, 9, 0, 100, 0, 0, 4, 1]), Buffer.alloc(96, POISON)]);
    const answer = Buffer.concat([Buffer.from([1, 0x11, 0, error.length]), packet.subarray(4, 20), error]);
    for (const bytes of [Buffer.from('\u001B[31m'), packet, Buffer.alloc(1400, 255), answer])
      stun.send(bytes, from.port, from.address);
  });
  stun.bind(0, '127.0.0.1');
  await once(stun, 'listening');
  onTestFinished(() => void stun.close());
  return [
    ['stun.test', stun.address().port, 'stun'],
    ...['many.test', 'aliases.test', 'loop.test', 'noise.test', 'forged.test', 'cut.test'].map(
      (host): Endpoint => [host, 443, 'https'],
    ),
  ];
}

/** A name whose compression pointer points at itself (RFC 1035 §4.1.4). */
function loop(asked: Asked): Buffer {
  const whole = answerTo(asked, [a(asked.name, '127.0.0.1')]);
  const start = whole.length - 16;
  const pointer = Buffer.from([0xc0 | (start >> 8), start & 0xff]);
  return Buffer.concat([whole.subarray(0, start), pointer, whole.subarray(start + 2)]);
}

const hostileAnswers: Script = (asked) => {
  const { name, type, transport } = asked;
  const say = (...parts: Parameters<typeof answerTo> extends [unknown, ...infer Rest] ? Rest : never) => [
    { bytes: answerTo(asked, ...parts) },
  ];
  if (type === 'SRV') return say([srv(name, `${POISON}.test`, 443), srv(name, `x.${POISON}`, 65_535)]);
  if (type !== 'A') return say([]);
  switch (name) {
    case 'many.test':
      // As many as a message over TCP can hold, all of this computer.
      if (transport === 'udp') return say([], { truncated: true });
      return say(Array.from({ length: 2500 }, (_, at) => a(name, `127.${at >> 8}.${at & 255}.9`)));
    case 'aliases.test':
      if (transport === 'udp') return say([], { truncated: true });
      return say(
        Array.from({ length: 1500 }, (_, at) => cname(at === 0 ? name : `a${at}.test`, `a${at + 1}.test`)),
      );
    case 'loop.test':
      return [{ bytes: loop(asked) }];
    case 'noise.test':
      return Array.from({ length: 200 }, (_, at) => ({ bytes: Buffer.alloc(at * 7, 0x1b) }));
    case 'forged.test':
      return [
        ...say([cname(name, `${POISON}.test`), a(`${POISON}.test`, '127.0.0.1')]),
        ...say([a(name, '10.1.2.3')]),
      ];
    case 'cut.test':
      return [{ bytes: answerTo(asked, [a(name, '127.0.0.1')]).subarray(0, -2) }];
    default:
      return say([a(name, '127.0.0.1')]);
  }
};
