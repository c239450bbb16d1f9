import type { Socket } from 'node:net';
import { assertNever } from '../../shared/model/assert-never.ts';
import type { FailureCode, ProxyAnswer } from '../../shared/model/failure.ts';
import { printable } from '../../shared/model/printable.ts';
import { AttemptFailed, type Attempt } from '../engine/attempt.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { authorizationFor, schemesOf } from '../wire/proxy-auth.ts';
import { proxyConnect, type ConnectAnswer } from '../wire/proxy-connect.ts';
import { socks5Connect } from '../wire/socks5.ts';
import { asking, failedAt } from './proxy-failure.ts';

interface Place {
  readonly host: string;
  readonly port: number;
}

/** A first answer that wants credentials, one to them, and one more for a Digest nonce that had grown old. */
const MOST_ASKED = 3;

/** A tunnel through an HTTP proxy; credentials are sent when, and only when, the proxy asks for them. */
export async function httpTunnel(
  attempt: Attempt,
  context: ProbeContext,
  open: () => Promise<Socket>,
  { host, port }: Place,
): Promise<Socket> {
  const authority = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  let authorization: string | null = null;
  for (let asked = 1; ; asked += 1) {
    const socket = await open();
    const answer = await asking(attempt, (signal) =>
      proxyConnect(socket, { authority, authorization }, signal),
    ).catch((error: unknown) => {
      socket.destroy();
      throw error;
    });
    if (answer.status >= 200 && answer.status < 300) return socket;
    socket.destroy();
    const next =
      answer.status === 407 && asked < MOST_ASKED && context.proxyCredentials !== null
        ? authorizationFor(challenges(answer), context.proxyCredentials, {
            method: 'CONNECT',
            uri: authority,
          })
        : null;
    // The same Basic credentials twice would only be refused twice.
    if (next === null || next === authorization) throw refusedBy(answer, authorization !== null);
    authorization = next;
  }
}

const challenges = ({ headers }: ConnectAnswer): readonly string[] => headers['proxy-authenticate'] ?? [];

/** What an HTTP proxy's refusal is, by its status (RFC 9110 §15). */
export function refusalCode(status: number): FailureCode {
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
  context: ProbeContext,
  open: () => Promise<Socket>,
  place: Place,
): Promise<Socket> {
  const socket = await open();
  try {
    const answer = await asking(attempt, (signal) =>
      socks5Connect(socket, place, context.proxyCredentials, signal),
    );
    switch (answer.status) {
      case 'open':
        return socket;
      case 'not-socks':
        throw failedAt('tunnel', 'not-a-proxy', null);
      case 'auth-required': {
        const { offered: schemes, credentialsSent } = answer;
        throw socksFailure('auth-required', { status: 255, schemes, credentialsSent, product: null });
      }
      case 'refused': {
        // 2: connection not allowed by ruleset; the others say that it could not get there.
        const code = answer.reply === 2 ? 'denied' : 'upstream-failed';
        throw socksFailure(code, {
          status: answer.reply,
          schemes: [],
          credentialsSent: context.proxyCredentials !== null,
          product: null,
        });
      }
      default:
        return assertNever(answer);
    }
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

const socksFailure = (code: FailureCode, answer: ProxyAnswer): AttemptFailed =>
  new AttemptFailed({ step: 'tunnel', code, detail: `SOCKS5 ${answer.status}`, answer });
