import { keysOf } from '../keys-of.ts';
import { GATEWAY, HOST_NAMES, HOSTS } from '../network/addresses.ts';
import type { Listener } from '../network/listening.ts';
import { INTERCEPTORS } from '../pki/pki.ts';
import { dnsFrontListeners, serveDnsFronts } from './dns-fronts.ts';
import { failingDns, slowDns } from './dns-box.ts';
import { serveInterceptor } from './interceptor.ts';
import { servePages } from './pages.ts';
import { DNS_BOXES, PAGES, SLOW_DNS_MS, interceptPort } from './ports.ts';

const INTERCEPTOR_NAMES = keysOf(INTERCEPTORS);

export const firewallListeners: readonly Listener[] = [
  ...Object.values(PAGES).map((port): Listener => `${GATEWAY}:${port}/tcp`),
  ...Object.values(DNS_BOXES).map((port): Listener => `127.0.0.1:${port}/udp`),
  ...dnsFrontListeners,
  ...INTERCEPTOR_NAMES.flatMap((name) =>
    HOST_NAMES.flatMap((host): readonly Listener[] => [
      `${GATEWAY}:${interceptPort(name, 'forward', HOSTS[host])}/tcp`,
      `${GATEWAY}:${interceptPort(name, 'block', HOSTS[host])}/tcp`,
    ]),
  ),
];

/** Run as a program inside the firewall's namespace, with the certificates' folder: what may stand in the way. */
if (import.meta.main) {
  const [pki = ''] = process.argv.slice(2);
  servePages();
  failingDns(DNS_BOXES.REFUSED, 'REFUSED');
  failingDns(DNS_BOXES.SERVFAIL, 'SERVFAIL');
  serveDnsFronts();
  slowDns(DNS_BOXES.slow, SLOW_DNS_MS);
  await Promise.all(INTERCEPTOR_NAMES.map((name) => serveInterceptor(name, pki)));
  // The lab holds the other end: whatever happens to it, this process does not outlive it.
  process.stdin.resume().on('end', () => process.exit(0));
}
