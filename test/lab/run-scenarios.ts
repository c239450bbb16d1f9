import { check } from './check.ts';
import { diagnose } from './diagnose.ts';
import { losesByChance } from './loses-by-chance.ts';
import type { Scenario } from './scenario.ts';
import { sideBySide } from './side-by-side.ts';
import type { World } from './world.ts';

type Say = (line: string) => void;

/**
 * Runs these, as many worlds at a time as told. Returns the exit code: 0 when every one came out as expected. Worlds side
 * by side take each other's processor time, and some expectations are about time: what came out wrong beside another is
 * run once more alone, and that counts. Where the network itself loses packets by chance, one unlucky run of three is no
 * fault of the diagnosis: both of two further runs must be right. All lines stay in the output.
 */
export async function runScenarios(
  scenarios: readonly Scenario[],
  worlds: number,
  say: Say,
): Promise<number> {
  const together = Math.min(worlds, scenarios.length);
  const run = (world: World, scenario: Scenario): Promise<boolean> => runOne(world, scenario, say);
  let wrong = await sideBySide(scenarios, together, run);
  if (together > 1 && wrong.length > 0) {
    say(`once more, alone: ${wrong.map(({ name }) => name).join(', ')}`);
    wrong = await sideBySide(wrong, 1, run);
  }
  const unlucky = wrong.filter(({ network }) => losesByChance(network));
  if (unlucky.length > 0) {
    say(`twice more, for what is lost by chance: ${unlucky.map(({ name }) => name).join(', ')}`);
    const again = await sideBySide([...unlucky, ...unlucky], 1, run);
    wrong = [...wrong.filter((one) => !unlucky.includes(one)), ...new Set(again)];
  }
  say(`${scenarios.length - wrong.length} passed, ${wrong.length} failed`);
  return wrong.length === 0 ? 0 : 1;
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
