import type { Path } from './evidence.ts';
import type { Observation } from '../model/observation.ts';
import type { TlsValue } from '../model/values.ts';

/** The certificates an attempt saw, whether it succeeded or not. */
export function tlsOf(o: Observation): TlsValue | null {
  const { outcome } = o;
  if (outcome.status === 'skipped') return null;
  switch (o.kind) {
    case 'tls':
      if (o.outcome.status === 'ok') return o.outcome.value;
      return o.outcome.status === 'failed' && o.outcome.seen?.chain !== undefined
        ? (o.outcome.seen as TlsValue)
        : null;
    case 'http':
    case 'sip':
      if (o.outcome.status === 'ok') return o.outcome.value.tls;
      return (o.outcome.status === 'failed' ? o.outcome.seen?.tls : null) ?? null;
    default:
      return null;
  }
}

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
  }
}
