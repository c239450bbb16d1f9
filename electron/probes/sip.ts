import { randomBytes } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { assertNever } from '../../shared/model/assert-never.ts';
import type { SipValue, TlsValue } from '../../shared/model/values.ts';
import { AttemptFailed, measure } from '../engine/attempt.ts';
import { alertName, classifyTls } from '../engine/classify-tls.ts';
import { classify } from '../engine/classify.ts';
import type { Probe } from '../engine/probe.ts';
import { readUntil } from '../wire/read-until.ts';
import { encodeSipOptions, readSip, type SipReading } from '../wire/sip.ts';
import { asWanted, CERTIFICATE_REQUIRED, overTls, refuseUntrusted } from './tls-handshake.ts';

const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * One OPTIONS over TLS; any SIP message in answer proves a SIP server. A server that ends the connection for want of a
 * client certificate has shown its own, which proves the way to it: `ok`, with `status` null. Failures: those of
 * `tls` (nothing is asked over a certificate that does not hold), then the step `exchange` with `timeout`, `closed`,
 * `reset` or `not-sip`, and `tls` seen.
 */
export const sip: Probe<'sip'> = (order, context) =>
  measure(context, (attempt) =>
    overTls(attempt, context, order, { ...order.ask, alpn: [], seenAs }, async (handshake) => {
      const { value } = handshake;
      refuseUntrusted(value, seenAs);
      if (handshake.status === 'ended') return nothingSaid(value);
      const exchange = attempt.step('exchange', 'firstByteMs', (signal) =>
        askOptions(handshake.socket, order.ask.serverName, signal),
      );
      const reading = await exchange.catch((error: unknown) => endedBy(error, value));
      return reading === 'certificate-wanted' ? nothingSaid(asWanted(value)) : read(reading, value);
    }),
  );

const seenAs = (tls: TlsValue): Partial<SipValue> => ({ tls });
const nothingSaid = (tls: TlsValue): SipValue => ({ status: null, reason: null, server: null, tls });

/** Resolves once the headers have come, or with what had come when it ended: of interest is only that it is SIP. */
async function askOptions(socket: TLSSocket, host: string, signal: AbortSignal): Promise<SipReading> {
  let reading = readSip(Buffer.alloc(0));
  socket.write(encodeSipOptions({ host, token: randomBytes(12).toString('hex') }));
  try {
    await readUntil(socket, MAX_ANSWER_BYTES, signal, ({ bytes }) => {
      reading = readSip(bytes);
      // Nothing but empty lines, and no end of them.
      if (reading.kind === 'incomplete' && bytes.length === MAX_ANSWER_BYTES) reading = { kind: 'not-sip' };
      return reading.kind === 'not-sip' || (reading.kind === 'sip' && reading.complete) ? true : undefined;
    });
  } catch (error) {
    if (reading.kind !== 'sip') throw error;
  }
  return reading;
}

function endedBy(error: unknown, tls: TlsValue): 'certificate-wanted' {
  const alert = alertName(error);
  if (alert === CERTIFICATE_REQUIRED) return 'certificate-wanted';
  const failure = alert === null ? classify('exchange', error) : classifyTls(error);
  // Whatever way it ended, it had asked for a certificate before (in TLS 1.3 it can refuse only now); but silence
  // is no refusal.
  if (tls.clientCertificateWanted && failure.code !== 'timeout') return 'certificate-wanted';
  throw new AttemptFailed(failure, seenAs(tls));
}

function read(reading: SipReading, tls: TlsValue): SipValue {
  switch (reading.kind) {
    case 'sip': {
      const { status, reason, server } = reading;
      return { status, reason, server, tls };
    }
    case 'not-sip':
      throw new AttemptFailed({ step: 'exchange', code: 'not-sip', detail: null }, seenAs(tls));
    case 'incomplete':
      if (tls.clientCertificateWanted) return nothingSaid(tls);
      throw new AttemptFailed({ step: 'exchange', code: 'closed', detail: null }, seenAs(tls));
    default:
      return assertNever(reading);
  }
}
