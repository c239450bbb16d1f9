import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { durationsOf, inSeconds, seconds, type Durations } from './durations.ts';
import { hasNmap, nmapCommand, timeNmap } from './nmap.ts';
import example from '../support/example-catalog.json' with { type: 'json' };
import { plainEnvironment, runArguments } from '../lab/diagnose.ts';
import { HOSTS } from '../lab/network/addresses.ts';
import { makeRunFolder } from '../lab/network/leftovers.ts';
import type { Network } from '../lab/scenario.ts';
import type { World } from '../lab/world.ts';
import { parseCatalog } from '../../shared/catalog/schema.ts';
import { parseReport } from '../../shared/model/report-schema.ts';
import type { VerdictStatus } from '../../shared/model/report.ts';

interface Case {
  readonly name: string;
  readonly title: string;
  readonly network: Network;
  /** What the report must say, so that no run is fast for having gone wrong. */
  readonly status: VerdictStatus;
  readonly goalMs: number;
  readonly runs: number;
}

const CASES: readonly [Case, ...Case[]] = [
  {
    name: 'healthy',
    title: 'healthy, 40 ms',
    network: {},
    status: 'reachable',
    goalMs: 1500,
    runs: 5,
  },
  {
    name: 'drop-everything',
    title: 'firewall drops everything',
    network: { firewall: { forward: ['iifname "lan" drop'] } },
    status: 'blocked',
    goalMs: 6000,
    runs: 3,
  },
  {
    name: 'silent-host',
    title: 'one silent host',
    network: { firewall: { forward: [`ip daddr ${HOSTS['directory.skypelab.test']} drop`] } },
    status: 'blocked',
    goalMs: 5000,
    runs: 3,
  },
];

const NMAP_RUNS = 3;
/** A run that takes longer than this has hung. */
const DEADLINE_MS = 30_000;
const CLI = fileURLToPath(new URL('../../dist/node/cli.mjs', import.meta.url));
const COMMANDS = {
  'node dist/node/cli.mjs': [process.execPath, CLI],
  'npm run callpath --': ['npm', 'run', '--silent', 'callpath', '--'],
} as const;

/** Rows of the table: each network, each way to start Callpath, beside nmap. */
export async function labSpeed(
  world: World,
  say: (line: string) => void,
): Promise<readonly (readonly string[])[]> {
  const scan = hasNmap() ? nmapCommand(parseCatalog(example)) : null;
  say(scan === null ? 'nmap is not installed: nothing to compare with' : `compared with: ${scan.join(' ')}`);
  const rows: string[][] = [];
  await warmUp(world);
  for (const one of CASES) {
    await world.apply(one.network);
    const nmap = scan === null ? null : durationsOf(await repeat(NMAP_RUNS, () => timeNmap(world, scan)));
    for (const [how, command] of Object.entries(COMMANDS)) {
      const times = durationsOf(await repeat(one.runs, () => timeRun(world, one, command)));
      rows.push(rowOf(one, how, times, nmap));
    }
  }
  return [['network', 'started as', 'goal', 'measured', '', 'nmap', 'ratio'], ...rows];
}

/** The first run of each command also reads its files from the disk: it is not counted. */
async function warmUp(world: World): Promise<void> {
  const [healthy] = CASES;
  await world.apply(healthy.network);
  for (const command of Object.values(COMMANDS)) await timeRun(world, healthy, command);
}

const rowOf = (one: Case, how: string, times: Durations, nmap: Durations | null): string[] => [
  one.title,
  how,
  `≤ ${seconds(one.goalMs)} s`,
  inSeconds(times),
  times.medianMs <= one.goalMs ? 'ok' : 'MISSED',
  nmap === null ? 'not there' : inSeconds(nmap),
  nmap === null ? '' : (times.medianMs / nmap.medianMs).toFixed(2),
];

async function repeat(runs: number, once: () => Promise<number>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) taken.push(await once());
  return taken;
}

/** One diagnosis with its report written, in milliseconds from the process's start to its end. */
async function timeRun(world: World, { name, status }: Case, command: readonly string[]): Promise<number> {
  const folder = makeRunFolder();
  const file = join(folder, 'report.json');
  try {
    const argv = [...command, ...runArguments(world, { name }), '--json', file];
    const run = await world.exec(argv, { timeoutMs: DEADLINE_MS, env: plainEnvironment() });
    const said = parseReport(JSON.parse(readFileSync(file, 'utf8'))).verdict.status;
    if (said !== status) throw new Error(`${name}: expected ${status}, came ${said}`);
    return run.durationMs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
