import type { LocalDns, Network, Rules, Scenario } from '../scenario.ts';
import { type Case, type Meaning, nameOf } from './case.ts';
import type { Patch } from './fault.ts';

/** What is run: a scenario without its list of findings, since what is wanted of a drawn case is said otherwise. */
export type Drawn = Omit<Scenario, 'expect'>;

/** The base's network with every fault in it; faults come first in a chain of rules, in the order of their stages. */
export function drawnScenario(one: Case, { setting, acts }: Meaning): Drawn {
  const inOrder = acts.toSorted((a, b) => a.stage - b.stage);
  const patches: readonly Patch[] = [...inOrder.map((act) => act.patch), setting.patch];
  const proxyArguments = patches.find((patch) => patch.proxyArguments !== undefined)?.proxyArguments ?? [];
  return {
    name: nameOf(one),
    title: [one.base.id, ...acts.map((act) => act.title)].join('; '),
    network: patches.map((patch) => patch.network ?? {}).reduce(merged, {}),
    variables: Object.assign({}, ...patches.map((patch) => patch.variables ?? {})) as Record<string, string>,
    // Of an option given twice the last counts: the base's first.
    arguments: [...patches.toReversed().flatMap((patch) => patch.arguments ?? []), ...proxyArguments],
    trusts: patches.flatMap((patch) => patch.trusts ?? []),
  };
}

/** Rules one after the other; of single values those of the first. */
function merged(first: Network, second: Network): Network {
  const squid = [first, second].flatMap(({ proxies }) => proxies?.squid ?? []);
  const dante = [first, second].flatMap(({ proxies }) => proxies?.dante ?? []);
  return {
    ...second,
    ...first,
    road: { ...second.road, ...first.road },
    firewall: chains(first.firewall, second.firewall),
    internet: chains(first.internet, second.internet),
    ...(first.localDns === undefined && second.localDns === undefined
      ? {}
      : { localDns: resolver(first.localDns, second.localDns) }),
    outsideDns: {
      names: { ...second.outsideDns?.names, ...first.outsideDns?.names },
      extraAddresses: [
        ...(first.outsideDns?.extraAddresses ?? []),
        ...(second.outsideDns?.extraAddresses ?? []),
      ],
    },
    proxies: {
      ...(squid.length === 0 ? {} : { squid: { rules: squid.flatMap(({ rules }) => rules ?? []) } }),
      ...(dante.length === 0 ? {} : { dante: { rules: dante.flatMap(({ rules }) => rules ?? []) } }),
    },
  };
}

const CHAINS = ['prerouting', 'input', 'forward', 'output'] as const;

const chains = (first: Rules = {}, second: Rules = {}): Rules =>
  Object.fromEntries(CHAINS.map((chain) => [chain, [...(first[chain] ?? []), ...(second[chain] ?? [])]]));

function resolver(first: Network['localDns'], second: Network['localDns']): LocalDns | 'dead' {
  if (first === 'dead' || second === 'dead') return 'dead';
  const everything = first?.everything ?? second?.everything;
  return {
    names: { ...second?.names, ...first?.names },
    ...(everything === undefined ? {} : { everything }),
  };
}
