/** Where in one attempt it ended. */
export type Step =
  | 'resolve'
  | 'connect'
  | 'tls'
  | 'request'
  | 'response'
  | 'exchange'
  /** Reaching the proxy: its name, its port, the TLS of an `https://` one. */
  | 'proxy'
  /** Asking the proxy to carry the connection on: CONNECT, or what SOCKS has for it. */
  | 'tunnel';

/**
 * What happened there. Stored in reports: once released, a code keeps its meaning.
 *
 * - `timeout` nothing came within the wait; `closed` an orderly end without an answer; `reset` a TCP RST in the
 *   middle; `refused` a RST (or ICMP port unreachable) in answer to the first packet
 * - `host-unreachable`, `network-unreachable` ICMP, or this computer has no way there; `not-permitted` this
 *   computer forbids it itself (EPERM, EACCES); `no-address` this computer has no address of that family
 * - `name-not-found` NXDOMAIN, `no-data` an empty answer, `query-refused` REFUSED, `server-failure` SERVFAIL,
 *   `other-rcode` any other DNS error
 * - `alert` TLS ended with an alert (named in `detail`); `certificate-…` the handshake works, the certificate
 *   does not hold; `not-tls`, `not-http`, `not-sip`, `malformed` an answer of another kind; `too-large` past its bound
 * - `auth-required` the proxy wants credentials, or does not take those given; `denied` it refuses; `upstream-failed`
 *   it would, but cannot reach or resolve the service itself; `not-a-proxy` something else answers there
 * - `bug` the probe itself threw: a mistake in Callpath
 */
export type FailureCode =
  | 'timeout'
  | 'closed'
  | 'reset'
  | 'refused'
  | 'host-unreachable'
  | 'network-unreachable'
  | 'not-permitted'
  | 'no-address'
  | 'name-not-found'
  | 'no-data'
  | 'query-refused'
  | 'server-failure'
  | 'other-rcode'
  | 'alert'
  | 'certificate-untrusted'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'certificate-name-mismatch'
  | 'not-tls'
  | 'not-http'
  | 'not-sip'
  | 'malformed'
  | 'too-large'
  | 'auth-required'
  | 'denied'
  | 'upstream-failed'
  | 'not-a-proxy'
  | 'other'
  | 'bug';

export interface Failure {
  readonly step: Step;
  readonly code: FailureCode;
  /** The platform's or protocol's own word for it (`ECONNREFUSED`, `SERVFAIL`, an alert), bounded and printable. */
  readonly detail: string | null;
  /** What a proxy said when it did not carry the connection on (steps `proxy` and `tunnel`). */
  readonly answer?: ProxyAnswer;
}

export interface ProxyAnswer {
  /** HTTP status (RFC 9110 §15), or the reply code of SOCKS5 (RFC 1928 §6; 255: no method accepted). */
  readonly status: number;
  /** The schemes of `Proxy-Authenticate`, as written: `Negotiate`, `NTLM`, `Basic`; empty without any. */
  readonly schemes: readonly string[];
  /** Credentials were sent, and refused. */
  readonly credentialsSent: boolean;
  /** `Server`, `Via` or what the page names: bounded, printable; null when nothing does. */
  readonly product: string | null;
}

/** Why something was not measured. */
export type SkipReason = 'cancelled' | 'not-resolved' | 'connection-failed' | 'no-address-family';
