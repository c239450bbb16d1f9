/** Where in one attempt it ended. */
export type Step = 'resolve' | 'connect' | 'tls' | 'request' | 'response' | 'exchange';

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
  | 'other'
  | 'bug';

export interface Failure {
  readonly step: Step;
  readonly code: FailureCode;
  /** The platform's or protocol's own word for it (`ECONNREFUSED`, `SERVFAIL`, an alert), bounded and printable. */
  readonly detail: string | null;
}

/** Why something was not measured. */
export type SkipReason = 'cancelled' | 'not-resolved' | 'connection-failed' | 'no-address-family';
