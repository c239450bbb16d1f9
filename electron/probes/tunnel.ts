import type { Socket } from 'node:net';
import { assertNever } from '../../shared/model/assert-never.ts';
import type { FailureCode, ProxyAnswer } from '../../shared/model/failure.ts';
import { printable } from '../../shared/model/printable.ts';
import { AttemptFailed, type Attempt } from '../engine/attempt.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { schemesOf } from '../wire/proxy-auth.ts';
import { proxyConnect, type ConnectAnswer } from '../wire/proxy-connect.ts';
import { socks5Connect, socks5Greet } from '../wire/socks5.ts';
import { asking, failedAt } from './proxy-failure.ts';
import { proxyLogin } from './proxy-login.ts';

interface Place {
  readonly host: string;
  readonly port: number;
}

/** A tunnel through an HTTP proxy; credentials are sent when, and only when, the proxy asks for them. */
export async function httpTunnel(
  attempt: Attempt,
  context: ProbeContext,
  open: () => Promise<Socket>,
  { host, port }: Place,
): Promise<Socket> {
  const authority = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  const login = proxyLogin(attempt, context);
  let authorization: string | null = null;
  try {
    for (;;) {
      const socket = await open();
      const answer = await asking(attempt, (signal) =>
        proxyConnect(socket, { authority, authorization }, signal),
      ).catch((error: unknown) => {
        socket.destroy();
        throw error;
      });
      const isOpen = answer.status >= 200 && answer.status < 300;
      if (!isOpen) socket.destroy();
      const request = { method: 'CONNECT', uri: authority };
      authorization = await login.next(answer.status, challenges(answer), request);
      if (isOpen) return socket;
      if (authorization === null) throw refusedBy(answer, login.refused());
    }
  } finally {
    login.end();
  }
}

const challenges = ({ headers }: ConnectAnswer): readonly string[] => headers['proxy-authenticate'] ?? [];

/** What an HTTP proxy's refusal is, by its status (RFC 9110 §15). */
export function refusalCode(status: number): FailureCode {
  // Another protocol, or interim answers without end.
  if (status < 200) return 'not-a-proxy';
  switch (status) {
    case 407:
      return 'auth-required';
    case 500:
    case 502:
    case 503:
    case 504:
      return 'upstream-failed';
    // A web server that knows no CONNECT.
    case 400:
    case 404:
    case 405:
    case 501:
      return 'not-a-proxy';
    default:
      return 'denied';
  }
}

export function refusedBy(answer: ConnectAnswer, credentialsSent: boolean): AttemptFailed {
  const { status, reason, headers } = answer;
  const [server] = headers['server'] ?? headers['via'] ?? [];
  const said: ProxyAnswer = {
    status,
    schemes: schemesOf(challenges(answer))
      .slice(0, 16)
      .map((scheme) => printable(scheme, 40)),
    credentialsSent,
    product: server === undefined ? null : printable(server, 100),
  };
  const detail = printable(`${status} ${reason}`.trim(), 100);
  return new AttemptFailed({ step: 'tunnel', code: refusalCode(status), detail, answer: said });
}

/** A tunnel through a SOCKS5 proxy, which resolves the name itself. */
export async function socksTunnel(
  attempt: Attempt,
  { proxyCredentials }: ProbeContext,
  open: () => Promise<Socket>,
  place: Place,
): Promise<Socket> {
  const socket = await open();
  let sent = false;
  try {
    // Its own time: who got so far, and then nothing, has a proxy that lives before it.
    const greeting = await asking(
      attempt,
      async (signal) => {
        const credentials = proxyCredentials === null ? null : await proxyCredentials.turn(signal);
        sent = credentials !== null;
        return socks5Greet(socket, credentials, signal);
      },
      'firstByteMs',
    );
    switch (greeting.status) {
      case 'agreed':
        if (sent) proxyCredentials?.settle(greeting.credentialsSent ? true : null);
        break;
      case 'not-socks':
        throw failedAt('tunnel', 'not-a-proxy', null);
      case 'auth-required': {
        const { offered: schemes, credentialsSent } = greeting;
        if (credentialsSent) proxyCredentials?.settle(false);
        const refused = credentialsSent || (proxyCredentials !== null && !sent);
        throw socksFailure('auth-required', {
          status: 255,
          schemes,
          credentialsSent: refused,
          product: null,
        });
      }
      default:
        return assertNever(greeting);
    }
    const answer = await asking(attempt, (signal) => socks5Connect(socket, place, signal));
    switch (answer.status) {
      case 'open':
        return socket;
      case 'not-socks':
        throw failedAt('tunnel', 'not-a-proxy', null);
      case 'refused': {
        const { reply } = answer;
        const credentialsSent = greeting.credentialsSent;
        throw socksFailure(replyCode(reply), { status: reply, schemes: [], credentialsSent, product: null });
      }
      default:
        return assertNever(answer);
    }
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    if (sent) proxyCredentials?.settle(null);
  }
}

/** RFC 1928 §6: 2 the rules do not allow it, 7 and 8 it does not do such things; the others say that it could not get there. */
const replyCode = (reply: number): FailureCode =>
  reply === 2 || reply === 7 || reply === 8 ? 'denied' : 'upstream-failed';

const socksFailure = (code: FailureCode, answer: ProxyAnswer): AttemptFailed =>
  new AttemptFailed({ step: 'tunnel', code, detail: `SOCKS5 ${answer.status}`, answer });
