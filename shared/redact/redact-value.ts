import { isBlocker } from '../analysis/block-page.ts';
import { isInterceptor } from '../analysis/interceptors.ts';
import { kindOfField } from './field-kinds.ts';
import { isPlaceholder } from './manifest.ts';
import { isPerson } from './person.ts';
import type { Sweeper } from './sweeper.ts';
import { redactRelative, redactUrl } from './url.ts';
import { mapTexts } from './walk.ts';

const NONE: ReadonlySet<string> = new Set();

/** Any plain data, with every text in it swept: for what is made from reports and is none. */
export function redactValue<T>(value: T, sweeper: Sweeper, done: ReadonlySet<string> = NONE): T {
  const shown = mapTexts(
    value,
    (text, key) => (done.has(key) ? text : redactField(text, key, sweeper)),
    (key) => (/[.:@%\\]/.test(key) ? sweeper.place(key) : key),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same shape, with other texts
  return shown as T;
}

/** Words of ours, and not of the network: rules go by them. */
const VOCABULARY = new Set(
  `kind role status code severity step route transport as record verdict bundled alternative lossPattern protocol cipher
  alpn how evidence primary features feature platform arch startedAt finishedAt utc timeZone validFrom validTo lang
  practice version readOn ports type rcode fingerprint256 publicKey256 answered`.split(/\s+/),
);
const WORD = /^[A-Za-z0-9][\w./+: -]{0,100}$/;
/** Where a host or an address stands, with a port perhaps, and nothing else. */
const PLACES = new Set(
  `host hostName serverName target name server mapped local address resolver addresses hosts dnsServers gateways dns
  sipDomains places routes mappings subjectAltNames mappedAddress otherAddress lateAddresses resolvers deadAddresses
  answers expected proxy confirmedBy tls stun urls ips ranges elsewhere contrast unaffected`.split(/\s+/),
);
/** The same, and no word of ours can stand there. */
const HOSTS = new Set(['host', 'hostName', 'serverName', 'hosts']);
const PATHS = new Set(['pacUrl', 'url', 'program', 'pac']);

function redactField(text: string, key: string, sweeper: Sweeper): string {
  if (VOCABULARY.has(key) && WORD.test(text)) return text;
  if (key === 'product' && (isInterceptor(text) || isBlocker(text))) return text;
  if (key === 'path') return redactRelative(text, sweeper);
  if (PATHS.has(key)) return redactPath(text, sweeper);
  const kind = isPerson(key, text) ? 'user' : kindOfField(key);
  if (kind !== null && !PLACES.has(key) && !text.includes('@')) return sweeper.as(kind, text);
  if (HOSTS.has(key) && /^[\p{L}\p{N}\p{M}_-]+$/u.test(text)) return sweeper.place(text);
  return PLACES.has(key) && isPlace(text) ? sweeper.place(text) : sweeper.text(text);
}

const isPlace = (text: string): boolean =>
  /[.:]/.test(text) && /^[\p{L}\p{N}\p{M}._:[\]*/%-]+$/u.test(text) && !text.includes('://');

function redactPath(text: string, sweeper: Sweeper): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return redactUrl(text, sweeper);
  if (text === '' || isPlaceholder(text) || !/[\\/]/.test(text)) return sweeper.text(text);
  return sweeper.session.placeholder('path', text);
}
