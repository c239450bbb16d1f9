import { check } from './check.ts';
import { diagnose } from './diagnose.ts';
import type { Scenario } from './scenario.ts';
import { World } from './world.ts';

type Say = (line: string) => void;

/**
 * Runs these, as many worlds at a time as told. Returns the exit code: 0 when every one came out as expected. Worlds side
 * by side take each other's processor time, and some expectations are about time: what came out wrong beside another is
 * run once more alone, and that counts. Both lines stay in the output.
 */
export async function runScenarios(
  scenarios: readonly Scenario[],
  worlds: number,
  say: Say,
): Promise<number> {
  const together = Math.min(worlds, scenarios.length);
  let wrong = await runSideBySide(scenarios, together, say);
  if (together > 1 && wrong.length > 0) {
    say(`once more, alone: ${wrong.map(({ name }) => name).join(', ')}`);
    wrong = await runSideBySide(wrong, 1, say);
  }
  say(`${scenarios.length - wrong.length} passed, ${wrong.length} failed`);
  return wrong.length === 0 ? 0 : 1;
}

/** Answers those that came out wrong. */
async function runSideBySide(
  scenarios: readonly Scenario[],
  worlds: number,
  say: Say,
): Promise<readonly Scenario[]> {
  const waiting = [...scenarios];
  const wrong: Scenario[] = [];
  const work = async (): Promise<void> => {
    const world = await World.start();
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (!(await runOne(world, next, say))) wrong.push(next);
      }
    } finally {
      await world.close();
    }
  };
  await Promise.all(Array.from({ length: worlds }, work));
  return wrong;
}

async function runOne(world: World, scenario: Scenario, say: Say): Promise<boolean> {
  const { name } = scenario;
  try {
    await world.apply(scenario.network);
    const outcome = await diagnose(world, scenario);
    const wrong = check(scenario.expect, outcome);
    const seconds = (outcome.run.durationMs / 1000).toFixed(1);
    say([`${wrong.length === 0 ? 'ok   ' : 'WRONG'} ${name} (${seconds} s)`, ...wrong].join('\n        '));
    return wrong.length === 0;
  } catch (error) {
    say(`WRONG ${name}\n        ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
