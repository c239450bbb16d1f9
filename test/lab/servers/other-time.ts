import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type SecureContext, type TlsOptions, createSecureContext, createServer } from 'node:tls';
import { callbackify } from 'node:util';
import { keysOf } from '../keys-of.ts';
import { HOST_NAMES, type Host } from '../network/addresses.ts';
import type { Listener } from '../network/listening.ts';
import { type Identity, type KeyPair, issueLeaf } from '../pki/authority.ts';
import { OTHER_TIMES, type OtherTime, otherTimePort } from './ports.ts';
import { converse } from './sip.ts';

const SERVICES = ['https', 'http', 'sip', 'federation'] as const;
const DAY_MINUTES = 24 * 60;
const LIFE_DAYS = 90;

export const otherTimeListeners: readonly Listener[] = keysOf(OTHER_TIMES).flatMap((time) =>
  SERVICES.map((service): Listener => `0.0.0.0:${otherTimePort(time, service)}/tcp`),
);

/**
 * The internet in another time: every service as it is, but with the dates and the certificates of that time. A lab cannot
 * change its computer's clock, and from the workstation both look alike.
 */
export function serveOtherTimes(pki: string): void {
  const read = (name: string): string => readFileSync(`${pki}/${name}`, 'utf8');
  const issuing: Identity = {
    certificate: read('issuing.crt'),
    key: read('issuing.key'),
    chain: read('issuing.crt'),
  };
  for (const time of keysOf(OTHER_TIMES)) {
    const tls = tlsOf(time, issuing, (name) => keysOfHost(read(`${name}.key`)));
    const answer = answerIn(time);
    createHttpsServer(tls, answer)
      .on('tlsClientError', () => undefined)
      .listen(otherTimePort(time, 'https'), ANY);
    createHttpServer(answer).listen(otherTimePort(time, 'http'), ANY);
    for (const service of ['sip', 'federation'] as const) {
      const asks = service === 'federation';
      createServer(
        { ...tls, ca: read('root.crt'), requestCert: asks, rejectUnauthorized: asks },
        (socket) => {
          socket.on('error', () => socket.destroy());
          converse(socket);
        },
      )
        .on('tlsClientError', () => undefined)
        .listen(otherTimePort(time, service), ANY);
    }
  }
}

const ANY = '0.0.0.0';

/** Each host keeps its key, as only forgers have one for all. */
const keysOfHost = (privateKey: string): KeyPair => ({
  privateKey,
  publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
});

/** Certificates in the middle of their life, at that time. */
function tlsOf(time: OtherTime, issuing: Identity, keysFor: (host: Host) => KeyPair): TlsOptions {
  const days = OTHER_TIMES[time] / DAY_MINUTES;
  const made = new Map<string, Promise<SecureContext>>();
  const make = async (asked: string): Promise<SecureContext> => {
    const host = HOST_NAMES.find((name) => name === asked);
    if (host === undefined) throw new Error('no such host');
    const life = { validFromDays: days - LIFE_DAYS / 2, validToDays: days + LIFE_DAYS / 2 };
    const { chain, key } = await issueLeaf(issuing, { names: [host], keys: keysFor(host), ...life });
    return createSecureContext({ cert: chain, key });
  };
  return {
    SNICallback: callbackify((name: string) => {
      const context = made.get(name) ?? make(name);
      made.set(name, context);
      return context;
    }),
  };
}

const answerIn =
  (time: OtherTime) =>
  ({ url }: IncomingMessage, response: ServerResponse): void => {
    const isControl = url === '/connecttest.txt';
    response.writeHead(200, {
      date: new Date(Date.now() + OTHER_TIMES[time] * 60_000).toUTCString(),
      'content-type': isControl ? 'text/plain' : 'text/html',
    });
    response.end(isControl ? 'Microsoft Connect Test' : '<!doctype html><title>Service</title>');
  };
