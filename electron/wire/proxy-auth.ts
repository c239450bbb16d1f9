import { createHash, randomBytes } from 'node:crypto';

/** Never written anywhere: it lives in memory for the time of a run. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

interface Challenge {
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const TOKEN = /^[!#$%&'*+.^_`|~\dA-Za-z-]+/;
const MAX_CHALLENGES = 16;

/** The schemes of one or more `Proxy-Authenticate` values, in order, each once, as written. */
export const schemesOf = (values: readonly string[]): readonly string[] => [
  ...new Set(values.flatMap(challengesIn).map(({ scheme }) => scheme)),
];

/**
 * What to send for a challenge: Digest (RFC 7616) where it is offered, else Basic (RFC 7617); null where only schemes
 * are offered that the operating system alone can answer (NTLM, Negotiate).
 */
export function authorizationFor(
  values: readonly string[],
  { user, password }: Credentials,
  request: { readonly method: string; readonly uri: string },
): string | null {
  const offered = values.flatMap(challengesIn);
  const digest = offered.find(
    ({ scheme, parameters }) => /^digest$/i.test(scheme) && algorithmOf(parameters) !== null,
  );
  if (digest !== undefined) return digestAnswer(digest.parameters, { user, password }, request);
  if (!offered.some(({ scheme }) => /^basic$/i.test(scheme))) return null;
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

/** The proxy only found the nonce too old (RFC 7616 §3.3): the same credentials may be sent again. */
export const isStale = (values: readonly string[]): boolean =>
  values
    .flatMap(challengesIn)
    .some(({ scheme, parameters }) => /^digest$/i.test(scheme) && /^true$/i.test(parameters['stale'] ?? ''));

const algorithmOf = ({ algorithm = 'MD5' }: Challenge['parameters']): 'md5' | 'sha256' | null => {
  if (/^md5(-sess)?$/i.test(algorithm)) return 'md5';
  return /^sha-256(-sess)?$/i.test(algorithm) ? 'sha256' : null;
};

/** What a Digest response is made of; `cnonce` null without a quality of protection, as before RFC 2617. */
export interface DigestInput extends Credentials {
  readonly realm: string;
  readonly nonce: string;
  readonly algorithm: string;
  readonly method: string;
  readonly uri: string;
  readonly cnonce: string;
  readonly hasQop: boolean;
}
const COUNT = '00000001';

/** The `response` of RFC 7616 §3.4.1. */
export function digestResponse(input: DigestInput): string {
  const { user, password, realm, nonce, algorithm, method, uri, cnonce, hasQop } = input;
  const name = algorithmOf({ algorithm }) ?? 'md5';
  const hash = (text: string): string => createHash(name).update(text, 'utf8').digest('hex');
  const secret = hash(`${user}:${realm}:${password}`);
  const session = /-sess$/i.test(algorithm) ? hash(`${secret}:${nonce}:${cnonce}`) : secret;
  const asked = hash(`${method}:${uri}`);
  return hash(
    hasQop ? `${session}:${nonce}:${COUNT}:${cnonce}:auth:${asked}` : `${session}:${nonce}:${asked}`,
  );
}

const quoted = (key: string, value: string): string => `${key}="${value.replace(/["\\]/g, '\\$&')}"`;

function digestAnswer(
  parameters: Challenge['parameters'],
  credentials: Credentials,
  { method, uri }: { readonly method: string; readonly uri: string },
): string {
  const { realm = '', nonce = '', opaque, algorithm = 'MD5' } = parameters;
  const cnonce = randomBytes(16).toString('hex');
  const hasQop = (parameters['qop'] ?? '').split(',').some((one) => one.trim().toLowerCase() === 'auth');
  const response = digestResponse({
    ...credentials,
    // Field values arrive with a character a byte.
    realm: Buffer.from(realm, 'latin1').toString('utf8'),
    nonce,
    algorithm,
    method,
    uri,
    cnonce,
    hasQop,
  });
  const hasSession = /-sess$/i.test(algorithm);
  return `Digest ${[
    userParameter(credentials.user),
    quoted('realm', realm),
    quoted('nonce', nonce),
    quoted('uri', uri),
    quoted('response', response),
    `algorithm=${algorithm}`,
    ...(opaque === undefined ? [] : [quoted('opaque', opaque)]),
    ...(hasQop ? ['qop=auth', `nc=${COUNT}`] : []),
    ...(hasQop || hasSession ? [quoted('cnonce', cnonce)] : []),
  ].join(', ')}`;
}

/** Beyond ASCII a name goes in the extended notation (RFC 7616 §3.4, RFC 8187). */
const userParameter = (user: string): string =>
  /^[\x20-\x7e]*$/.test(user)
    ? `username="${user.replace(/["\\]/g, '\\$&')}"`
    : `username*=UTF-8''${encodeURIComponent(user).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;

/** Takes one field value apart (RFC 9110 §11.6.1): a comma may separate challenges or the parameters of one. */
function challengesIn(value: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  let rest = value.slice(0, 4096);
  while (rest !== '' && challenges.length < MAX_CHALLENGES) {
    rest = rest.replace(/^[\s,]+/, '');
    const word = TOKEN.exec(rest)?.[0];
    if (word === undefined) break;
    const parameter = /^\s*=\s*("(?:[^"\\]|\\.)*"|[^\s,"]*)/.exec(rest.slice(word.length));
    const current = challenges.at(-1);
    // A scheme's own token (`NTLM TlRMTVNT…==`) is not read: only Windows could make something of it.
    if (parameter !== null && current !== undefined) {
      const text = parameter[1] ?? '';
      current.parameters[word.toLowerCase()] = text.startsWith('"')
        ? text.slice(1, -1).replace(/\\(.)/g, '$1')
        : text;
      rest = rest.slice(word.length + parameter[0].length);
      continue;
    }
    challenges.push({ scheme: word, parameters: {} });
    rest = rest.slice(word.length).replace(/^ +[A-Za-z\d+/._~-]+=*\s*(?=,|$)/, '');
  }
  return challenges;
}
