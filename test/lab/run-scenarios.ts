import { check } from './check.ts';
import { diagnose } from './diagnose.ts';
import type { Scenario } from './scenario.ts';
import { World } from './world.ts';

type Say = (line: string) => void;

/** Runs these, as many worlds at a time as told. Returns the exit code: 0 when every one came out as expected. */
export async function runScenarios(
  scenarios: readonly Scenario[],
  worlds: number,
  say: Say,
): Promise<number> {
  const waiting = [...scenarios];
  let passed = 0;
  const work = async (): Promise<void> => {
    const world = await World.start();
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (await runOne(world, next, say)) passed += 1;
      }
    } finally {
      await world.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(worlds, scenarios.length) }, work));
  say(`${passed} passed, ${scenarios.length - passed} failed`);
  return passed === scenarios.length ? 0 : 1;
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
