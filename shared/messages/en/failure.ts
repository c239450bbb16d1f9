import type { Failure, FailureCode, Step } from '../../model/failure.ts';

/** Where it ended, for failures that can happen at any step. */
const WHILE: Readonly<Record<Step, string>> = {
  resolve: 'while asking the DNS server',
  connect: 'while connecting',
  tls: 'during the TLS greeting',
  request: 'while sending the request',
  response: 'while waiting for the answer',
  exchange: 'while exchanging packets',
  proxy: 'while connecting to the proxy',
  tunnel: 'while asking the proxy',
};

/** What the same end looks like at each step. */
const AT_STEP: Readonly<Record<'timeout' | 'closed' | 'reset', Readonly<Record<Step, string>>>> = {
  timeout: {
    resolve: 'the DNS server did not answer',
    connect: 'no answer at all to the connection attempt',
    tls: 'connected, but no answer to the TLS greeting',
    request: 'connected, but the request could not be sent',
    response: 'connected, but no answer to the request',
    exchange: 'no packet came back',
    proxy: 'the proxy did not answer',
    tunnel: 'the proxy took the question and said nothing',
  },
  closed: {
    resolve: 'the DNS server closed the connection without an answer',
    connect: 'closed as soon as it was open',
    tls: 'closed during the TLS greeting',
    request: 'closed before the request was sent',
    response: 'closed without an answer to the request',
    exchange: 'closed before a packet came back',
    proxy: 'the proxy closed the connection at once',
    tunnel: 'the proxy hung up without an answer',
  },
  reset: {
    resolve: 'the connection to the DNS server was cut off',
    connect: 'cut off while connecting',
    tls: 'cut off during the TLS greeting',
    request: 'cut off while the request was sent',
    response: 'cut off before an answer came',
    exchange: 'cut off while exchanging packets',
    proxy: 'the connection to the proxy was cut off',
    tunnel: 'the proxy cut the connection off',
  },
};

/** What happened, and the step at which it is so usual that naming the step adds nothing. */
const ANYWHERE: Readonly<
  Record<Exclude<FailureCode, keyof typeof AT_STEP>, readonly [what: string, usual: Step]>
> = {
  refused: ['refused at once', 'connect'],
  'host-unreachable': ['reported as unreachable (the host)', 'connect'],
  'network-unreachable': ['reported as unreachable (the network)', 'connect'],
  'not-permitted': ['forbidden by this computer itself', 'connect'],
  'no-address': ['this computer has no address of this family', 'connect'],
  'name-not-found': ['the DNS server says that the name does not exist', 'resolve'],
  'no-data': ['the DNS server knows the name, but gives no address', 'resolve'],
  'query-refused': ['the DNS server refuses to answer', 'resolve'],
  'server-failure': ['the DNS server reports a failure of its own', 'resolve'],
  'other-rcode': ['the DNS server answers with an error', 'resolve'],
  alert: ['TLS was ended with an alert', 'tls'],
  'certificate-untrusted': ['the certificate comes from an issuer that is not trusted', 'tls'],
  'certificate-expired': ['the certificate has expired', 'tls'],
  'certificate-not-yet-valid': ['the certificate is not valid yet', 'tls'],
  'certificate-name-mismatch': ['the certificate is made for another name', 'tls'],
  'not-tls': ['answered, but not in TLS', 'tls'],
  'not-http': ['answered, but not in HTTP', 'response'],
  'not-sip': ['answered, but not in SIP', 'response'],
  malformed: ['the answer makes no sense', 'response'],
  'too-large': ['the answer is larger than Callpath reads', 'response'],
  'auth-required': ['the proxy wants credentials', 'tunnel'],
  denied: ['the proxy refuses', 'tunnel'],
  'upstream-failed': ['the proxy could not get there itself', 'tunnel'],
  'not-a-proxy': ['what answers there is no proxy', 'tunnel'],
  other: ['failed in a way that has no name here', 'connect'],
  bug: ['Callpath itself made a mistake', 'connect'],
};

function what({ step, code }: Failure): string {
  if (code === 'timeout' || code === 'closed' || code === 'reset') return AT_STEP[code][step];
  const [text, usual] = ANYWHERE[code];
  return usual === step ? text : `${text}, ${WHILE[step]}`;
}

/** `refused at once (ECONNREFUSED)`: a fragment for tables and lists, the platform's own word second. */
export const failure = (of: Failure): string =>
  of.detail === null || of.detail === '' ? what(of) : `${what(of)} (${of.detail})`;
