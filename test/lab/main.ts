/**
 * The network lab: a workstation, a firewall and an internet in network namespaces of their own, with real servers, broken
 * in one way after the other; each time Callpath is run on the workstation, and must say what is wrong and nothing else.
 *
 *   npm run lab                      all scenarios
 *   npm run lab -- NAME…             these
 *   npm run lab -- --list            their names
 *   npm run lab -- --keep [NAME]     builds this network, leaves it up, and says how to get in; Ctrl-C takes it down
 *   npm run lab -- --worlds N        how many run at a time; default 2
 *   npm run lab -- --record [NAME…]  keeps what was last measured (all, or these) as folders of `test/scenarios/`; no root
 *   npm run lab -- --random N        N drawn networks (--seed S, default 1; --from I: from the Ith on), see `random/`
 *   npm run lab -- --replay FILE     a drawn network that came out wrong, again; with --keep it is left up
 *
 * To add a scenario, add an object to a file in `scenarios/` (`all.ts` lists the files). Its `network` says how the network
 * differs from the healthy one: the road (delay, jitter, loss, doubles, a filter for server names), nftables rules of the
 * firewall, of the internet or of the workstation itself, IPv6, a tunnel, what the resolvers say, what the workstation lacks. Its `expect` says the verdict and *all*
 * problems and warnings. `scenarios/breaking.ts` has the words for what is often broken. A new kind of wrong server gets a
 * port in `servers/ports.ts` and runs all the time; a scenario only leads traffic to it.
 *
 * What was measured stays in `out/reports/NAME.json`; after a new scenario came out right, `--record` it.
 */
import { parseArgs } from 'node:util';
import { keep } from './keep.ts';
import { record } from './record.ts';
import { type Case, meaningOf } from './random/case.ts';
import { drawCases } from './random/draw.ts';
import { drawnScenario } from './random/network-of.ts';
import { runRandom } from './random/run-random.ts';
import { readCase } from './random/wrong-case.ts';
import { wholeNumber } from './whole-number.ts';
import { missingPackages, notHere } from './requirements.ts';
import { runScenarios } from './run-scenarios.ts';
import { scenarioNamed, scenarios } from './scenarios/all.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      list: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      worlds: { type: 'string', default: '2' },
      random: { type: 'string' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      replay: { type: 'string' },
    },
  });
  if (values.list) {
    for (const { name, title } of scenarios) say(`${name.padEnd(28)} ${title}`);
    return 0;
  }
  const drawn = drawnCases(values);
  const chosen = positionals.length === 0 ? scenarios : positionals.map(scenarioNamed);
  if (values.record) return record(chosen, say);
  const reason = notHere();
  if (reason !== null) {
    say(`The network lab is skipped here: ${reason}.`);
    return 0;
  }
  const packages = missingPackages();
  if (packages.length > 0) throw new Error(`first: apt-get install ${packages.join(' ')}`);
  const worlds = Math.max(1, Number(values.worlds) || 1);
  const [first] = drawn?.map((one) => drawnScenario(one, meaningOf(one))) ?? chosen;
  if (values.keep && first !== undefined) return keep(first, say);
  return drawn === null ? runScenarios(chosen, worlds, say) : runRandom(drawn, worlds, say);
}

interface Wishes {
  readonly random?: string | undefined;
  readonly seed: string;
  readonly from: string;
  readonly replay?: string | undefined;
}

/** The drawn networks that are wanted; null when none are. */
function drawnCases({ random, seed, from, replay }: Wishes): readonly Case[] | null {
  if (replay !== undefined) return [readCase(replay)];
  if (random === undefined) return null;
  const first = wholeNumber('from', from);
  return drawCases(wholeNumber('seed', seed), first + wholeNumber('random', random)).slice(first);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`lab: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
