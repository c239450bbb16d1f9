import { rmSync } from 'node:fs';
import { diagnose } from '../diagnose.ts';
import { sideBySide } from '../side-by-side.ts';
import { type Case, meaningOf, nameOf } from './case.ts';
import { judge } from './judge.ts';
import { drawnScenario } from './network-of.ts';
import { wantedOf } from './wanted.ts';
import { keepWrong, wrongFile } from './wrong-case.ts';
import type { World } from '../world.ts';
import { runResult, type CaseResult } from './result.ts';

type Say = (line: string) => void;

/** Runs one case in this world. A run that ends without a report is wrong, and counts as one that found nothing. */
export async function runCase(world: World, one: Case): Promise<CaseResult> {
  const meaning = meaningOf(one);
  const wanted = wantedOf(meaning);
  const scenario = drawnScenario(one, meaning);
  await world.apply(scenario.network);
  const outcome = await diagnose(world, scenario);
  return runResult(one, scenario.title, wanted, outcome, judge(wanted, outcome));
}

/**
 * Runs these. As with the hand-written scenarios, what came out wrong beside another world is run once more alone, and
 * that counts. What is wrong in the end is kept as a file that replays it. Returns the exit code.
 */
export async function runRandom(cases: readonly Case[], worlds: number, say: Say): Promise<number> {
  const run = async (world: World, one: Case): Promise<boolean> => {
    const result = await tryCase(world, one);
    const seconds = `${(result.tookMs / 1000).toFixed(1)} s`;
    const word = result.wrong.length === 0 ? 'ok   ' : 'WRONG';
    say([`${word} ${nameOf(one)} (${seconds}) ${result.title}`, ...result.wrong].join('\n        '));
    if (result.wrong.length === 0) rmSync(wrongFile(one), { force: true });
    else say(`        npm run lab -- --replay ${keepWrong(one, result)}`);
    return result.wrong.length === 0;
  };
  const together = Math.min(worlds, cases.length);
  let wrong = await sideBySide(cases, together, run);
  if (together > 1 && wrong.length > 0) {
    say(`once more, alone: ${wrong.map(nameOf).join(', ')}`);
    wrong = await sideBySide(wrong, 1, run);
  }
  say(`${cases.length - wrong.length} passed, ${wrong.length} failed`);
  return wrong.length === 0 ? 0 : 1;
}

/** A run that breaks is a wrong case too. */
export async function tryCase(world: World, one: Case): Promise<CaseResult> {
  try {
    return await runCase(world, one);
  } catch (error) {
    const meaning = meaningOf(one);
    const said = error instanceof Error ? error.message : String(error);
    return runResult(one, drawnScenario(one, meaning).title, wantedOf(meaning), null, null, said);
  }
}
