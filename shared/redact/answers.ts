import { blockMarksOf, blockPageOf } from '../analysis/block-page.ts';
import { httpDateMs } from '../model/instant.ts';
import type { ControlValue, HttpValue } from '../model/values.ts';
import { isPlaceholder } from './manifest.ts';
import type { Sweeper } from './sweeper.ts';
import { redactRelative, redactUrl } from './url.ts';

/** Headers that say how an answer is packed and not whose it is; all others are left out. */
const PLAIN_HEADERS = new Set([
  'accept-ranges',
  'age',
  'cache-control',
  'connection',
  'content-encoding',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'keep-alive',
  'pragma',
  'proxy-connection',
  'retry-after',
  'transfer-encoding',
  'upgrade',
  'vary',
]);
/** What stands in them everywhere: words of the protocol (RFC 9110, 9111), figures, dates. */
const PLAIN_VALUE =
  /^(?:(?:[a-z]+\/[a-z0-9.+-]+|charset=(?:utf-8|utf-16|us-ascii|iso-8859-\d+|windows-125\d)|(?:s-)?max(?:-age)?=\d+|timeout=\d+|no-cache|no-store|no-transform|must-revalidate|proxy-revalidate|private|public|immutable|close|keep-alive|upgrade|websocket|h2c?|chunked|gzip|deflate|br|identity|bytes|none|accept-encoding|accept|origin|user-agent|cookie|\*|-?\d+|(?:mon|tue|wed|thu|fri|sat|sun),? \d\d [a-z]{3} \d{4} \d\d:\d\d:\d\d gmt)(?:[,;] ?|$))+$/i;
/** What servers call themselves, with a version at most. */
const PRODUCT =
  /^(?:nginx|openresty|apache|microsoft-iis|microsoft-httpapi|squid|cloudflare|akamaighost|akamainetstorage|big-?ip|envoy|varnish|lighttpd|caddy|kestrel|gws|gse|ecs|ecacc|haproxy|tinyproxy|privoxy|zscaler|bluecoat|mcafee web gateway|rtc|rtcc|forefront tmg|mitmproxy)(?:[/ ][\d.]{1,20})?(?: \((?:ubuntu|debian|centos|red hat|win32|win64|unix|fedora)[\w ]{0,12}\))?$/i;

/** The product that a server names; what it calls itself beyond that is its owner's. */
export const redactProduct = (text: string, { session }: Sweeper): string =>
  text === '' || PRODUCT.test(text) || isPlaceholder(text) ? text : session.placeholder('text', text);

export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  sweeper: Sweeper,
): Readonly<Record<string, string>> {
  const shown = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    const key = name.toLowerCase();
    if (key === 'date') return httpDateMs(value) === null ? [] : [[name, value]];
    if (key === 'server') return [[name, redactProduct(value, sweeper)]];
    if (key === 'location') return [[name, redactLink(value, sweeper)]];
    if (PLAIN_HEADERS.has(key) && PLAIN_VALUE.test(value)) return [[name, sweeper.text(value)]];
    sweeper.session.note('text', `${name}: ${value}`, '');
    return [];
  });
  return Object.fromEntries(shown);
}

/** What a page is known by, and nothing else of it. */
export function redactHttp(value: HttpValue, host: string, sweeper: Sweeper): HttpValue {
  const location = redactLocation(value, host, sweeper);
  const body = marksIn(value, host);
  if (body !== value.body && value.body !== '') sweeper.session.note('text', value.body, body);
  return { ...value, headers: redactHeaders(value.headers, sweeper), location, body };
}

/** Its length tells how much came through; the expected page is the catalogue's own. */
export function redactControl(
  value: ControlValue,
  host: string,
  expected: string,
  sweeper: Sweeper,
): ControlValue {
  const location = redactLocation(value, host, sweeper);
  const headers = redactHeaders(value.headers, sweeper);
  if (value.body === expected) return { ...value, headers, location };
  const shown = filled([marksIn(value, host), refreshIn(value.body, sweeper)], value.body.length);
  if (shown !== value.body && value.body !== '') sweeper.session.note('text', value.body, '');
  return { ...value, headers, location, body: shown };
}

type Page = Pick<HttpValue, 'status' | 'location' | 'body'>;

const marksIn = (value: Page, host: string): string => blockMarksOf(value, host)?.body ?? '';

export const redactLink = (link: string, sweeper: Sweeper): string =>
  /^[a-z][a-z0-9+.-]*:\/\//i.test(link) ? redactUrl(link, sweeper) : redactRelative(link, sweeper);

function redactLocation(value: Page, host: string, sweeper: Sweeper): string | null {
  const { location } = value;
  if (location === null) return null;
  const shown = redactLink(location, sweeper);
  const mark = blockMarksOf({ ...value, body: '' }, host)?.location ?? null;
  const isKnown = (text: string): boolean =>
    blockPageOf({ ...value, location: text, body: '' }, host)?.product ===
    blockPageOf({ ...value, body: '' }, host)?.product;
  return mark === null || isKnown(shown) ? shown : shown + mark;
}

const REFRESH = /http-equiv=["']?refresh["']?[^>]*url=\s*["']?(https?:\/\/[^"'\s>]{1,300})/i;
/** Where a page sends the browser on by itself. */
function refreshIn(body: string, sweeper: Sweeper): string {
  const url = REFRESH.exec(body)?.[1];
  return url === undefined ? '' : `<meta http-equiv="refresh" content="0;url=${redactUrl(url, sweeper)}">`;
}

function filled(parts: readonly string[], length: number): string {
  const text = parts.filter((part) => part !== '').join('\n');
  return text === '' ? FILLING.repeat(length) : `${text}\n`.padEnd(length, FILLING);
}
const FILLING = '·';
