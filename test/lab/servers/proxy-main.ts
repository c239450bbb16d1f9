import { GATEWAY } from '../network/addresses.ts';
import type { Listener } from '../network/listening.ts';
import { servePacScripts } from './pac-scripts.ts';
import { serveProxyBoxes } from './proxy-boxes.ts';
import { PAC_PORT, PROXY_BOXES } from './proxy-ports.ts';

export const proxyListeners: readonly Listener[] = [PAC_PORT, ...Object.values(PROXY_BOXES)].map(
  (port): Listener => `${GATEWAY}:${port}/tcp`,
);

/** Run as a program inside the firewall's namespace, with the certificates' folder: the office's odd proxies. */
if (import.meta.main) {
  const [pki = ''] = process.argv.slice(2);
  servePacScripts();
  serveProxyBoxes(pki);
  // The lab holds the other end: whatever happens to it, this process does not outlive it.
  process.stdin.resume().on('end', () => process.exit(0));
}
