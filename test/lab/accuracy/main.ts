/**
 * How often Callpath is right: runs every scenario written by hand and as many drawn networks as told, and writes
 * `ACCURACY.md` at the top of the checkout.
 *
 *   npm run accuracy                  420 drawn cases of seed 2026, two worlds at a time
 *   npm run accuracy -- --random N --seed S --worlds N
 *   npm run accuracy -- --minutes M   begins no further case after so long; the same command goes on from there
 *   npm run accuracy -- --only hand   (or `drawn`): a part; `ACCURACY.md` is written when nothing is left of either
 *
 * The result of each case is kept in `out/accuracy/`, by commit and seed, and what is there is not run again: however a run
 * ends, the same command goes on from there. What came out wrong beside another world is run once more alone, and that
 * counts, since worlds take each other's processor time; networks that lose packets by chance are run once, and alone,
 * since a second try would be a second throw of the dice. A drawn case that stays wrong is kept in `out/wrong/` as a file for `npm run lab -- --replay FILE`.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepWrong } from '../random/wrong-case.ts';
import { missingPackages, notHere } from '../requirements.ts';
import { sideBySide } from '../side-by-side.ts';
import { wholeNumber } from '../whole-number.ts';
import type { World } from '../world.ts';
import { measuredCommit } from './commit.ts';
import { type Job, jobs } from './jobs.ts';
import { renderAccuracy } from './render.ts';
import { addEntry, type Entry, readEntries } from './results-file.ts';

const OUT = fileURLToPath(new URL('../out/accuracy', import.meta.url));
const WRITTEN = fileURLToPath(new URL('../../../ACCURACY.md', import.meta.url));
/** With so many, more than a hundred have no fault at all. */
const DEFAULT_CASES = '420';
/** Rules were mended on the networks of seeds 1 to 20: figures come from others. */
const FRESH_SEED = '2026';
const MINUTE_MS = 60_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      random: { type: 'string', default: DEFAULT_CASES },
      seed: { type: 'string', default: FRESH_SEED },
      worlds: { type: 'string', default: '2' },
      minutes: { type: 'string', default: '0' },
      only: { type: 'string' },
    },
  });
  const [count, seed] = [wholeNumber('random', values.random), wholeNumber('seed', values.seed)];
  const worlds = Math.max(1, wholeNumber('worlds', values.worlds));
  const minutes = wholeNumber('minutes', values.minutes);
  if (values.only !== undefined && values.only !== 'hand' && values.only !== 'drawn')
    throw new Error(`--only takes hand or drawn, not ${values.only.slice(0, 40)}`);
  const reason = notHere();
  if (reason !== null) throw new Error(`no lab here: ${reason}`);
  const packages = missingPackages();
  if (packages.length > 0) throw new Error(`first: apt-get install ${packages.join(' ')}`);

  const state = measuredCommit();
  const file = join(OUT, `${state.key}-seed-${seed}.jsonl`);
  const all = jobs(seed, count);
  const stopAtMs = minutes === 0 ? Infinity : Date.now() + minutes * MINUTE_MS;
  const chosen = all.filter(
    ({ drawn }) => values.only === undefined || (values.only === 'hand') === (drawn === null),
  );
  await runAll(chosen, file, worlds, () => Date.now() >= stopAtMs);

  const entries = readEntries(file);
  const kept = all.flatMap(({ name }) => entries.get(name) ?? []);
  const left = all.filter(({ name }) => !isSettled(entries.get(name), worlds)).length;
  if (left > 0) {
    say(`${all.length - left} of ${all.length} done; the same command goes on from here`);
    return 0;
  }
  const dates = kept.map(({ at }) => at).toSorted();
  const text = renderAccuracy(
    {
      command: `npm run accuracy -- --random ${count} --seed ${seed} --worlds ${worlds}`,
      seed,
      drawn: count,
      from: dates[0] ?? '',
      to: dates.at(-1) ?? '',
      commit: state.commit,
      isChanged: state.isChanged,
      worlds,
      runAgain: all.filter(
        ({ name, isByChance }) => worlds > 1 && !isByChance && entries.get(name)?.alone === true,
      ).length,
      byChance: all.filter(({ isByChance }) => isByChance).length,
    },
    kept.map(({ result }) => result),
  );
  const unfinished = `${WRITTEN}.${process.pid}.tmp`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, WRITTEN);
  say(`${kept.length} cases; written: ACCURACY.md`);
  return 0;
}

/** Right, or wrong with nothing beside it that could be why. */
const isSettled = (entry: Entry | undefined, worlds: number): boolean =>
  entry !== undefined && (entry.result.wrong.length === 0 || entry.alone || worlds === 1);

async function runAll(
  all: readonly Job[],
  file: string,
  worlds: number,
  until: () => boolean,
): Promise<void> {
  const entries = readEntries(file);
  const untried = all.filter(({ name, isByChance }) => !entries.has(name) && !isByChance);
  const left = all.filter(({ name }) => !entries.has(name)).length;
  say(`${all.length} cases, ${left} to run`);
  const runAs =
    (alone: boolean) =>
    async (world: World, { name, run, drawn }: Job): Promise<boolean> => {
      const result = await run(world);
      addEntry(file, { at: new Date().toISOString(), alone, result });
      const isRight = result.wrong.length === 0;
      say(
        [
          `${isRight ? 'ok   ' : 'WRONG'} ${name} (${(result.tookMs / 1000).toFixed(1)} s)`,
          ...result.wrong,
        ].join('\n        '),
      );
      if (!isRight && drawn !== null) say(`        npm run lab -- --replay ${keepWrong(drawn, result)}`);
      return isRight;
    };
  await sideBySide(untried, worlds, runAs(worlds === 1), until);
  const tried = readEntries(file);
  const unsettled = all.filter(({ name }) => !isSettled(tried.get(name), worlds));
  const alone = unsettled.filter(({ name, isByChance }) => isByChance || tried.has(name));
  if (alone.length > 0 && !until()) say(`alone: ${alone.map(({ name }) => name).join(', ')}`);
  await sideBySide(alone, 1, runAs(true), until);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`accuracy: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
