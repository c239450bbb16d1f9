import { type Outcome, check } from '../check.ts';
import { diagnose } from '../diagnose.ts';
import type { CommandResult } from '../network/command.ts';
import { CONFIDENT } from '../random/judge.ts';
import { type CaseResult, foundIn } from '../random/result.ts';
import type { Scenario } from '../scenario.ts';
import type { World } from '../world.ts';

/** Runs a scenario written by hand, for the figures. */
export async function runScenario(world: World, scenario: Scenario): Promise<CaseResult> {
  try {
    await world.apply(scenario.network);
    const outcome = await diagnose(world, scenario);
    return scenarioResult(scenario, outcome, check(scenario.expect, outcome));
  } catch (error) {
    return scenarioResult(scenario, null, [error instanceof Error ? error.message : String(error)]);
  }
}

/** Exactly the listed findings are its causes. */
export function scenarioResult(
  { name, title, expect }: Pick<Scenario, 'name' | 'title' | 'expect'>,
  outcome: (Outcome & { readonly run: CommandResult }) | null,
  wrong: readonly string[],
): CaseResult {
  const found = outcome === null ? [] : foundIn(outcome);
  const codes: readonly string[] = expect.findings.map(({ code }) => code);
  const taken = new Set<number>();
  return {
    name,
    title,
    drawn: null,
    causes: expect.findings.map(({ code }) => [code]),
    status: { wanted: expect.status, came: outcome?.report.verdict.status ?? null },
    found,
    places: codes.map((code) => {
      const at = found.findIndex((finding, index) => finding.code === code && !taken.has(index));
      if (at < 0) return null;
      taken.add(at);
      return at;
    }),
    confidentlyWrong: found
      .filter(({ code, confidence }) => confidence >= CONFIDENT && !codes.includes(code))
      .map(({ code }) => code),
    wrong,
    tookMs: Math.round(outcome?.run.durationMs ?? 0),
  };
}
