import { spawnSync } from 'node:child_process';
import { GATEWAY } from '../network/addresses.ts';
import { type Listener, untilListening } from '../network/listening.ts';
import { type ServerProcess, startServer } from '../network/server-process.ts';
import { type DanteSetting, danteCommand } from './dante.ts';
import { SOCKS_PORT, SQUID_PORT } from './proxy-ports.ts';
import { SIGN_IN, type SquidSetting, squidCommand } from './squid.ts';

/** The real proxies that a network has. */
export interface Proxies {
  readonly squid?: SquidSetting;
  readonly dante?: DanteSetting;
}

let hashed: string | null = null;
const hash = (): string =>
  (hashed ??= spawnSync('openssl', ['passwd', '-1', SIGN_IN.password], { encoding: 'utf8' }).stdout.trim());

/** Starts what this network has of them; they listen when it resolves. */
export async function startProxies(
  { squid, dante }: Proxies,
  firewall: string,
  dir: string,
): Promise<readonly ServerProcess[]> {
  const servers: ServerProcess[] = [];
  const listeners: Listener[] = [];
  if (squid !== undefined) {
    servers.push(startServer('squid', firewall, squidCommand(dir, squid, hash())));
    listeners.push(`${GATEWAY}:${SQUID_PORT}/tcp`);
  }
  if (dante !== undefined) {
    servers.push(startServer('dante', firewall, danteCommand(dir, dante)));
    listeners.push(`${GATEWAY}:${SOCKS_PORT}/tcp`);
  }
  await untilListening(firewall, listeners, servers);
  return servers;
}
