/**
 * How fast Callpath is and how much it needs:
 *
 *   npm run bench              everything
 *   npm run bench -- speed     whole runs over the example catalogue, beside nmap (network lab: Linux, root)
 *   npm run bench -- many      ten thousand targets (the same)
 *   npm run bench -- app       the window beside an empty one, a large report in the page, idleness; an Electron in
 *                              ELECTRON_OVERRIDE_DIST_PATH, a Chromium
 *   npm run bench -- compare   two reports compared, small and large
 *
 * Whole processes are measured, from start to end, with the report written. Other work on the computer shows in the
 * figures: they are medians, with the fastest and the slowest run beside them.
 */
import { availableParallelism, loadavg } from 'node:os';
import { compareSpeed } from './compare/compare-speed.ts';
import { idle } from './app/idle.ts';
import { pageSpeed } from './app/page-speed.ts';
import { windowShown } from './app/window-shown.ts';
import { labSpeed } from './lab-speed.ts';
import { manyTargets } from './many/many-targets.ts';
import { table } from './table.ts';
import { missingPackages, notHere } from '../lab/requirements.ts';
import { withWorld } from '../lab/world.ts';
import { browserPath } from '../support/chromium.ts';
import { canShowWindows } from '../support/display.ts';
import { hasElectron } from '../support/electron-path.ts';

const LAB_PARTS = ['speed', 'many'] as const;
const PARTS = [...LAB_PARTS, 'app', 'compare'] as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((part) => !PARTS.some((known) => known === part));
  if (unknown !== undefined) throw new Error(`no part "${unknown}"; there are: ${PARTS.join(', ')}`);
  say(
    `Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`,
  );
  const wants = (part: (typeof PARTS)[number]): boolean => asked.length === 0 || asked.includes(part);
  if (wants('compare')) say(`\n${table(compareSpeed())}`);
  if (wants('app')) await benchApp();
  if (LAB_PARTS.some(wants)) await benchLab(wants);
  return 0;
}

async function benchApp(): Promise<void> {
  if (hasElectron && canShowWindows()) {
    say(`\n${table(await windowShown())}`);
    say(`\n${table(await idle())}`);
  } else say('The window is skipped here: no Electron in ELECTRON_OVERRIDE_DIST_PATH, or no display.');
  if (browserPath() === null) say('The page is skipped here: no Chromium, Chrome or Edge.');
  else say(`\n${table(await pageSpeed())}`);
}

async function benchLab(wants: (part: (typeof PARTS)[number]) => boolean): Promise<void> {
  const reason = notHere();
  if (reason !== null) return say(`The lab's part is skipped here: ${reason}.`);
  const packages = missingPackages();
  if (packages.length > 0) throw new Error(`first: apt-get install ${packages.join(' ')}`);
  await withWorld({}, async (world) => {
    if (wants('speed')) say(`\n${table(await labSpeed(world, say))}`);
    if (wants('many')) say(`\n${table(await manyTargets(world))}`);
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
