import { VARIANTS } from './corpus.ts';
import { next, turns } from './planted-texts.ts';
import type { Certificate, TlsValue } from '../../../shared/model/values.ts';

const variant = turns(VARIANTS);

function certificate(): Certificate {
  const issuer = `C=DE, O=${next.authority()}, CN=${next.authority()}`;
  return {
    subject: `O=${next.authority()}, OU=${next.authority()}, L=${next.authority()}, CN=${next.name()}, emailAddress=${next.mail()}`,
    issuer,
    subjectAltNames: [next.name(), `DNS:*.${next.name()}`, `IP Address:${next.v4()}`, 'www.control.test'],
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2027-01-01T00:00:00.000Z',
    fingerprint256: 'AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99',
    publicKey256: '3C:52:82:1F:9A:E4:00:11:22:33:44:55:66:77:88:99',
  };
}
const tls = (): TlsValue => ({
  serverName: next.name(),
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  alpn: null,
  chain: [certificate(), certificate()],
  trust: { bundled: 'untrusted', system: 'untrusted', extra: 'not-checked' },
  verdict: 'untrusted',
  clientCertificateWanted: false,
});
const headers = (): Record<string, string> => ({
  server: next.text(),
  via: `1.1 ${next.host()} (squid)`,
  'set-cookie': `session=${next.secret()}; path=/`,
  location: next.text(),
  'www-authenticate': `Basic realm="${next.name()}"`,
  'x-node': next.host(),
  'content-type': `text/html; charset=${next.secret()}`,
  'x-authenticated-user': next.mail(),
});

const ok = (value: object): object => ({ status: 'ok', value });
const failed = (code: string, more: object = {}): object => ({
  status: 'failed',
  failure: { step: 'connect', code, detail: next.text(), ...more },
});
const via = (): object => ({ via: { type: 'http', host: next.name(), port: 3128 } });
const dns = (): object => ({
  addresses: [next.v4(), next.open(), next.v6()],
  srv: [{ target: next.name(), port: 5061, priority: 0, weight: 0 }],
  records: [
    { name: next.name(), type: 'CNAME', ttlSeconds: 60, data: next.name() },
    { name: variant(), type: 'PTR', ttlSeconds: 60, data: next.name() },
    { name: next.name(), type: 'SRV', ttlSeconds: 60, data: `0 0 5061 ${next.name()}` },
    { name: next.name(), type: 'TXT', ttlSeconds: 60, data: next.text() },
  ],
  rcode: 'NOERROR',
  lateAddresses: [next.v4()],
});
const http = (): object => ({
  status: 302,
  headers: headers(),
  location: `http://${next.name()}/portal/${next.mail()}?mac=${next.mac()}&token=${next.secret()}`,
  body: `<h1>Access denied</h1><p>Blocked by policy of ${next.name()} for ${next.mail()} at ${next.v4()}</p><script>${next.text()}</script>`,
  bodyBytes: 300,
  truncated: false,
  tls: tls(),
});

/** Every kind of observation, answered and failed, with a secret in every field that a text may stand in. */
export function observations(): readonly unknown[] {
  let count = 0;
  const one = (kind: string, ask: object, outcome: object, more: object = {}): object => {
    count += 1;
    return {
      id: `o${count}`,
      kind,
      role: 'sweep',
      target: { set: 1, host: next.name(), address: next.v4(), port: 443, transport: 'tcp', route: 'direct' },
      ask,
      startedAtMs: count,
      durationMs: 5,
      attempts: 1,
      phases: {},
      outcome,
      ...more,
    };
  };
  const round = (): readonly object[] => [
    one('dns', { record: 'A', resolver: `${next.v4()}:53` }, ok(dns())),
    one('dns', { record: 'A', resolver: `[${next.v6()}]:53` }, { ...failed('name-not-found'), seen: dns() }),
    one('tcp', {}, ok({})),
    one('tcp', {}, failed('timeout'), via()),
    one('tls', { serverName: next.name() }, ok(tls())),
    one('tls', { serverName: next.name() }, { ...failed('certificate-untrusted'), seen: tls() }),
    one('hello', { serverName: next.name(), padToBytes: 0 }, ok({ answer: 'alert', sentBytes: 200 })),
    one(
      'http',
      { secure: true, path: `/u/${next.mail()}`, hostName: next.name(), evenIfUntrusted: false },
      ok(http()),
    ),
    one('http', { hostName: next.name() }, { ...failed('malformed'), seen: http() }),
    one(
      'http',
      {},
      failed('denied', {
        answer: {
          status: 403,
          schemes: [`Basic realm="${next.name()}"`, `NTLM ${next.secret()}`],
          product: next.text(),
        },
      }),
      via(),
    ),
    one(
      'sip',
      { serverName: next.name() },
      ok({ status: 403, reason: next.text(), server: next.text(), tls: tls() }),
    ),
    one(
      'stun',
      {},
      ok({ sent: 1, received: 1, mappedAddress: `${next.open()}:40000`, otherAddress: `${next.v4()}:3479` }),
    ),
    one('turn-tcp', {}, failed('bug')),
    one(
      'control',
      { url: `http://${next.name()}/x`, body: 'Microsoft Connect Test' },
      ok({
        status: 302,
        location: next.text(),
        expected: false,
        body: `<meta http-equiv="refresh" content="0;url=http://${next.name()}/?u=${next.mail()}">${next.text()}`,
        headers: headers(),
      }),
    ),
    one(
      'pac',
      { url: next.path(), places: [`${next.name()}:443`] },
      ok({
        sizeBytes: 10,
        answers: { [`${next.name()}:443`]: `PROXY ${next.name()}:3128; PROXY ${next.v4()}:3128; DIRECT` },
      }),
    ),
    one('pac', { url: `http://${next.name()}/alt/${next.host()}.pac`, places: [] }, failed('malformed')),
    one(
      'nat',
      { servers: [`${next.open()}:3478`] },
      ok({
        mappings: [{ server: `${next.open()}:3478`, mapped: `${next.open()}:50001` }],
        local: `${next.v4()}:50000`,
      }),
    ),
    one('sip', { serverName: next.name() }, failed('closed'), {
      target: {
        set: 1,
        host: next.host(),
        address: next.v6(),
        port: 5061,
        transport: 'tcp',
        route: 'direct',
      },
    }),
  ];
  return Array.from({ length: 12 }, round).flat();
}
