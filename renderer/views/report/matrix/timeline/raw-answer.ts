import type { Messages } from '../../../../../shared/messages/messages.ts';
import { assertNever } from '../../../../../shared/model/assert-never.ts';
import type { Observation } from '../../../../../shared/model/observation.ts';
import type {
  DnsValue,
  HttpValue,
  NatValue,
  PacValue,
  SipValue,
  StunValue,
} from '../../../../../shared/model/values.ts';
import { MOST_HEADERS, MOST_RECORDS } from './bounds.ts';

/** What came back, as near to what was on the wire as the report keeps it; null where nothing came that could be shown. */
export function rawAnswer(observation: Observation, messages: Messages): string | null {
  const lines = answerLines(observation, messages);
  return lines.length === 0 ? null : lines.join('\n');
}

function answerLines(o: Observation, messages: Messages): readonly string[] {
  switch (o.kind) {
    case 'dns':
      return dnsLines(seenIn(o), messages);
    case 'http':
      return httpLines(seenIn(o), messages);
    case 'control':
      return httpLines(seenIn(o), messages);
    case 'sip':
      return sipLines(seenIn(o));
    case 'stun':
      return stunLines(seenIn(o), messages);
    case 'pac':
      return pacLines(seenIn(o), messages);
    case 'nat':
      return natLines(seenIn(o));
    // Their answers have nothing beyond what the list of attempts says, or a certificate, shown apart.
    case 'tcp':
    case 'tls':
    case 'hello':
    case 'turn-tcp':
      return [];
    default:
      return assertNever(o);
  }
}

/** The value of an attempt that was answered, or what one that failed had seen until then. */
function seenIn<V>(o: {
  readonly outcome:
    | { readonly status: 'ok'; readonly value: V }
    | { readonly status: 'failed'; readonly seen?: Partial<V> }
    | { readonly status: 'skipped' };
}): Partial<V> {
  if (o.outcome.status === 'ok') return o.outcome.value;
  return o.outcome.status === 'failed' ? (o.outcome.seen ?? {}) : {};
}

function dnsLines(
  { rcode, records = [], addresses = [], srv = [], lateAddresses = [] }: Partial<DnsValue>,
  { words, report, ui }: Messages,
): readonly string[] {
  const shown = records
    .slice(0, MOST_RECORDS)
    .map(({ name, type, ttlSeconds, data }) => `${name} ${ttlSeconds} ${type} ${data}`);
  // The system's resolver gives addresses without the answer they came in.
  const bare = [
    ...addresses,
    ...srv.map(({ priority, weight, port, target }) => `SRV ${priority} ${weight} ${port} ${target}`),
  ];
  return [
    ...(rcode === null || rcode === undefined ? [] : [rcode]),
    ...(records.length > 0 ? shown : bare.slice(0, MOST_RECORDS)),
    ...(records.length > MOST_RECORDS ? [report.andMore(records.length - MOST_RECORDS)] : []),
    ...(lateAddresses.length === 0 ? [] : [ui.matrix.secondAnswer(words.list(lateAddresses))]),
  ];
}

function httpLines(
  { status, headers = {}, body, bodyBytes, truncated }: Partial<HttpValue>,
  { report, ui }: Messages,
): readonly string[] {
  if (status === undefined) return [];
  const all = Object.entries(headers);
  const left = all.length - MOST_HEADERS;
  return [
    `HTTP ${status}`,
    ...all.slice(0, MOST_HEADERS).map(([name, value]) => `${name}: ${value}`),
    ...(left > 0 ? [report.andMore(left)] : []),
    '',
    body === undefined || body === '' ? `(${ui.matrix.emptyBody})` : body,
    ...(truncated === true && bodyBytes !== undefined ? ['', `(${ui.matrix.cut(bodyBytes)})`] : []),
  ];
}

function sipLines({ status, reason, server }: Partial<SipValue>): readonly string[] {
  if (status === undefined || status === null) return [];
  return [
    `SIP/2.0 ${status} ${reason ?? ''}`.trim(),
    ...(server === null || server === undefined ? [] : [`Server: ${server}`]),
  ];
}

/** What the script says for each place. */
function pacLines({ answers = {} }: Partial<PacValue>, { report }: Messages): readonly string[] {
  const all = Object.entries(answers).map(([place, answer]) => `${place} ${answer}`);
  const left = all.length - MOST_RECORDS;
  return [...all.slice(0, MOST_RECORDS), ...(left > 0 ? [report.andMore(left)] : [])];
}

const natLines = ({ mappings = [], local }: Partial<NatValue>): readonly string[] => [
  ...(local === undefined ? [] : [local]),
  ...mappings.map(({ server, mapped }) => `${server} → ${mapped}`),
];

function stunLines(
  { mappedAddress, answered = [] }: Partial<StunValue>,
  { ui }: Messages,
): readonly string[] {
  return [
    ...answered,
    ...(mappedAddress === null || mappedAddress === undefined
      ? []
      : [ui.matrix.mappedAddress(mappedAddress)]),
  ];
}
