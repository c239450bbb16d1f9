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

const algorithmOf = ({ algorithm = 'MD5' }: Challenge['parameters']): 'md5' | 'sha256' | null => {
  if (/^md5(-sess)?$/i.test(algorithm)) return 'md5';
  return /^sha-256(-sess)?$/i.test(algorithm) ? 'sha256' : null;
};

function digestAnswer(
  parameters: Challenge['parameters'],
  { user, password }: Credentials,
  { method, uri }: { readonly method: string; readonly uri: string },
): string {
  const { realm = '', nonce = '', opaque, algorithm = 'MD5' } = parameters;
  const name = algorithmOf(parameters) ?? 'md5';
  const hash = (text: string): string => createHash(name).update(text, 'utf8').digest('hex');
  const cnonce = randomBytes(16).toString('hex');
  const count = '00000001';
  const secret = hash(`${user}:${realm}:${password}`);
  const session = /-sess$/i.test(algorithm) ? hash(`${secret}:${nonce}:${cnonce}`) : secret;
  const asked = hash(`${method}:${uri}`);
  const hasQop = (parameters['qop'] ?? '').split(',').some((one) => one.trim().toLowerCase() === 'auth');
  const response = hash(
    hasQop ? `${session}:${nonce}:${count}:${cnonce}:auth:${asked}` : `${session}:${nonce}:${asked}`,
  );
  const quoted = (key: string, value: string): string => `${key}="${value.replace(/["\\]/g, '\\$&')}"`;
  return `Digest ${[
    quoted('username', user),
    quoted('realm', realm),
    quoted('nonce', nonce),
    quoted('uri', uri),
    quoted('response', response),
    `algorithm=${algorithm}`,
    ...(opaque === undefined ? [] : [quoted('opaque', opaque)]),
    ...(hasQop ? ['qop=auth', `nc=${count}`, quoted('cnonce', cnonce)] : []),
  ].join(', ')}`;
}

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
