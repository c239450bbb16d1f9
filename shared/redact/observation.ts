import { assertNever } from '../model/assert-never.ts';
import type { Failure } from '../model/failure.ts';
import type { Observation } from '../model/observation.ts';
import type { Certificate, HttpValue, TlsValue } from '../model/values.ts';
import { redactControl, redactHeaders, redactHttp, redactLink, redactProduct } from './answers.ts';
import { redactDistinguishedName } from './distinguished-name.ts';
import { isPlaceholder } from './manifest.ts';
import type { Sweeper } from './sweeper.ts';

/** An observation without what only its kind tells to be a secret: pages, headers, certificates, what servers say they are. */
export function redactObservation(o: Observation, sweeper: Sweeper): Observation {
  const { outcome } = o;
  if (outcome.status === 'skipped') return o;
  if (outcome.status === 'failed') {
    const failure = redactFailure(outcome.failure, sweeper);
    const seen = redactSeen(o, sweeper);
    const failed = { ...outcome, failure, ...(seen === undefined ? {} : { seen }) };
    const shown: unknown = { ...o, outcome: failed };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same fields of the same kind, with other texts
    return shown as Observation;
  }
  switch (o.kind) {
    case 'http':
      return o.outcome.status === 'ok'
        ? { ...o, outcome: { status: 'ok', value: page(o.outcome.value, o, sweeper) } }
        : o;
    case 'control': {
      if (o.outcome.status !== 'ok') return o;
      const value = redactControl(o.outcome.value, o.target.host, o.ask.body, sweeper);
      return { ...o, outcome: { status: 'ok', value } };
    }
    case 'tls':
      return o.outcome.status === 'ok'
        ? { ...o, outcome: { status: 'ok', value: redactTls(o.outcome.value, o, sweeper) } }
        : o;
    case 'sip': {
      if (o.outcome.status !== 'ok') return o;
      const { value } = o.outcome;
      const server = value.server === null ? null : redactProduct(value.server, sweeper);
      return {
        ...o,
        outcome: { status: 'ok', value: { ...value, server, tls: redactTls(value.tls, o, sweeper) } },
      };
    }
    case 'dns':
    case 'tcp':
    case 'hello':
    case 'stun':
    case 'turn-tcp':
    case 'pac':
    case 'nat':
      return o;
    default:
      return assertNever(o);
  }
}

const page = (value: HttpValue, o: Observation, sweeper: Sweeper): HttpValue => ({
  ...redactHttp(value, o.target.host, sweeper),
  tls: value.tls === null ? null : redactTls(value.tls, o, sweeper),
});

function redactFailure(failure: Failure, sweeper: Sweeper): Failure {
  const { answer, detail } = failure;
  const named =
    detail === null
      ? null
      : detail.replace(LOOKED_UP, (_, words: string, name: string) => words + sweeper.place(name));
  if (answer === undefined) return { ...failure, detail: named };
  const product = answer.product === null ? null : redactProduct(answer.product, sweeper);
  // What follows a scheme is a realm, or a token.
  const schemes = answer.schemes.map((scheme) => /^[\w/-]+/.exec(scheme)?.[0] ?? '');
  return { ...failure, detail: named, answer: { ...answer, product, schemes } };
}
/** The system names what it looked for. */
const LOOKED_UP = /((?:getaddrinfo|queryA+|ENOTFOUND|EAI_AGAIN)(?: [A-Z_]+)? )([\p{L}\p{N}._-]+)/gu;

/** Any part of a value may have been seen. */
function redactSeen(o: Observation, sweeper: Sweeper): object | undefined {
  if (o.outcome.status !== 'failed' || o.outcome.seen === undefined) return undefined;
  const seen: Partial<Readonly<Record<keyof HttpValue | keyof TlsValue, unknown>>> & object = o.outcome.seen;
  const fields: Readonly<Record<string, unknown>> = { ...seen };
  const shown: Record<string, unknown> = { ...fields };
  if (typeof fields['body'] === 'string' && fields['body'] !== '') {
    sweeper.session.note('text', fields['body'], '');
    shown['body'] = '';
  }
  if (typeof fields['location'] === 'string') shown['location'] = redactLink(fields['location'], sweeper);
  if (isTexts(fields['headers'])) shown['headers'] = redactHeaders(fields['headers'], sweeper);
  if (typeof fields['server'] === 'string') shown['server'] = redactProduct(fields['server'], sweeper);
  if (isTls(fields)) Object.assign(shown, redactTls(fields, o, sweeper));
  if (isTls(fields['tls'])) shown['tls'] = redactTls(fields['tls'], o, sweeper);
  return shown;
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTls = (value: unknown): value is TlsValue =>
  typeof value === 'object' && value !== null && 'chain' in value && Array.isArray(value.chain);

/** Public authorities vouch for names that everybody may know, where the name is the service's. */
function redactTls(tls: TlsValue, o: Observation, sweeper: Sweeper): TlsValue {
  const isPublic = tls.trust?.bundled === 'trusted' && sweeper.session.kept.has(o.target.host);
  return isPublic ? tls : { ...tls, chain: tls.chain.map((one) => redactCertificate(one, sweeper)) };
}

function redactCertificate(certificate: Certificate, sweeper: Sweeper): Certificate {
  const { session } = sweeper;
  const named = (text: string): string => (text === '' ? '' : redactDistinguishedName(text, session));
  // Whoever has seen the certificate would know it again by its fingerprint.
  const print = (text: string): string =>
    text === '' || isPlaceholder(text) ? text : session.placeholder('id', text);
  return {
    ...certificate,
    subject: named(certificate.subject),
    issuer: named(certificate.issuer),
    subjectAltNames: certificate.subjectAltNames.map((name) => alternative(name, sweeper)),
    fingerprint256: print(certificate.fingerprint256),
    publicKey256: print(certificate.publicKey256),
  };
}

function alternative(name: string, sweeper: Sweeper): string {
  const [, mark = '', rest = name] = /^((?:DNS|IP Address|IP|email|URI|DirName):\s?)?(.*)$/s.exec(name) ?? [];
  return mark + (/^[\p{L}\p{N}\p{M}._*-]+$/u.test(rest) ? sweeper.place(rest) : sweeper.text(rest));
}
