import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { decode, encode, type DecodedPacket, type RecordType } from 'dns-packet';

/*
 * Clients that know nothing of Callpath, for asking a server what it really does. What did not come within `waitMs` is
 * reported as `silence`; the default is far more than any answer on loopback takes, so pass less where silence is expected.
 */
const LOOPBACK = '127.0.0.1';
const ANSWER_WAIT_MS = 5000;
/** For expecting silence: answers on loopback come within a millisecond or so. */
export const SHORT_WAIT_MS = 150;
/** For some of several answers missing: long enough for a busy computer, short enough to wait for in vain. */
export const MIXED_WAIT_MS = 700;

/** The platform's word for a failure; `silence` when nothing came. */
const wordFor = (error: unknown): string => {
  if (error instanceof Error && error.name === 'AbortError') return 'silence';
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
};

async function exchange(port: number, packet: Buffer, waitMs: number): Promise<Buffer | 'silence'> {
  const socket = createSocket('udp4');
  try {
    socket.connect(port, LOOPBACK);
    await once(socket, 'connect');
    socket.send(packet);
    const [answer]: unknown[] = await once(socket, 'message', { signal: AbortSignal.timeout(waitMs) });
    return answer instanceof Buffer ? answer : 'silence';
  } catch (error) {
    if (wordFor(error) === 'silence') return 'silence';
    throw error;
  } finally {
    socket.close();
  }
}

export interface DnsAnswer {
  /** 0 NOERROR, 2 SERVFAIL, 3 NXDOMAIN, 5 REFUSED. */
  readonly rcode: number;
  readonly data: readonly unknown[];
}

const answerOf = ({ flags = 0, answers = [] }: DecodedPacket): DnsAnswer => ({
  rcode: flags & 0xf,
  data: answers.map((record) => ('data' in record ? record.data : null)),
});

const questionFor = (name: string, type: RecordType): Buffer =>
  encode({ type: 'query', id: 7, flags: 0x0100, questions: [{ name, type }] });

/** One DNS question over UDP to `ip:port`. */
export async function askDns(
  resolver: string,
  name: string,
  type: RecordType = 'A',
  waitMs = ANSWER_WAIT_MS,
): Promise<DnsAnswer | 'silence'> {
  const answer = await exchange(Number(resolver.split(':')[1]), questionFor(name, type), waitMs);
  return answer === 'silence' ? answer : answerOf(decode(answer));
}

/** The same over TCP. */
export async function askDnsOverTcp(resolver: string, name: string, type: RecordType): Promise<DnsAnswer> {
  const query = questionFor(name, type);
  const socket = connectTcp({ host: LOOPBACK, port: Number(resolver.split(':')[1]) });
  try {
    // In two pieces, as a slow line delivers it.
    socket.write(Buffer.concat([Buffer.from([0, query.length]), query.subarray(0, 5)]));
    socket.write(query.subarray(5));
    let seen = Buffer.alloc(0);
    while (seen.length < 2 || seen.length < 2 + seen.readUInt16BE(0)) {
      const [part]: unknown[] = await once(socket, 'data', { signal: AbortSignal.timeout(ANSWER_WAIT_MS) });
      if (part instanceof Buffer) seen = Buffer.concat([seen, part]);
    }
    return answerOf(decode(seen.subarray(2)));
  } finally {
    socket.destroy();
  }
}

/** A STUN or TURN message of this type without attributes. */
export async function askStun(
  port: number,
  type = 0x0001,
  waitMs = ANSWER_WAIT_MS,
): Promise<Buffer | 'silence'> {
  const head = Buffer.from('000100002112a442', 'hex');
  head.writeUInt16BE(type, 0);
  return exchange(port, Buffer.concat([head, Buffer.alloc(12, 5)]), waitMs);
}

/** Opens and closes a TCP connection: `open`, `silence`, or the platform's code. */
export async function tryPort(port: number, waitMs = ANSWER_WAIT_MS): Promise<string> {
  const socket = connectTcp({ host: LOOPBACK, port });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(waitMs) });
    return 'open';
  } catch (error) {
    return wordFor(error);
  } finally {
    socket.destroy();
  }
}

/** Says something over TCP and brings back the first two bytes of the answer as hex, or `silence`. */
export async function firstBytes(port: number, words: Buffer, waitMs = ANSWER_WAIT_MS): Promise<string> {
  const socket = connectTcp({ host: LOOPBACK, port });
  try {
    socket.write(words);
    const [answer]: unknown[] = await once(socket, 'data', { signal: AbortSignal.timeout(waitMs) });
    return answer instanceof Buffer ? (answer.toString('hex', 0, 2).match(/../g) ?? []).join(' ') : 'silence';
  } catch (error) {
    return wordFor(error);
  } finally {
    socket.destroy();
  }
}

export interface TlsQuestion {
  readonly port: number;
  readonly serverName: string;
  readonly ca: string;
  /** Said inside, whatever the certificate is worth. */
  readonly say?: string;
  readonly waitMs?: number;
}

export interface TlsAnswer {
  /** `trusted`, what is wrong with the certificate, or why there was no handshake: `silence`, the platform's code. */
  readonly result: string;
  readonly issuer: string;
  readonly publicKey: string;
  /** The first thing said inside; `silence`, or `closed`. */
  readonly said: string;
}

/** One TLS handshake, and one sentence inside it. */
export async function askTls({
  port,
  serverName,
  ca,
  say,
  waitMs = ANSWER_WAIT_MS,
}: TlsQuestion): Promise<TlsAnswer> {
  const socket = connectTls({ host: LOOPBACK, port, servername: serverName, ca, rejectUnauthorized: false });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(waitMs) });
    const certificate = socket.getPeerX509Certificate();
    const result = socket.authorized ? 'trusted' : String(socket.authorizationError);
    const issuer = certificate?.issuer ?? '';
    const publicKey = certificate?.publicKey.export({ type: 'spki', format: 'pem' }).toString() ?? '';
    if (say === undefined) return { result, issuer, publicKey, said: '' };
    const ended = once(socket, 'end').then(() => 'closed');
    socket.write(say);
    const answer = once(socket, 'data', { signal: AbortSignal.timeout(waitMs) }).then(String, wordFor);
    return { result, issuer, publicKey, said: await Promise.race([answer, ended]) };
  } catch (error) {
    return { result: wordFor(error), issuer: '', publicKey: '', said: '' };
  } finally {
    socket.destroy();
  }
}

export interface PlainAnswer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

/** GET over plain HTTP from the loopback address, with a Host header of its own. */
export async function getPage(port: number, hostName: string, path = '/'): Promise<PlainAnswer> {
  const headers = { host: `${hostName}:${port}` };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asking = request({ host: LOOPBACK, port, path, headers, agent: false });
    asking.once('response', resolve).once('error', reject).end();
  });
  const parts: string[] = [];
  for await (const part of response.setEncoding('utf8')) parts.push(String(part));
  return { status: response.statusCode ?? 0, location: response.headers.location, body: parts.join('') };
}
