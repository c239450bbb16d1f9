import { createServer } from 'node:http';
import { DEAD_RESOLVER, GATEWAY } from '../network/addresses.ts';
import { NO_PROXY_PORT, PAC_PORT, PICKED_HOST, PROXY_BOXES, SQUID_PORT } from './proxy-ports.ts';

const squid = `PROXY ${GATEWAY}:${SQUID_PORT}`;
const script = (answer: string): string => `function FindProxyForURL(url, host) { ${answer} }\n`;

/** What the office's web server hands out under these names. */
const SCRIPTS = {
  'good.pac': script(`return "${squid}";`),
  'wpad.dat': script(`return "${squid}";`),
  'dead-first.pac': script(`return "PROXY ${GATEWAY}:${NO_PROXY_PORT}; ${squid}";`),
  'silent-first.pac': script(`return "PROXY ${DEAD_RESOLVER}:${SQUID_PORT}; ${squid}";`),
  'then-direct.pac': script(`return "PROXY ${GATEWAY}:${NO_PROXY_PORT}; DIRECT";`),
  'by-host.pac': script(
    `if (dnsDomainIs(host, ".skypelab.test")) return "PROXY ${GATEWAY}:${PROXY_BOXES['fails-by-name']}";
     return isInNet(dnsResolve(host), "198.18.2.0", "255.255.255.0") ? "${squid}" : "DIRECT";`,
  ),
  'direct-but-one.pac': script(`return host == "${PICKED_HOST}" ? "${squid}" : "DIRECT";`),
  'loops.pac': script('for (;;) {}'),
  'garbage.pac': 'this is \u0001 no script {{{',
  'throws.pac': script('return notDefinedAnywhere + 1;'),
  'number.pac': script('return 42;'),
  'page.pac': '<!doctype html><html><title>Sign in</title><h1>Please sign in</h1></html>',
} as const;
export type PacScript = keyof typeof SCRIPTS | 'missing.pac' | 'hangs.pac' | 'moved.pac' | 'broken.pac';
export const pacUrl = (name: PacScript): string => `http://${GATEWAY}:${PAC_PORT}/${name}`;

export function servePacScripts(): void {
  createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    const text = (SCRIPTS as Readonly<Record<string, string>>)[name];
    // Never answered.
    if (name === 'hangs.pac') return;
    if (name === 'broken.pac') response.writeHead(500).end('no');
    else if (name === 'moved.pac') response.writeHead(302, { location: '/good.pac' }).end();
    else if (text === undefined) response.writeHead(404).end('no such page');
    else response.writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' }).end(text);
  }).listen(PAC_PORT, GATEWAY);
}
