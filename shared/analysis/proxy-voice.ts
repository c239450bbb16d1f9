import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import type { ProxyAnswer } from '../model/failure.ts';
import { hopLabel, type Proxy } from '../model/hop.ts';
import type { Observation } from '../model/observation.ts';

/** What the proxy said on a way that it refused; null where it said nothing. */
export const proxyAnswer = ({ witness }: Path): ProxyAnswer | null =>
  witness?.outcome.status === 'failed' ? (witness.outcome.failure.answer ?? null) : null;

/** How an attempt ended that the proxy neither carried nor answered: left waiting, cut off, or told something odd. */
export type Unanswered = 'hangs' | 'cuts' | 'odd';

/** Null where it carried or answered it, or was not reached at all. */
export function unansweredHow(path: Path): Unanswered | null {
  if (path.state !== 'proxy-broken' || path.witness?.outcome.status !== 'failed') return null;
  switch (path.witness.outcome.failure.code) {
    case 'timeout':
      return 'hangs';
    case 'closed':
    case 'reset':
      return 'cuts';
    default:
      return 'odd';
  }
}

/** The proxy let the connection through, whatever became of it behind. */
export const isCarried = (path: Path): boolean =>
  !path.state.startsWith('proxy-') && path.state !== 'unmeasured' && !mayBeItsOwn(path);

/** Asked without CONNECT, a web server that is no proxy answers as well: with an error of its own. */
export const mayBeItsOwn = ({ endpoint, via, state, witness }: Path): boolean =>
  endpoint.as === 'http' &&
  via !== null &&
  via.type !== 'socks5' &&
  (state === 'works' || state === 'server-error' || state === 'block-page') &&
  witness?.kind === 'http' &&
  witness.outcome.status === 'ok' &&
  witness.outcome.value.status >= 300;

export const isSameProxy = (a: Proxy | null, b: Proxy | null): boolean =>
  a !== null && b !== null && hopLabel(a) === hopLabel(b);

/** The proxy did its work for somebody: it carried a connection, or answered for it. */
export const serves = (evidence: Evidence, proxy: Proxy | null): boolean =>
  evidence.proxied.some(
    (path) =>
      isSameProxy(path.via, proxy) &&
      (isCarried(path) ||
        path.state === 'proxy-auth' ||
        path.state === 'proxy-denied' ||
        path.state === 'proxy-upstream'),
  );

/**
 * There is a proxy that speaks: it serves, or it answered where it needed nobody else for that: a request for a page of
 * its own, the greeting of SOCKS.
 */
export function speaks(evidence: Evidence, proxy: Proxy | null): boolean {
  if (serves(evidence, proxy)) return true;
  const itself = evidence
    .role('proxy-itself')
    .some(({ target, outcome }) => isAt(target, proxy) && outcome.status === 'ok');
  return (
    itself || evidence.proxied.some((path) => isSameProxy(path.via, proxy) && path.attempts.some(greeted))
  );
}

/**
 * Nobody is served there, whoever asks: it is not reached, hangs, hangs up, or is something else. (One that speaks, and
 * only leaves waiting whoever wants to be carried on, waits itself.)
 */
export function isDeadProxy(evidence: Evidence, proxy: Proxy): boolean {
  const paths = evidence.proxied.filter((path) => isSameProxy(path.via, proxy));
  if (!paths.some(({ state }) => state.startsWith('proxy-')) || !paths.every(isDead)) return false;
  return !(paths.some((path) => unansweredHow(path) === 'hangs') && speaks(evidence, proxy));
}

const isDead = (path: Path): boolean =>
  path.state === 'proxy-unreachable' ||
  path.state === 'proxy-broken' ||
  path.state === 'unmeasured' ||
  mayBeItsOwn(path);

const isAt = ({ host, port }: Observation['target'], proxy: Proxy | null): boolean =>
  proxy !== null && host === proxy.host && port === proxy.port;

/** SOCKS agreed on a method before it went wrong: in the step `tunnel` nothing else has a first byte. */
const greeted = ({ outcome, phases }: Observation): boolean =>
  outcome.status === 'failed' && outcome.failure.step === 'tunnel' && phases.firstByteMs !== undefined;

/**
 * It was accepted, and nothing came of it: the TLS greeting got no answer through the tunnel, or was cut off. (Whether
 * that is about the name in it, another rule says first.)
 */
export const diesBehind = (path: Path): boolean =>
  path.via !== null && (path.state === 'tls-silent' || path.state === 'tls-cut');

/** Sign-ins that programs of a Windows domain answer without a question, and nobody else can. */
export const onlyWindowsAnswers = (schemes: readonly string[]): boolean =>
  schemes.length > 0 && schemes.every((scheme) => /^(ntlm|negotiate|kerberos)$/i.test(scheme));
