import { spawnSync } from 'node:child_process';
import type { World } from '../lab/world.ts';
import type { Catalog } from '../../shared/catalog/catalog.ts';

export const hasNmap = (): boolean => spawnSync('nmap', ['--version'], { stdio: 'ignore' }).status === 0;

/** nmap may take as long as it likes, within reason. */
const DEADLINE_MS = 60_000;

/** The command line that asks the TCP ports of this catalogue's probes; nmap asks each host for all of them. */
export function nmapCommand(catalog: Catalog): readonly string[] {
  const probes = catalog.endpointSets.flatMap((set) => set.probe ?? []).filter(({ as }) => as !== 'stun');
  const ports = [...new Set(probes.map(({ port }) => port))].toSorted((a, b) => a - b);
  const hosts = [...new Set(probes.map(({ host }) => host))];
  // Without -n it would also ask for the name of every address.
  return ['nmap', '-sT', '-Pn', '-n', '-p', ports.join(','), ...hosts];
}

/** One scan from the workstation, in milliseconds from start to end. */
export async function timeNmap(world: World, command: readonly string[]): Promise<number> {
  const { durationMs, status, stderr } = await world.exec(command, { timeoutMs: DEADLINE_MS });
  if (status !== 0) throw new Error(`nmap ended with ${status}: ${stderr.trim()}`);
  return durationMs;
}
