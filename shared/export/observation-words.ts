import { assertNever } from '../model/assert-never.ts';
import { hopLabel } from '../model/hop.ts';
import type { Observation } from '../model/observation.ts';
import { portLabel, type Target } from '../model/target.ts';
import type { TlsValue } from '../model/values.ts';
import type { Messages } from '../messages/messages.ts';

/** One observation in one line: what was asked of which place, what came of it, how long it took, and why it was asked. */
export function observationWords(observation: Observation, messages: Messages): string {
  const { kind, role, target, durationMs, outcome } = observation;
  const { words, report } = messages;
  const came = outcomeWords(observation, messages);
  const took = outcome.status === 'skipped' ? '' : `, ${words.durationMs(durationMs)}`;
  const why = role === 'sweep' ? '' : ` (${words.role[role]})`;
  const { via } = observation;
  // Its address is the proxy's then.
  const place =
    via === undefined
      ? placeWords(target)
      : `${placeWords({ ...target, address: null })} ${report.through(hopLabel(via))}`;
  return report.labelled(`${words.kind[kind]} ${place}`, `${came}${took}${why}`);
}

/** `sipfed.contoso-online.test (198.18.2.20) 5061/tcp` */
export function placeWords({ host, address, port, transport }: Target): string {
  const where = address === null || address === host ? host : `${host} (${address})`;
  return port === null ? where : `${where} ${portLabel(port, transport)}`;
}

/** What came of one attempt, in a few words. */
export function outcomeWords(observation: Observation, messages: Messages): string {
  const { outcome } = observation;
  switch (outcome.status) {
    case 'ok':
      return answerWords(observation, messages);
    case 'failed':
      return messages.failure(outcome.failure);
    case 'skipped':
      return messages.skipped[outcome.reason];
    default:
      return assertNever(outcome);
  }
}

/** What came back; empty for an attempt that was not answered. */
function answerWords(observation: Observation, { report, words }: Messages): string {
  if (observation.outcome.status !== 'ok') return '';
  const { answer } = report;
  switch (observation.kind) {
    case 'dns': {
      const { addresses, srv } = observation.outcome.value;
      const targets = srv.map(({ target, port }) => `${target}:${port}`);
      const found = [...addresses, ...targets];
      return found.length === 0 ? answer.noAddress : words.list(found);
    }
    case 'tcp':
      return answer.connected;
    case 'tls':
      return tlsWords(observation.outcome.value, answer.certificateBy);
    case 'hello':
      return answer.hello[observation.outcome.value.answer];
    case 'http': {
      const { status, tls } = observation.outcome.value;
      const secured = tls === null ? '' : tlsWords(tls, answer.certificateBy);
      return joined(`HTTP ${status}`, secured);
    }
    case 'sip': {
      const { status, reason, tls } = observation.outcome.value;
      const said = status === null ? answer.clientCertificateWanted : `SIP ${status} ${reason ?? ''}`.trim();
      return joined(said, tlsWords(tls, answer.certificateBy));
    }
    case 'stun': {
      const { received, sent, rttMs } = observation.outcome.value;
      return answer.exchanges({ received, sent, medianMs: median(rttMs) });
    }
    case 'turn-tcp': {
      const { answered, pseudoTls } = observation.outcome.value;
      return answer.relay[answered ? 'answered' : pseudoTls ? 'greeting-only' : 'silent'];
    }
    case 'control': {
      const { status, expected } = observation.outcome.value;
      return joined(`HTTP ${status}`, answer.control[expected ? 'expected' : 'other']);
    }
    case 'nat':
      return words.list(
        observation.outcome.value.mappings.map(({ server, mapped }) => `${mapped} (${server})`),
      );
    case 'pac':
      return words.list([...new Set(Object.values(observation.outcome.value.answers))].slice(0, 4));
    default:
      return assertNever(observation);
  }
}

function tlsWords(tls: TlsValue, certificateBy: (issuer: string) => string): string {
  const issuer = tls.chain[0]?.issuer ?? '';
  return joined(tls.protocol ?? '', issuer === '' ? '' : certificateBy(issuer));
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** Null of none. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
