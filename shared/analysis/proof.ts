import type { Path } from './path.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Observation } from '../model/observation.ts';
import type { TlsValue } from '../model/values.ts';

/** The certificates an attempt saw, whether it succeeded or not. */
export function tlsOf(o: Observation): TlsValue | null {
  const { outcome } = o;
  if (outcome.status === 'skipped') return null;
  switch (o.kind) {
    case 'tls':
      if (o.outcome.status === 'ok') return o.outcome.value;
      return o.outcome.status === 'failed' && o.outcome.seen !== undefined && isWhole(o.outcome.seen)
        ? o.outcome.seen
        : null;
    case 'http':
    case 'sip':
      if (o.outcome.status === 'ok') return o.outcome.value.tls;
      return (o.outcome.status === 'failed' ? o.outcome.seen?.tls : null) ?? null;
    default:
      return null;
  }
}

/** A handshake that went as far as the certificate has seen everything there is to see. */
const isWhole = (seen: Partial<TlsValue>): seen is TlsValue =>
  seen.chain !== undefined && seen.trust !== undefined && seen.verdict !== undefined;

/** The service itself answered there: by a certificate that holds, or, without TLS, in its own protocol. */
export function isProven(path: Path): boolean {
  if (path.state !== 'works' || path.witness === null) return false;
  switch (path.endpoint.as) {
    case 'tls':
    case 'https':
    case 'sip':
      return tlsOf(path.witness)?.verdict === 'trusted';
    case 'stun':
    case 'turn-tcp':
      return true;
    // Anybody can answer a bare connection or plain HTTP.
    case 'tcp':
    case 'http':
      return false;
    default:
      return assertNever(path.endpoint.as);
  }
}
