import { isIP, type Socket } from 'node:net';
import { AttemptFailed, type Attempt } from '../engine/attempt.ts';
import { classifyTls } from '../engine/classify-tls.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { httpExchange } from '../wire/http-exchange.ts';
import { openSocket } from '../wire/open-socket.ts';
import { secureSocket } from '../wire/secure-socket.ts';
import { hostHeader } from './http-get.ts';
import { locationOf } from './http-answer.ts';

/** The largest script worth reading; browsers stop there too. */
export const MAX_SCRIPT_BYTES = 1024 * 1024;
const MAX_REDIRECTS = 3;

/** A text from an `http:` or `https:` address, as the steps of an attempt; redirects are followed, a few. */
export async function fetchText(attempt: Attempt, context: ProbeContext, from: string): Promise<string> {
  let url = parsed(from);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const exchange = await httpExchange(attempt, await openUrl(attempt, context, url), {
      path: `${url.pathname}${url.search}`,
      hostName: url.port === '' ? hostHeader(bare(url)) : `${hostHeader(bare(url))}:${url.port}`,
      maxBodyBytes: MAX_SCRIPT_BYTES,
    });
    const location = exchange.status >= 300 && exchange.status < 400 ? locationOf(exchange.headers) : null;
    if (location !== null && URL.canParse(location, url.href)) {
      url = parsed(new URL(location, url.href).href);
      continue;
    }
    if (exchange.status !== 200)
      throw new AttemptFailed({ step: 'response', code: 'other', detail: `HTTP ${exchange.status}` });
    if (exchange.truncated && exchange.body.length >= MAX_SCRIPT_BYTES)
      throw new AttemptFailed({ step: 'response', code: 'too-large', detail: null });
    return exchange.body.toString('utf8').replace(/^\uFEFF/, '');
  }
  throw new AttemptFailed({ step: 'response', code: 'other', detail: 'redirected again and again' });
}

function parsed(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new AttemptFailed({ step: 'resolve', code: 'other', detail: 'not an http or https address' });
  return url;
}

const bare = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

async function openUrl(attempt: Attempt, context: ProbeContext, url: URL): Promise<Socket> {
  const host = bare(url);
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const [address] =
    isIP(host) === 0
      ? await attempt.step('resolve', 'dnsMs', (signal) => context.lookup.lookup(host, signal))
      : [host];
  if (address === undefined) throw new AttemptFailed({ step: 'resolve', code: 'no-data', detail: null });
  const raw = await attempt.step('connect', 'connectMs', (signal) => openSocket({ address, port }, signal));
  if (url.protocol === 'http:') return raw;
  const { secureContext } = context.trust;
  const options = { secureContext, serverName: host, alpn: ['http/1.1'] };
  const secured = await attempt.step('tls', 'tlsMs', (signal) => secureSocket(raw, options, signal));
  if (secured.status === 'broken') throw new AttemptFailed(classifyTls(secured.error));
  if (secured.verified === null) return secured.socket;
  secured.socket.destroy();
  throw new AttemptFailed({ step: 'tls', code: 'certificate-untrusted', detail: secured.verified });
}
