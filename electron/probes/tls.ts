import { measure } from '../engine/attempt.ts';
import type { Probe } from '../engine/probe.ts';
import { overTls, refuseUntrusted } from './tls-handshake.ts';

/**
 * One TLS handshake and nothing more. Failures: those of connecting, `tls` with what ended it, and `tls` with
 * `certificate-…` and the whole value as `seen`. A server that breaks off for want of a client certificate has still
 * shown its own, which is what is asked here: `ok`, with `clientCertificateWanted`.
 */
export const tls: Probe<'tls'> = (order, context) =>
  measure(context, (attempt) =>
    overTls(
      attempt,
      context,
      order,
      { ...order.ask, alpn: [], seenAs: (value) => value },
      async ({ value }) => {
        refuseUntrusted(value, (seen) => seen);
        return value;
      },
    ),
  );
