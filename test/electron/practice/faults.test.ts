import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { HOSTS, FEDERATION_SRV } from '../../../electron/practice/hosts.ts';
import { FAULTS, startPractice, type PracticeNetwork } from '../../../electron/practice/practice.ts';
import { encodeClientHello } from '../../../electron/wire/client-hello.ts';
import type { PracticeFaultId } from '../../../shared/model/practice-fault.ts';
import {
  askDns,
  askStun,
  askTls,
  firstBytes,
  getPage,
  MIXED_WAIT_MS,
  SHORT_WAIT_MS,
  tryPort,
} from '../../support/plain-clients.ts';
import {
  controlPage,
  controlTls,
  independent,
  local,
  portOf,
  relays,
  secure,
  sipAnswer,
} from './seen-from-outside.ts';

/** Each fault, seen with plain clients: the thing that is broken, and beside it one that is not. */
const SEEN: Readonly<Record<PracticeFaultId, (network: PracticeNetwork) => Promise<void>>> = {
  none: async (network) => {
    expect((await secure(network, HOSTS.login)).result).toBe('trusted');
  },
  'dns-name-blocked': async (network) => {
    expect(await askDns(local(network), HOSTS.directory)).toMatchObject({ rcode: 3 });
    expect(await askDns(independent(network), HOSTS.directory)).toMatchObject({ rcode: 0 });
    expect(await askDns(local(network), HOSTS.login)).toMatchObject({ rcode: 0 });
  },
  'dns-name-refused': async (network) => {
    expect(await askDns(local(network), HOSTS.meet)).toMatchObject({ rcode: 5 });
    expect(await askDns(independent(network), HOSTS.meet)).toMatchObject({ rcode: 0 });
    expect(await askDns(local(network), HOSTS.login)).toMatchObject({ rcode: 0 });
  },
  'dns-sinkhole': async (network) => {
    expect(await askDns(local(network), HOSTS.directory)).toEqual({ rcode: 0, data: ['127.0.0.2'] });
    expect(await askDns(independent(network), HOSTS.directory)).toEqual({ rcode: 0, data: ['127.0.0.1'] });
  },
  'dns-resolver-silent': async (network) => {
    expect(await askDns(local(network), HOSTS.login, 'A', SHORT_WAIT_MS)).toBe('silence');
    expect(await askDns(independent(network), HOSTS.login)).toMatchObject({ rcode: 0 });
  },
  'dns-resolver-failing': async (network) => {
    expect(await askDns(local(network), HOSTS.login)).toEqual({ rcode: 2, data: [] });
    expect(await askDns(independent(network), HOSTS.login)).toMatchObject({ rcode: 0 });
  },
  'dns-slow': async (network) => {
    const startMs = performance.now();
    expect(await askDns(local(network), HOSTS.login)).toMatchObject({ rcode: 0 });
    expect(performance.now() - startMs).toBeGreaterThan(850);
  },
  'srv-missing': async (network) => {
    expect(await askDns(local(network), FEDERATION_SRV, 'SRV')).toMatchObject({ rcode: 3 });
    expect(await askDns(independent(network), FEDERATION_SRV, 'SRV')).toMatchObject({ rcode: 3 });
  },
  'firewall-drop': async (network) => {
    const port = portOf(network, 'sip', HOSTS.sipdir);
    // Again and again: whoever gives up must not make room for the next.
    for (let attempt = 1; attempt <= 4; attempt += 1)
      expect(await tryPort(port, SHORT_WAIT_MS)).toBe('silence');
    expect(await tryPort(portOf(network, 'https', HOSTS.login))).toBe('open');
  },
  'firewall-reject': async (network) => {
    expect(await tryPort(portOf(network, 'https', HOSTS.login))).toBe('ECONNREFUSED');
    expect(await tryPort(portOf(network, 'sip', HOSTS.sipdir))).toBe('open');
  },
  'udp-blocked': async (network) => {
    const answers = await Promise.all(relays(network).map((port) => askStun(port, 1, SHORT_WAIT_MS)));
    expect(answers).toEqual(['silence', 'silence', 'silence', 'silence']);
  },
  'udp-partly-blocked': async (network) => {
    const answers = await Promise.all(relays(network).map((port) => askStun(port, 1, MIXED_WAIT_MS)));
    expect(answers.map((answer) => answer === 'silence')).toEqual([false, false, true, true]);
  },
  'tls-intercepted': async (network) => {
    const answers = await Promise.all([HOSTS.login, HOSTS.sipdir].map((host) => secure(network, host)));
    expect(answers.map(({ issuer }) => issuer)).toEqual(Array(2).fill(expect.stringContaining('Fortinet')));
    expect(answers.every(({ result }) => result !== 'trusted')).toBe(true);
    expect(answers[0]?.publicKey).toBe(answers[1]?.publicKey);
    const invented = await askTls({ ...controlTls(network), serverName: 'invented.example' });
    expect(invented.result).not.toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    // It passes on what is said inside.
    expect(answers[0]?.said).toMatch(/^HTTP\/1\.1 200 /);
  },
  'tls-intercepted-trusted': async (network) => {
    const answers = await Promise.all([HOSTS.login, HOSTS.sipdir].map((host) => secure(network, host)));
    expect(answers.map(({ result }) => result)).toEqual(['trusted', 'trusted']);
    expect(answers[0]?.issuer).toBe(answers[1]?.issuer);
    expect((await askTls({ ...controlTls(network), serverName: 'invented.example' })).result).toBe('trusted');
  },
  'tls-name-filtered': async (network) => {
    expect((await secure(network, HOSTS.directory)).result).toBe('ECONNRESET');
    // The name is what counts: it is cut elsewhere as well, and another name at the same place is not.
    expect((await askTls({ ...controlTls(network), serverName: HOSTS.directory })).result).toBe('ECONNRESET');
    const port = portOf(network, 'https', HOSTS.directory);
    const other = await askTls({ port, serverName: 'other.example', ca: network.caPem });
    expect(other.result).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  },
  'tls-name-swallowed': async (network) => {
    expect((await secure(network, HOSTS.directory, SHORT_WAIT_MS)).result).toBe('silence');
    expect((await secure(network, HOSTS.login)).result).toBe('trusted');
  },
  'tls-greeting-refused': async (network) => {
    expect((await secure(network, HOSTS.meet)).result).toMatch(/HANDSHAKE_FAILURE/);
    expect((await secure(network, HOSTS.login)).result).toBe('trusted');
  },
  'certificate-expired': async (network) => {
    expect((await secure(network, HOSTS.login)).result).toBe('CERT_HAS_EXPIRED');
    expect((await secure(network, HOSTS.meet)).result).toBe('trusted');
  },
  'certificate-wrong-name': async (network) => {
    expect((await secure(network, HOSTS.meet)).result).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect((await secure(network, HOSTS.webdir)).result).toBe('trusted');
  },
  'certificate-untrusted': async (network) => {
    expect((await secure(network, HOSTS.sipdir)).result).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect((await secure(network, HOSTS.login)).result).toBe('trusted');
  },
  'http-block-page': async (network) => {
    const plain = await getPage(portOf(network, 'http', HOSTS.directory), HOSTS.directory);
    expect(plain.status).toBe(403);
    expect(plain.body).toContain('FortiGuard');
    const { issuer, said } = await secure(network, HOSTS.directory);
    expect(issuer).toContain('Fortinet');
    expect(said).toMatch(/^HTTP\/1\.1 403 /);
    expect((await secure(network, HOSTS.login)).result).toBe('trusted');
  },
  'captive-portal': async (network) => {
    const { answer } = await controlPage(network);
    expect(answer.status).toBe(302);
    const portal = new URL(answer.location ?? '');
    expect(await getPage(Number(portal.port), portal.hostname, portal.pathname)).toMatchObject({
      status: 200,
    });
    expect((await secure(network, HOSTS.login)).result).toBe('ECONNRESET');
  },
  'mtu-blackhole': async (network) => {
    const port = portOf(network, 'https', HOSTS.login);
    expect((await secure(network, HOSTS.login, SHORT_WAIT_MS)).result).toBe('silence');
    // A greeting that can only be refused gets its small refusal; the same greeting made large gets nothing.
    const greet = (padToBytes: number, waitMs?: number): Promise<string> =>
      firstBytes(
        port,
        encodeClientHello({ serverName: HOSTS.login, padToBytes, random: Buffer.alloc(32, 1) }),
        waitMs,
      );
    expect(await greet(0)).toBe('15 03');
    expect(await greet(2600, SHORT_WAIT_MS)).toBe('silence');
    expect((await controlPage(network)).answer.status).toBe(200);
  },
  unstable: async (network) => {
    const port = portOf(network, 'https', HOSTS.login);
    const results: string[] = [];
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const ask = { port, serverName: HOSTS.login, ca: network.caPem, waitMs: MIXED_WAIT_MS };
      results.push((await askTls(ask)).result);
    }
    expect(results.toSorted()).toEqual(['silence', 'trusted', 'trusted']);
    const answers: unknown[] = [];
    for (let packet = 1; packet <= 3; packet += 1)
      answers.push((await askStun(relays(network)[0] ?? 0, 1, MIXED_WAIT_MS)) === 'silence');
    expect(answers).toEqual([false, false, true]);
  },
  'sip-silent': async (network) => {
    expect(await sipAnswer(network, SHORT_WAIT_MS)).toBe('silence');
  },
  'sip-closed': async (network) => {
    expect(await sipAnswer(network)).toBe('closed');
  },
  'sip-not-sip': async (network) => {
    expect(await sipAnswer(network)).toMatch(/^HTTP\/1\.1 400 /);
  },
  'service-unavailable': async (network) => {
    expect((await secure(network, HOSTS.login)).said).toMatch(/^HTTP\/1\.1 503 /);
    expect((await secure(network, HOSTS.meet)).said).toMatch(/^HTTP\/1\.1 200 /);
  },
  'service-retired': async (network) => {
    const retired = network.catalog.endpointSets.filter((set) => set.retired !== undefined);
    expect(retired).toHaveLength(1);
    const host = retired[0]?.probe?.[0]?.host ?? '';
    expect(await askDns(local(network), host)).toMatchObject({ rcode: 3 });
    expect(await askDns(independent(network), host)).toMatchObject({ rcode: 3 });
  },
  'revocation-unreachable': async (network) => {
    expect(await tryPort(portOf(network, 'http', HOSTS.crl))).toBe('ECONNREFUSED');
    expect(await tryPort(portOf(network, 'http', HOSTS.meet))).toBe('open');
  },
};

test.concurrent.each(FAULTS)('$id breaks what it says, and nothing beside it', async ({ id }) => {
  const network = await startPractice(id);
  try {
    await SEEN[id](network);
  } finally {
    await network.close();
  }
});
