import { type Case, meaningOf, nameOf } from '../random/case.ts';
import { drawCases } from '../random/draw.ts';
import { drawnScenario } from '../random/network-of.ts';
import type { CaseResult } from '../random/result.ts';
import { tryCase } from '../random/run-random.ts';
import { scenarios } from '../scenarios/all.ts';
import { losesByChance } from '../loses-by-chance.ts';
import type { World } from '../world.ts';
import { runScenario } from './hand-written.ts';

/** One case of either sort. */
export interface Job {
  readonly name: string;
  readonly run: (world: World) => Promise<CaseResult>;
  /** Null for a scenario written by hand. */
  readonly drawn: Case | null;
  /** What comes out depends on which packets are lost. */
  readonly isByChance: boolean;
}

/** Every scenario written by hand, and so many drawn networks of this seed. */
export const jobs = (seed: number, count: number): readonly Job[] => [
  ...scenarios.map((scenario) => ({
    name: scenario.name,
    run: (world: World) => runScenario(world, scenario),
    drawn: null,
    isByChance: losesByChance(scenario.network),
  })),
  ...drawCases(seed, count).map((one) => ({
    name: nameOf(one),
    run: (world: World) => tryCase(world, one),
    drawn: one,
    isByChance: losesByChance(drawnScenario(one, meaningOf(one)).network),
  })),
];
