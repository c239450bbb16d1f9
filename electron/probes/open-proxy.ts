import type { Socket } from 'node:net';
import { checkServerIdentity } from 'node:tls';
import type { Proxy } from '../../shared/model/hop.ts';
import { AttemptFailed, type Attempt } from '../engine/attempt.ts';
import { classifyTls } from '../engine/classify-tls.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { openSocket } from '../wire/open-socket.ts';
import { secureSocket } from '../wire/secure-socket.ts';
import { failedAt } from './proxy-failure.ts';

/** A connection to the proxy itself; over TLS, and only with a certificate that holds, for an `https://` one. */
export async function openProxy(
  attempt: Attempt,
  context: ProbeContext,
  address: string,
  { type, host, port }: Proxy,
): Promise<Socket> {
  const raw = await attempt.step('proxy', 'connectMs', (signal) => openSocket({ address, port }, signal));
  if (type !== 'https') return raw;
  const { secureContext } = context.trust;
  const options = { secureContext, serverName: host, alpn: ['http/1.1'] };
  const secured = await attempt.step('proxy', null, (signal) => secureSocket(raw, options, signal));
  if (secured.status === 'broken') throw new AttemptFailed({ ...classifyTls(secured.error), step: 'proxy' });
  const { socket, verified } = secured;
  const untrusted = verified ?? checkServerIdentity(host, socket.getPeerCertificate())?.name ?? null;
  if (untrusted === null) return socket;
  socket.destroy();
  throw failedAt('proxy', 'certificate-untrusted', untrusted);
}
