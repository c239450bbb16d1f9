import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseReport } from '../../shared/model/report-schema.ts';
import type { Report } from '../../shared/model/report.ts';
import { catalogFile } from './catalogs.ts';
import type { Outcome } from './check.ts';
import { makeRunFolder } from './network/leftovers.ts';
import type { CommandResult } from './network/command.ts';
import type { Scenario } from './scenario.ts';
import type { World } from './world.ts';

const BUILT = fileURLToPath(new URL('../../dist/node', import.meta.url));
const OUT_DIR = fileURLToPath(new URL('out/reports', import.meta.url));
/** No diagnosis of the lab may take longer; one that does has hung. */
const RUN_DEADLINE_MS = 60_000;

/** What was last measured in the network of this scenario. */
export const reportFile = (name: string): string => join(OUT_DIR, `${name}.json`);

/** The arguments with which a person on this workstation would run Callpath. */
export function runArguments(
  world: World,
  scenario: Pick<Scenario, 'name' | 'arguments' | 'trusts' | 'catalog'>,
): readonly string[] {
  return [
    'run',
    '--catalog',
    catalogFile(scenario),
    '--ca',
    trustedRoots(world, scenario),
    '--proxy',
    'direct',
    '--label',
    `lab ${scenario.name}`,
    ...(scenario.arguments ?? []),
  ];
}

/** Runs the command line on the workstation. The report stays in `test/lab/out/reports/NAME.json` to be looked at. */
export async function diagnose(
  world: World,
  scenario: Omit<Scenario, 'expect'>,
): Promise<Outcome & { readonly run: CommandResult }> {
  mkdirSync(OUT_DIR, { recursive: true });
  const file = reportFile(scenario.name);
  rmSync(file, { force: true });
  const argv = [process.execPath, commandLine(), ...runArguments(world, scenario), '--json', file];
  const run = await world.exec(argv, {
    timeoutMs: RUN_DEADLINE_MS,
    env: { ...plainEnvironment(), ...scenario.variables },
  });
  return { exitCode: run.status, report: readReport(file, run), run };
}

function readReport(file: string, run: CommandResult): Report {
  if (!existsSync(file)) {
    const said = `${run.stderr.trim()} ${run.stdout.trim()}`.trim().slice(0, 600);
    throw new Error(`no report after ${Math.round(run.durationMs)} ms, status ${run.status}: ${said}`);
  }
  return parseReport(JSON.parse(readFileSync(file, 'utf8')));
}

let snapshot: string | null = null;

/** The built command line, as it was when the lab began: a build in the middle must not change it. */
function commandLine(): string {
  if (snapshot === null) {
    const folder = makeRunFolder();
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    if (!existsSync(join(BUILT, 'cli.mjs')))
      throw new Error('first: npm run callpath -- --help (it builds what it needs)');
    cpSync(BUILT, folder, { recursive: true });
    snapshot = folder;
  }
  return join(snapshot, 'cli.mjs');
}

/** One PEM file with the lab's root and whichever interceptors this workstation trusts. */
function trustedRoots(world: World, { name, trusts = [] }: Pick<Scenario, 'name' | 'trusts'>): string {
  if (trusts.length === 0) return join(world.pki, 'root.crt');
  mkdirSync(OUT_DIR, { recursive: true });
  const bundle = join(OUT_DIR, `${name}-roots.pem`);
  const roots = ['root', ...trusts].map((authority) =>
    readFileSync(join(world.pki, `${authority}.crt`), 'utf8'),
  );
  writeFileSync(bundle, roots.join('\n'));
  return bundle;
}

/** Nothing of this computer's own proxies, roots or Node options reaches the workstation. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  LANG: 'C.UTF-8',
});
