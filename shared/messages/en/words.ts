import { certaintyOf, percentOf } from '../figure.ts';
import type { CountNoun, Words } from '../messages.ts';
import { featureName } from './features.ts';
import { headings } from './headings.ts';
import { duration, instant, list, number, plural } from './numbers.ts';

const NOUNS: Readonly<Record<CountNoun, readonly [one: string, many: string]>> = {
  problem: ['problem', 'problems'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
  check: ['check', 'checks'],
  host: ['host', 'hosts'],
  observation: ['observation', 'observations'],
  endpoint: ['endpoint', 'endpoints'],
};

export const words: Words = {
  severity: { problem: 'problem', warning: 'warning', info: 'note' },
  certainty: (confidence) => `${certaintyOf(confidence)} (${percentOf(confidence)} %)`,
  feature: featureName,
  kind: {
    dns: 'DNS',
    tcp: 'TCP',
    tls: 'TLS',
    hello: 'TLS greeting',
    http: 'HTTP',
    sip: 'SIP',
    stun: 'media over UDP (STUN)',
    'turn-tcp': 'media over TCP (TURN)',
    control: 'internet control',
    nat: 'NAT mapping',
    pac: 'proxy script (PAC)',
  },
  role: {
    sweep: 'first pass',
    confirm: 'tried again, alone',
    control: 'neutral place',
    'neutral-name': 'neutral name, same address',
    'name-elsewhere': 'same name, neutral address',
    'other-port': 'other port, same address',
    'independent-resolver': 'independent DNS server',
    'nobody-resolver': 'DNS server that nobody runs',
    'true-address': 'at the address an independent DNS server names',
    'small-hello': 'small greeting',
    'large-hello': 'large greeting',
    'invented-name': 'name that nobody has',
    'who-answers': 'who answers there instead',
    anybody: 'anybody beyond this computer',
    'proxy-other-port': 'through the proxy, on another port',
    'proxy-neutral-host': 'through the proxy, a neutral host',
    'proxy-itself': 'the proxy itself',
    stream: 'at the pace of a call',
    fallback: 'what calls fall back to',
    mapping: 'one socket, several servers',
    steady: 'series of small exchanges',
  },
  state: { ok: 'works', failed: 'fails', skipped: 'not measured', unknown: 'not known' },
  durationMs: duration,
  list: (items) => list(items),
  count: (n, noun) => `${number(n)} ${plural(n, ...NOUNS[noun])}`,
  instant,
  heading: headings,
};
