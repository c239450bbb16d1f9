import type { Environment } from '../model/environment.ts';

export type Sameness = 'same' | 'other' | 'unknown';

/**
 * Whether two reports come from one computer, as far as they show it: the system, its trust store and its network cards.
 * A computer that went from cable to Wi-Fi shows other cards, and one that was updated another release.
 */
export function sameComputer(a: Environment, b: Environment): Sameness {
  if (a.os.platform === '' || b.os.platform === '') return 'unknown';
  if (a.os.platform !== b.os.platform || a.os.arch !== b.os.arch) return 'other';
  const release = a.os.release === b.os.release;
  const cards = meet(cardsOf(a), cardsOf(b));
  const roots = a.trustStore.system === b.trustStore.system;
  if (release && cards && roots) return 'same';
  return !release && !(cards && roots) ? 'other' : 'unknown';
}

const cardsOf = ({ interfaces, vpn }: Environment): readonly string[] =>
  interfaces.filter(({ kind, name }) => kind !== 'loopback' && !vpn.includes(name)).map(({ name }) => name);

/** Whether two reports look as if they came from one network: the same gateway and the same DNS servers. */
export function sameNetwork(a: Environment, b: Environment): boolean {
  const gateways = [a.gateways ?? [], b.gateways ?? []] as const;
  const known = gateways.every((list) => list.length > 0);
  return (
    meet(a.dnsServers, b.dnsServers) && (known ? meet(...gateways) : meet(addressesOf(a), addressesOf(b)))
  );
}

const addressesOf = ({ interfaces }: Environment): readonly string[] =>
  interfaces.filter(({ kind }) => kind !== 'loopback').flatMap(({ addresses }) => addresses);

const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((item) => other.includes(item));
