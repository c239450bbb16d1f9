/**
 * How fast Callpath is and how much it needs, in the network lab (Linux, root):
 *
 *   npm run bench              everything
 *   npm run bench -- speed     whole runs over the example catalogue, beside nmap
 *   npm run bench -- many      ten thousand targets
 *
 * Whole processes are measured, from start to end, with the report written. Other work on the computer shows in the
 * figures: they are medians, with the fastest and the slowest run beside them.
 */
import { availableParallelism, loadavg } from 'node:os';
import { labSpeed } from './lab-speed.ts';
import { manyTargets } from './many/many-targets.ts';
import { table } from './table.ts';
import { missingPackages, notHere } from '../lab/requirements.ts';
import { withWorld } from '../lab/world.ts';

const PARTS = ['speed', 'many'] as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((part) => !PARTS.some((known) => known === part));
  if (unknown !== undefined) throw new Error(`no part "${unknown}"; there are: ${PARTS.join(', ')}`);
  const reason = notHere();
  if (reason !== null) {
    say(`The bench is skipped here: ${reason}.`);
    return 0;
  }
  const packages = missingPackages();
  if (packages.length > 0) throw new Error(`first: apt-get install ${packages.join(' ')}`);
  say(
    `Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`,
  );
  const wants = (part: (typeof PARTS)[number]): boolean => asked.length === 0 || asked.includes(part);
  await withWorld({}, async (world) => {
    if (wants('speed')) say(`\n${table(await labSpeed(world, say))}`);
    if (wants('many')) say(`\n${table(await manyTargets(world))}`);
  });
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
