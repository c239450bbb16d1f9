import { blockPageOf } from './block-page.ts';
import { assertNever } from '../model/assert-never.ts';
import type { FailureCode, Step } from '../model/failure.ts';
import type { Observation } from '../model/observation.ts';
import type { TlsValue } from '../model/values.ts';

/**
 * How far one way to an endpoint's address got, after all attempts.
 *
 * - `works`; `server-error` the service answered with its own 5xx
 * - `silent`, `refused`, `unreachable` the first packet got nothing, a RST, an ICMP error; `forbidden` by this computer
 * - `tls-silent`, `tls-cut`, `tls-alert` connected, then the greeting was swallowed, cut off, or refused in TLS's words;
 *   `certificate` the handshake works, the certificate does not hold
 * - `no-answer`, `answer-cut`, `answer-wrong` all layers below work, the application says nothing, hangs up, or speaks
 *   something else; `block-page` a filter's page instead
 * - through a proxy: `proxy-unreachable` it was not reached; `proxy-auth` it wants credentials; `proxy-denied` it refuses;
 *   `proxy-upstream` it could not get there itself; `proxy-broken` it hangs, hangs up, or is no proxy
 * - `unmeasured`
 */
export type PathState =
  | 'works'
  | 'server-error'
  | 'silent'
  | 'refused'
  | 'unreachable'
  | 'forbidden'
  | 'tls-silent'
  | 'tls-cut'
  | 'tls-alert'
  | 'certificate'
  | 'no-answer'
  | 'answer-cut'
  | 'answer-wrong'
  | 'block-page'
  | 'proxy-unreachable'
  | 'proxy-auth'
  | 'proxy-denied'
  | 'proxy-upstream'
  | 'proxy-broken'
  | 'unmeasured';

/** The state that one attempt alone shows. */
export function stateOf(o: Observation): PathState {
  switch (o.outcome.status) {
    case 'skipped':
      return 'unmeasured';
    case 'ok':
      return o.kind === 'http' ? httpState(o) : 'works';
    case 'failed':
      return failedState(o.kind, o.outcome.failure.step, o.outcome.failure.code);
    default:
      return assertNever(o.outcome);
  }
}

function httpState(o: Observation & { kind: 'http' }): PathState {
  if (o.outcome.status !== 'ok') return 'unmeasured';
  const { value } = o.outcome;
  if (blockPageOf(value, o.target.host) !== null && !provenByBundled(value.tls)) return 'block-page';
  return value.status >= 500 ? 'server-error' : 'works';
}

/** Nobody on the way can show a certificate that the public authorities vouch for. */
export const provenByBundled = (tls: TlsValue | null): boolean =>
  tls !== null && tls.trust.bundled === 'trusted';

function failedState(kind: Observation['kind'], step: Step, code: FailureCode): PathState {
  if (code === 'not-permitted' && step !== 'proxy') return 'forbidden';
  if (code === 'bug') return 'unmeasured';
  if (step === 'proxy') return 'proxy-unreachable';
  // A router's no is about the way, whatever was waited for when it came.
  if (step !== 'tunnel' && (code === 'host-unreachable' || code === 'network-unreachable'))
    return connectState(code);
  if (step === 'tunnel') return tunnelState(code);
  if (step === 'connect' || kind === 'stun') return connectState(code);
  if (step === 'tls') return tlsState(code);
  switch (code) {
    case 'timeout':
      return 'no-answer';
    case 'closed':
    case 'reset':
      return 'answer-cut';
    default:
      return code.startsWith('certificate-') ? 'certificate' : 'answer-wrong';
  }
}

function tunnelState(code: FailureCode): PathState {
  switch (code) {
    case 'auth-required':
      return 'proxy-auth';
    case 'denied':
      return 'proxy-denied';
    case 'upstream-failed':
      return 'proxy-upstream';
    default:
      return 'proxy-broken';
  }
}

function connectState(code: FailureCode): PathState {
  switch (code) {
    case 'timeout':
      return 'silent';
    case 'refused':
    case 'reset':
    case 'closed':
      return 'refused';
    case 'host-unreachable':
    case 'network-unreachable':
      return 'unreachable';
    case 'malformed':
      return 'answer-wrong';
    default:
      return 'unmeasured';
  }
}

function tlsState(code: FailureCode): PathState {
  switch (code) {
    case 'timeout':
      return 'tls-silent';
    case 'reset':
    case 'closed':
      return 'tls-cut';
    default:
      return code.startsWith('certificate-') ? 'certificate' : 'tls-alert';
  }
}

/** How far a state got: of several failed attempts, the one that got furthest tells most. */
export function depthOf(state: PathState): number {
  switch (state) {
    case 'unmeasured':
      return -1;
    case 'silent':
    case 'proxy-unreachable':
      return 0;
    // A refusal was said once: later silence does not take it back.
    case 'forbidden':
    case 'refused':
    case 'unreachable':
    case 'proxy-broken':
      return 1;
    case 'proxy-upstream':
    case 'proxy-denied':
    case 'proxy-auth':
      return 2;
    case 'tls-silent':
    case 'tls-cut':
    case 'tls-alert':
      return 2;
    case 'certificate':
      return 3;
    case 'no-answer':
    case 'answer-cut':
    case 'answer-wrong':
      return 4;
    case 'block-page':
    case 'server-error':
      return 5;
    case 'works':
      return 6;
    default:
      return assertNever(state);
  }
}
