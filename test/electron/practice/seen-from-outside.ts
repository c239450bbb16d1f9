import { HOSTS } from '../../../electron/practice/hosts.ts';
import type { PracticeNetwork } from '../../../electron/practice/practice.ts';
import { askTls, getPage, type TlsAnswer } from '../../support/plain-clients.ts';

const OPTIONS = [
  'OPTIONS sip:x.example SIP/2.0',
  'Via: SIP/2.0/TLS 127.0.0.1;branch=z9hG4bK1',
  'From: <sip:a@x.example>;tag=1',
  'To: <sip:b@x.example>',
  'Call-ID: 1',
  'CSeq: 1 OPTIONS',
  'Content-Length: 0',
  '',
  '',
].join('\r\n');

/** Every host and port of the network that the given way of speaking is used at. */
export const places = ({ catalog }: PracticeNetwork, as: string) =>
  catalog.endpointSets.flatMap((set) => (set.probe ?? []).filter((entry) => entry.as === as));

export const portOf = (network: PracticeNetwork, as: string, host: string): number => {
  const found = places(network, as).find((entry) => entry.host === host);
  if (found === undefined) throw new Error(`nothing at ${host} is spoken to as ${as}`);
  return found.port;
};

export const secure = (network: PracticeNetwork, host: string, waitMs?: number): Promise<TlsAnswer> => {
  const as = host.startsWith('sip') ? 'sip' : 'https';
  const wait = waitMs === undefined ? {} : { waitMs };
  const say = `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
  return askTls({ port: portOf(network, as, host), serverName: host, ca: network.caPem, say, ...wait });
};

export const controlPage = async (network: PracticeNetwork) => {
  const { url, body } = network.catalog.controls.http[0] ?? { url: '', body: '' };
  const { hostname, port, pathname } = new URL(url);
  return { expected: body, answer: await getPage(Number(port), hostname, pathname) };
};

export const sipAnswer = async (network: PracticeNetwork, waitMs?: number): Promise<string> => {
  const wait = waitMs === undefined ? {} : { waitMs };
  const port = portOf(network, 'sip', HOSTS.sipdir);
  const { said } = await askTls({ port, serverName: HOSTS.sipdir, ca: network.caPem, say: OPTIONS, ...wait });
  return said.split('\r\n')[0] ?? '';
};

export const local = (network: PracticeNetwork): string => network.resolvers[0] ?? '';
export const independent = (network: PracticeNetwork): string => network.catalog.controls.resolvers[0] ?? '';
export const relays = (network: PracticeNetwork): readonly number[] =>
  places(network, 'stun').map(({ port }) => port);
export const controlTls = (network: PracticeNetwork) => {
  const [serverName = '', port] = (network.catalog.controls.tls[0] ?? '').split(':');
  return { serverName, port: Number(port), ca: network.caPem };
};
