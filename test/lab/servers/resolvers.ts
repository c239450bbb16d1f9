import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GATEWAY, INDEPENDENT_RESOLVER } from '../network/addresses.ts';
import { untilListening } from '../network/listening.ts';
import type { Namespaces } from '../network/namespaces.ts';
import { type ServerProcess, startServer } from '../network/server-process.ts';
import type { Network } from '../scenario.ts';
import { localConfig, outsideConfig } from './dnsmasq.ts';

/** Starts the internet's resolver and, unless it is dead in this network, the office's; both answer when it resolves. */
export async function startResolvers(
  { localDns = {}, outsideDns = {} }: Network,
  { firewall, internet }: Namespaces,
  dir: string,
): Promise<readonly ServerProcess[]> {
  const start = (name: string, namespace: string, config: string): ServerProcess => {
    const file = join(dir, `${name}-dns.conf`);
    writeFileSync(file, config);
    return startServer(`${name} resolver`, namespace, ['dnsmasq', '-k', `--conf-file=${file}`]);
  };
  const outside = start('outside', internet, outsideConfig(outsideDns));
  const local = localDns === 'dead' ? [] : [start('local', firewall, localConfig(localDns))];
  const servers = [outside, ...local];
  await Promise.all([
    untilListening(internet, [`${INDEPENDENT_RESOLVER}:53/udp`], servers),
    untilListening(firewall, local.length === 0 ? [] : [`${GATEWAY}:53/udp`], servers),
  ]);
  return servers;
}
