/**
 * The network lab: a workstation, a firewall and an internet in network namespaces of their own, with real servers, broken
 * in one way after the other; each time Callpath is run on the workstation, and must say what is wrong and nothing else.
 *
 *   npm run lab                      all scenarios
 *   npm run lab -- NAME…             these
 *   npm run lab -- --list            their names
 *   npm run lab -- --keep [NAME]     builds this network, leaves it up, and says how to get in; Ctrl-C takes it down
 *   npm run lab -- --worlds N        how many run at a time; default 2
 *
 * To add a scenario, add an object to a file in `scenarios/` (`all.ts` lists the files). Its `network` says how the network
 * differs from the healthy one: the road (delay, jitter, loss, doubles, a filter for server names), nftables rules of the
 * firewall, of the internet or of the workstation itself, IPv6, a tunnel, what the resolvers say, what the workstation lacks. Its `expect` says the verdict and *all*
 * problems and warnings. `scenarios/breaking.ts` has the words for what is often broken. A new kind of wrong server gets a
 * port in `servers/ports.ts` and runs all the time; a scenario only leads traffic to it.
 *
 * What was measured stays in `out/reports/NAME.json`.
 */
import { parseArgs } from 'node:util';
import { keep } from './keep.ts';
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
      worlds: { type: 'string', default: '2' },
    },
  });
  if (values.list) {
    for (const { name, title } of scenarios) say(`${name.padEnd(28)} ${title}`);
    return 0;
  }
  const chosen = positionals.length === 0 ? scenarios : positionals.map(scenarioNamed);
  const reason = notHere();
  if (reason !== null) {
    say(`The network lab is skipped here: ${reason}.`);
    return 0;
  }
  const packages = missingPackages();
  if (packages.length > 0) throw new Error(`first: apt-get install ${packages.join(' ')}`);
  const [first] = chosen;
  if (values.keep && first !== undefined) return keep(first, say);
  return runScenarios(chosen, Math.max(1, Number(values.worlds) || 1), say);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`lab: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
