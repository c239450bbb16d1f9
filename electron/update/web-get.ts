import { isIP, type Socket } from 'node:net';
import { checkServerIdentity } from 'node:tls';
import { ClientRoutes, type ProxyChoice } from '../client-proxy.ts';
import { AttemptFailed, Attempt } from '../engine/attempt.ts';
import { classify } from '../engine/classify.ts';
import { classifyTls } from '../engine/classify-tls.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { hostHeader } from '../probes/http-get.ts';
import { openWay } from '../probes/open-way.ts';
import type { ResolveProxy } from '../system/proxy/chromium-routes.ts';
import { placeKeyOf } from '../system/proxy/client-proxy.ts';
import { httpExchange, type HttpExchange } from '../wire/http-exchange.ts';
import { secureSocket } from '../wire/secure-socket.ts';
import type { Failure } from '../../shared/model/failure.ts';
import { DIRECT, type Hop, parseHop } from '../../shared/model/hop.ts';
import type { Target } from '../../shared/model/target.ts';

export type Got =
  | { readonly ok: true; readonly exchange: HttpExchange }
  | { readonly ok: false; readonly failure: Failure };

export interface WebGetOptions {
  readonly choice: ProxyChoice;
  readonly context: ProbeContext;
  readonly resolveProxy?: ResolveProxy | undefined;
}

/** A script may name many proxies; who needs more of them has other troubles. */
const MOST_HOPS = 4;

/**
 * One GET the way a client on this computer would go: directly or through the proxies its settings name, the first that
 * works. No redirect is followed: whoever sends us elsewhere is not whom we asked. The network failing is a result.
 */
export async function webGet(url: URL, maxBodyBytes: number, options: WebGetOptions): Promise<Got> {
  const place = placeOf(url);
  const routes = new ClientRoutes(options.choice, options.context, options.resolveProxy ?? null);
  const { proxy } = await routes.of([{ sets: [], ...place, as: place.secure ? 'https' : 'http' }]);
  const hops = (proxy.perEndpoint?.[placeKeyOf(place)] ?? []).flatMap((label) => parseHop(label) ?? []);
  let failed: Failure = { step: 'connect', code: 'other', detail: null };
  for (const hop of hops.length === 0 ? [DIRECT] : hops.slice(0, MOST_HOPS)) {
    const attempt = new Attempt(options.context);
    try {
      return { ok: true, exchange: await get(attempt, url, hop, maxBodyBytes, options.context) };
    } catch (error) {
      if (!isDeadline(options.context.signal)) options.context.signal.throwIfAborted();
      failed = error instanceof AttemptFailed ? error.failure : classify(attempt.currentStep, error);
    }
  }
  return { ok: false, failure: failed };
}

const isDeadline = ({ reason }: AbortSignal): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError';

interface Place {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
}

function placeOf({ hostname, port, protocol }: URL): Place {
  const secure = protocol === 'https:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 443 : 80) : Number(port),
    secure,
  };
}

async function get(
  attempt: Attempt,
  url: URL,
  hop: Hop,
  maxBodyBytes: number,
  context: ProbeContext,
): Promise<HttpExchange> {
  const { host, port, secure } = placeOf(url);
  const opened = await open(attempt, { host, port }, hop, context);
  const socket = secure ? await overTls(attempt, opened, host, context) : opened;
  return httpExchange(attempt, socket, {
    path: `${url.pathname}${url.search}`,
    hostName: url.port === '' ? hostHeader(host) : `${hostHeader(host)}:${url.port}`,
    headers: { accept: 'application/json' },
    maxBodyBytes,
  });
}

async function open(
  attempt: Attempt,
  { host, port }: { readonly host: string; readonly port: number },
  hop: Hop,
  context: ProbeContext,
): Promise<Socket> {
  const via = hop.type === 'direct' ? undefined : hop;
  // A proxy resolves the names it is asked for.
  const name = via?.host ?? host;
  const [address] =
    isIP(name) === 0
      ? await attempt.step(via === undefined ? 'resolve' : 'proxy', 'dnsMs', (signal) =>
          context.lookup.lookup(name, signal),
        )
      : [name];
  if (address === undefined) throw new AttemptFailed({ step: 'resolve', code: 'no-data', detail: null });
  const route = via === undefined ? 'direct' : 'proxy';
  const target: Target = { set: null, host, address, port, transport: 'tcp', route };
  return openWay(attempt, context, via === undefined ? { target } : { target, via });
}

async function overTls(
  attempt: Attempt,
  raw: Socket,
  host: string,
  { trust }: ProbeContext,
): Promise<Socket> {
  const options = { secureContext: trust.secureContext, serverName: host, alpn: ['http/1.1'] };
  const secured = await attempt.step('tls', 'tlsMs', (signal) => secureSocket(raw, options, signal));
  if (secured.status === 'broken') throw new AttemptFailed(classifyTls(secured.error));
  const { socket, verified } = secured;
  const untrusted = verified ?? checkServerIdentity(host, socket.getPeerCertificate())?.name ?? null;
  if (untrusted === null) return socket;
  socket.destroy();
  throw new AttemptFailed({ step: 'tls', code: 'certificate-untrusted', detail: untrusted });
}
