import { HOSTS, ipv6Of } from '../network/addresses.ts';
import type { Listener } from '../network/listening.ts';
import { otherTimeListeners, serveOtherTimes } from './other-time.ts';
import { WRONG_SERVERS } from './ports.ts';
import { type SipServer, serveSip } from './sip.ts';
import { serveWrongWeb, wrongWebListeners } from './wrong-web.ts';

const ADDRESS = HOSTS['sipdir.contoso-online.test'];
const [SIPDIR, SIPFED] = ['sipdir.contoso-online.test', 'sipfed.contoso-online.test'] as const;

const SIP_SERVERS: readonly SipServer[] = [
  { address: ADDRESS, port: 443, identity: SIPDIR, manner: 'answers', clientCertificate: false },
  { address: ADDRESS, port: 5061, identity: SIPFED, manner: 'answers', clientCertificate: true },
  {
    address: ADDRESS,
    port: WRONG_SERVERS['sip-silent'],
    identity: SIPDIR,
    manner: 'silent',
    clientCertificate: false,
  },
  {
    address: ADDRESS,
    port: WRONG_SERVERS['sip-closed'],
    identity: SIPDIR,
    manner: 'closes',
    clientCertificate: false,
  },
];

export const internetListeners: readonly Listener[] = [
  ...SIP_SERVERS.flatMap(({ address, port }): readonly Listener[] => [
    `${address}:${port}/tcp`,
    `[${ipv6Of(address)}]:${port}/tcp`,
  ]),
  ...otherTimeListeners,
  ...wrongWebListeners,
];

/** Run as a program inside the internet's namespace, with the certificates' folder: all servers of our own there. */
if (import.meta.main) {
  const [pki = ''] = process.argv.slice(2);
  for (const server of SIP_SERVERS) {
    serveSip(server, pki);
    serveSip({ ...server, address: ipv6Of(server.address) }, pki);
  }
  serveWrongWeb(pki);
  serveOtherTimes(pki);
  // The lab holds the other end: whatever happens to it, this process does not outlive it.
  process.stdin.resume().on('end', () => process.exit(0));
}
