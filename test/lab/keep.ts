import { runArguments } from './diagnose.ts';
import type { Scenario } from './scenario.ts';
import { withWorld } from './world.ts';

/** Builds one scenario's network and leaves it up until Ctrl-C, for a person to look around in it. */
export function keep(scenario: Omit<Scenario, 'expect'>, say: (line: string) => void): Promise<number> {
  return withWorld(scenario.network, (world) => {
    const { workstation, firewall, internet } = world.namespaces;
    say(`${scenario.name}: ${scenario.title}`);
    say(`ip netns exec ${workstation} bash     (firewall: ${firewall}, internet: ${internet})`);
    say(`node dist/node/cli.mjs ${runArguments(world, scenario).map(quoted).join(' ')}`);
    say('Ctrl-C takes it down.');
    // The signal ends the process, and its end takes the world down.
    return new Promise<number>(() => undefined);
  });
}

const quoted = (text: string): string => (/^[\w./:-]+$/.test(text) ? text : `'${text}'`);
