import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { GATEWAY } from './addresses.ts';

/** Every namespace of the lab is called `callpathlab-PID-N-ROLE`: PID is the lab's own process, N counts its worlds. */
export const PREFIX = 'callpathlab-';
export const NAMES_DIR = '/run/netns';
/** `ip netns exec NAME` lays the files of `/etc/netns/NAME` over those of `/etc`. */
export const FILES_DIR = '/etc/netns';

export interface Namespaces {
  readonly workstation: string;
  readonly firewall: string;
  readonly internet: string;
}

let worlds = 0;

export function nameNamespaces(): Namespaces {
  worlds += 1;
  const stem = `${PREFIX}${process.pid}-${worlds}`;
  return { workstation: `${stem}-ws`, firewall: `${stem}-fw`, internet: `${stem}-net` };
}

/** The workstation's own `/etc/resolv.conf`. */
export function writeResolverConfig(
  workstation: string,
  nameservers: readonly string[] = [GATEWAY],
  options: readonly string[] = [],
): void {
  mkdirSync(`${FILES_DIR}/${workstation}`, { recursive: true });
  const lines = [...nameservers.map((address) => `nameserver ${address}`), ...options].map(
    (line) => `${line}\n`,
  );
  writeFileSync(`${FILES_DIR}/${workstation}/resolv.conf`, lines.join(''));
}

/**
 * Ends what still runs in these namespaces and removes them. Synchronous, so that it can be the last thing a dying
 * process does; removing what is not there is no error.
 */
export function removeNamespaces(names: readonly string[]): void {
  for (const name of names) {
    if (!existsSync(`${NAMES_DIR}/${name}`)) continue;
    const pids = spawnSync('ip', ['netns', 'pids', name], { encoding: 'utf8' }).stdout;
    for (const pid of pids.split('\n').filter((line) => line !== '')) {
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch {
        // It ended by itself between the question and now.
      }
    }
    spawnSync('ip', ['netns', 'delete', name]);
  }
  for (const name of names) rmSync(`${FILES_DIR}/${name}`, { recursive: true, force: true });
}
