import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manyListeners } from './servers-main.ts';
import { MANY, makeMany, PORTS, type Many } from './targets.ts';
import { seconds } from '../durations.ts';
import { watchProcess, type ProcessPeaks } from '../watch-process.ts';
import { plainEnvironment } from '../../lab/diagnose.ts';
import { must } from '../../lab/network/command.ts';
import { makeRunFolder } from '../../lab/network/leftovers.ts';
import { untilListening } from '../../lab/network/listening.ts';
import { startServer } from '../../lab/network/server-process.ts';
import { issueLeaf, makeAuthority } from '../../lab/pki/authority.ts';
import type { World } from '../../lab/world.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import type { Observation } from '../../../shared/model/observation.ts';
import type { Report } from '../../../shared/model/report.ts';

const GOAL_MEGABYTES = 250;
/** What many systems give a process: no more may ever be open. */
const DESCRIPTOR_LIMIT = 256;
/** Longer without any result, and a person thinks that it hangs. */
const GOAL_SILENCE_MS = 5000;
const DEADLINE_MS = 170_000;
const CLI = fileURLToPath(new URL('../../../dist/node/cli.mjs', import.meta.url));
const SERVERS = fileURLToPath(new URL('servers-main.ts', import.meta.url));

/** One run over ten thousand targets, under a limit of 256 descriptors. Rows of the table. */
export async function manyTargets(world: World): Promise<readonly (readonly string[])[]> {
  const folder = makeRunFolder();
  const many = makeMany();
  const { internet } = world.namespaces;
  try {
    await Promise.all([
      world.apply({
        outsideDns: { extraAddresses: many.records },
        internet: { input: [`tcp dport ${PORTS.silent} drop`] },
      }),
      writeInputs(folder, many),
    ]);
    await must(['ip', '-n', internet, 'route', 'replace', 'local', MANY.network, 'dev', 'lo']);
    const servers = startServer('many', internet, [
      process.execPath,
      SERVERS,
      join(folder, 'chain.pem'),
      join(folder, 'key.pem'),
    ]);
    try {
      await untilListening(internet, manyListeners, [servers]);
      return await measure(world, folder, many);
    } finally {
      await servers.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeInputs(folder: string, many: Many): Promise<void> {
  const root = await makeAuthority({ commonName: 'Bench Root CA', organization: 'Callpath Bench' }, null);
  const leaf = await issueLeaf(root, { names: [`*.${MANY.domain}`] });
  writeFileSync(join(folder, 'root.pem'), root.certificate);
  writeFileSync(join(folder, 'chain.pem'), leaf.certificate);
  writeFileSync(join(folder, 'key.pem'), leaf.key);
  writeFileSync(join(folder, 'catalog.json'), JSON.stringify(many.catalog));
}

async function measure(world: World, folder: string, many: Many): Promise<readonly (readonly string[])[]> {
  const file = join(folder, 'report.json');
  const roots = [join(world.pki, 'root.crt'), join(folder, 'root.pem')].flatMap((path) => ['--ca', path]);
  const argv = ['run', '--catalog', join(folder, 'catalog.json'), ...roots, '--json', file];
  const shell = `ulimit -n ${DESCRIPTOR_LIMIT} && exec "$@"`;
  let watch: { readonly stop: () => ProcessPeaks } | null = null;
  const run = await world.exec(['sh', '-c', shell, 'sh', process.execPath, CLI, ...argv], {
    timeoutMs: DEADLINE_MS,
    env: plainEnvironment(),
    onStart: (pid) => {
      watch = watchProcess(pid);
    },
  });
  const peaks = (watch as { readonly stop: () => ProcessPeaks } | null)?.stop();
  if (peaks === undefined || run.status === null)
    throw new Error(`no end after ${seconds(run.durationMs)} s: ${run.stderr.trim().slice(-400)}`);
  const report = parseReport(JSON.parse(readFileSync(file, 'utf8')));
  return [
    ['10,000 targets', 'goal', 'measured', ''],
    ['whole process', '', `${seconds(run.durationMs)} s`, ''],
    ['highest memory', `< ${GOAL_MEGABYTES} MB`, ...judged(peaks.memoryMegabytes, GOAL_MEGABYTES, 'MB')],
    ['most descriptors', `< ${DESCRIPTOR_LIMIT}`, ...judged(peaks.descriptors, DESCRIPTOR_LIMIT, '')],
    [
      'longest time without a result',
      `< ${seconds(GOAL_SILENCE_MS)} s`,
      ...judged(longestSilenceMs(report.observations), GOAL_SILENCE_MS, 'ms'),
    ],
    ['targets measured', `${many.targets}`, ...found(targetsIn(report), many.targets)],
    [
      'closed and silent ones found',
      `${many.closed + many.silent}`,
      ...found(failedIn(report), many.closed + many.silent),
    ],
    ['attempts', '', `${report.observations.length}`, ''],
    ['report', '', `${(statSync(file).size / 1e6).toFixed(1)} MB`, ''],
  ];
}

const judged = (value: number, goal: number, unit: string): readonly [string, string] => [
  `${Math.round(value)} ${unit}`.trim(),
  value < goal ? 'ok' : 'MISSED',
];
const found = (value: number, wanted: number): readonly [string, string] => [
  `${value}`,
  value === wanted ? 'ok' : 'MISSED',
];

const isTarget = ({ target }: Observation): boolean =>
  target.host.endsWith(`.${MANY.domain}`) && target.set !== null;
const placeOf = ({ target }: Observation): string => `${target.host}:${target.port}`;

const targetsIn = ({ observations }: Report): number =>
  new Set(
    observations
      .filter((o) => isTarget(o) && o.role === 'sweep' && o.outcome.status !== 'skipped')
      .map(placeOf),
  ).size;

/** Targets whose every attempt failed, and that were tried more than once. */
function failedIn({ observations }: Report): number {
  const attempts = new Map<string, Observation[]>();
  for (const one of observations.filter((o) => isTarget(o) && (o.role === 'sweep' || o.role === 'confirm'))) {
    const list = attempts.get(placeOf(one)) ?? [];
    attempts.set(placeOf(one), [...list, one]);
  }
  return [...attempts.values()].filter(
    (list) => list.length > 1 && list.every((o) => o.outcome.status === 'failed'),
  ).length;
}

/** Between two results that came one after the other: what the progress line shows. */
function longestSilenceMs(observations: readonly Observation[]): number {
  const endsMs = observations.map((o) => o.startedAtMs + o.durationMs).toSorted((a, b) => a - b);
  return endsMs.reduce((longest, endMs, index) => Math.max(longest, endMs - (endsMs[index - 1] ?? 0)), 0);
}
