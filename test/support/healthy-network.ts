import { assertNever } from '../../shared/model/assert-never.ts';
import { failed, tlsValue, type Layer, type Reply } from './simulated-network.ts';
import type { Subject } from '../../shared/model/subject.ts';

export const INDEPENDENT = '198.18.2.54';
export const CONTROL = 'www.control.test';

/** Name → addresses of the healthy network; whatever is not here does not exist. */
export const ZONE: Readonly<Record<string, readonly string[]>> = {
  'sipdir.contoso-online.test': ['198.18.2.20'],
  'sipfed.contoso-online.test': ['198.18.2.20'],
  'webdir.contoso-online.test': ['198.18.2.21'],
  'meet.contoso-online.test': ['198.18.2.22'],
  'api.skypelab.test': ['198.18.2.23'],
  'directory.skypelab.test': ['198.18.2.24'],
  'config.skypelab.test': ['198.18.2.25'],
  'login.idlab.test': ['198.18.2.26'],
  'relay.contoso-online.test': ['198.18.2.27'],
  'crl.pkilab.test': ['198.18.2.28'],
  'ocsp.pkilab.test': ['198.18.2.28'],
  [CONTROL]: ['198.18.2.40'],
  'www.ncsilab.test': ['198.18.2.41'],
};
/** Ports that listen, per address; any other refuses. */
const OPEN = new Set([80, 443, 5061]);

const ok = (value: object, phases: Reply['phases'] = { connectMs: 40 }): Reply => ({
  outcome: { status: 'ok', value: value as never },
  phases,
  durationMs: 80,
});

/** Everything answers as it should, 40 ms away. */
export function healthy(zone: Readonly<Record<string, readonly string[]>> = ZONE, subject?: Subject): Layer {
  return (order) => {
    const { target, ask } = order;
    switch (order.kind) {
      case 'dns':
        // Nobody is there.
        if (order.role === 'nobody-resolver') return failed('resolve', 'timeout');
        return answerName(zone, target.host, order.ask.record, subject);
      case 'control':
        return ok({ status: 200, location: null, expected: true, body: order.ask.body, headers: {} });
      case 'tcp':
        return OPEN.has(target.port ?? 0) ? ok({}) : failed('connect', 'refused');
      case 'hello':
        return ok({ answer: 'alert', sentBytes: 150 });
      case 'tls':
        return tlsAnswer(order.ask.serverName, target.host);
      case 'http':
        return ok({
          status: 200,
          headers: {},
          location: null,
          body: 'service page',
          bodyBytes: 12,
          truncated: false,
          tls: 'secure' in ask && ask.secure ? tlsValue(target.host) : null,
        });
      case 'sip':
        return ok({ status: 200, reason: 'OK', server: null, tls: tlsValue(target.host) });
      case 'stun':
        return ok({
          sent: order.ask.count,
          received: order.ask.count,
          rttMs: [40],
          answered: ['binding'],
          mappedAddress: null,
        });
      case 'turn-tcp':
        return ok({ pseudoTls: true, answered: true });
      case 'nat':
        return ok({ mappings: [], local: '198.18.1.10:50000' });
      case 'pac':
        return ok({ sizeBytes: 100, answers: {} });
      default:
        return assertNever(order);
    }
  };
}

/** A server has one certificate, and shows it whatever name it is asked for. */
function tlsAnswer(asked: string | null, host: string): Reply {
  if (asked === host || asked === null) return ok(tlsValue(host));
  const seen = { ...tlsValue(host, { verdict: 'name-mismatch' }) };
  return {
    outcome: {
      status: 'failed',
      failure: { step: 'tls', code: 'certificate-name-mismatch', detail: null },
      seen,
    },
    phases: { connectMs: 40 },
  };
}

function answerName(
  zone: Readonly<Record<string, readonly string[]>>,
  host: string,
  record: string,
  subject?: Subject,
): Reply {
  if (record === 'SRV') {
    const target = subject?.endpoints.find((e) => e.as === 'sip' && e.port === 5061)?.host;
    if (target === undefined) return failed('resolve', 'name-not-found', 'NXDOMAIN');
    return ok(dnsValue([], [{ target, port: 5061, priority: 0, weight: 0 }]), {});
  }
  const addresses = zone[host];
  return addresses === undefined
    ? failed('resolve', 'name-not-found', 'NXDOMAIN')
    : ok(dnsValue(addresses), {});
}

export const dnsValue = (addresses: readonly string[], srv: readonly object[] = []) => ({
  addresses,
  srv,
  records: [],
  rcode: 'NOERROR',
  recursionAvailable: true,
  overTcp: false,
  lateAddresses: [],
});

/** The reply of a name server that sends a name elsewhere. */
export const points = (...addresses: readonly string[]): Reply => ok(dnsValue(addresses), {});
export const answers = ok;
