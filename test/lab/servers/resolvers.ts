import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GATEWAY, GATEWAY6, INDEPENDENT_RESOLVER } from '../network/addresses.ts';
import { type Listener, untilListening } from '../network/listening.ts';
import type { Namespaces } from '../network/namespaces.ts';
import { type ServerProcess, startServer } from '../network/server-process.ts';
import type { Network } from '../scenario.ts';
import { localConfig, outsideConfig } from './dnsmasq.ts';

const LOCAL: readonly Listener[] = [`${GATEWAY}:53/udp`, `[${GATEWAY6}]:53/udp`];

/** Starts the internet's resolver and, unless it is dead in this network, the office's; both answer when it resolves. */
export async function startResolvers(
  { localDns = {}, outsideDns = {}, ipv6 }: Network,
  { firewall, internet }: Namespaces,
  dir: string,
): Promise<readonly ServerProcess[]> {
  const start = (name: string, namespace: string, config: string): ServerProcess => {
    const file = join(dir, `${name}-dns.conf`);
    writeFileSync(file, config);
    return startServer(`${name} resolver`, namespace, ['dnsmasq', '-k', `--conf-file=${file}`]);
  };
  const outside = start('outside', internet, outsideConfig(outsideDns, ipv6));
  const local = localDns === 'dead' ? [] : [start('local', firewall, localConfig(localDns))];
  const servers = [outside, ...local];
  await Promise.all([
    untilListening(internet, [`${INDEPENDENT_RESOLVER}:53/udp`], servers),
    untilListening(firewall, local.length === 0 ? [] : LOCAL, servers),
  ]);
  return servers;
}
