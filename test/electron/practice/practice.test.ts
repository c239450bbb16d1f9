import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { HOSTS, FEDERATION_SRV } from '../../../electron/practice/hosts.ts';
import { FAULTS, startPractice, type PracticeNetwork } from '../../../electron/practice/practice.ts';
import { parseCatalog } from '../../../shared/catalog/schema.ts';
import { askDns, askDnsOverTcp, askStun, askTls, getPage, tryPort } from '../../support/plain-clients.ts';
import {
  controlPage,
  controlTls,
  independent,
  local,
  places,
  portOf,
  relays,
  secure,
  sipAnswer,
} from './seen-from-outside.ts';

const started: PracticeNetwork[] = [];
const start = async (faultId: string): Promise<PracticeNetwork> => {
  const network = await startPractice(faultId);
  started.push(network);
  return network;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map((network) => network.close()));
});

describe('the healthy network', () => {
  test('names lead to loopback from both DNS servers, over UDP and TCP', async () => {
    const network = await start('none');
    for (const resolver of [local(network), independent(network)]) {
      expect(await askDns(resolver, HOSTS.login)).toEqual({ rcode: 0, data: ['127.0.0.1'] });
      expect(await askDns(resolver, 'LOGIN.Identity.Example')).toEqual({ rcode: 0, data: ['127.0.0.1'] });
      expect(await askDns(resolver, HOSTS.login, 'AAAA')).toEqual({ rcode: 0, data: [] });
      expect(await askDns(resolver, 'nobody.example')).toEqual({ rcode: 3, data: [] });
      const { data } = await askDnsOverTcp(resolver, FEDERATION_SRV, 'SRV');
      expect(data).toMatchObject([{ target: HOSTS.federation }]);
    }
  });

  test('every secure host shows a certificate of its own that holds, with a key of its own', async () => {
    const network = await start('none');
    const hosts = [...new Set([...places(network, 'https'), ...places(network, 'sip')].map((e) => e.host))];
    const answers = await Promise.all(hosts.map((host) => secure(network, host)));
    expect(answers.map(({ result }) => result)).toEqual(hosts.map(() => 'trusted'));
    expect(new Set(answers.map(({ publicKey }) => publicKey)).size).toBe(hosts.length);
    // Unrelated services buy their certificates elsewhere; one issuer for all would look like an interceptor.
    const control = await askTls(controlTls(network));
    expect(control.result).toBe('trusted');
    const signIn = answers[hosts.indexOf(HOSTS.login)]?.issuer;
    expect(new Set([control.issuer, signIn, answers[0]?.issuer]).size).toBe(3);
  });

  test('nobody makes a certificate for a name that nobody has', async () => {
    const network = await start('none');
    const port = portOf(network, 'https', HOSTS.login);
    const { result } = await askTls({ port, serverName: 'invented.example', ca: network.caPem });
    expect(result).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  test('SIP, pages, the control page and the media relays answer', async () => {
    const network = await start('none');
    expect(await sipAnswer(network)).toBe('SIP/2.0 200 OK');
    expect((await secure(network, HOSTS.login)).said).toMatch(/^HTTP\/1\.1 200 /);
    const { expected, answer } = await controlPage(network);
    expect(answer).toMatchObject({ status: 200, body: expected });
    expect(await getPage(portOf(network, 'http', HOSTS.meet), HOSTS.meet)).toMatchObject({ status: 302 });
    expect(await getPage(portOf(network, 'http', HOSTS.crl), HOSTS.crl)).toMatchObject({ status: 200 });
    expect(relays(network)).toHaveLength(4);
    for (const port of relays(network)) {
      expect((await askStun(port)).toString('hex').slice(0, 4)).toBe('0101');
      expect((await askStun(port, 0x0003)).toString('hex').slice(0, 4)).toBe('0113');
    }
  });

  test('its catalogue is one that the schema of catalogue files accepts', async () => {
    const { catalog } = await start('none');
    expect(parseCatalog(JSON.parse(JSON.stringify(catalog)))).toEqual(catalog);
  });
});

describe('starting and ending', () => {
  test('a fault of another name is refused', async () => {
    await expect(startPractice('no-such-fault')).rejects.toThrow('no-such-fault');
  });

  test('it is up within a second', async () => {
    const startMs = performance.now();
    await start('none');
    expect(performance.now() - startMs).toBeLessThan(1000);
  });

  test('closing frees every port, also with connections under way', async () => {
    const network = await startPractice('tls-name-swallowed');
    const waiting = secure(network, HOSTS.directory);
    const ports = [...places(network, 'https'), ...places(network, 'http'), ...places(network, 'sip')].map(
      ({ port }) => port,
    );
    await network.close();
    expect((await waiting).result).not.toBe('silence');
    const results = await Promise.all(ports.map((port) => tryPort(port)));
    expect(results).toEqual(ports.map(() => 'ECONNREFUSED'));
  });

  test('closing ends the thread behind a port that drops', async () => {
    const fault = FAULTS.find(({ id }) => id === 'firewall-drop');
    if (fault === undefined) return;
    const network = await startPractice(fault.id);
    const port = portOf(network, 'sip', HOSTS.sipdir);
    await network.close();
    expect(await tryPort(port)).toBe('ECONNREFUSED');
  });
});
