import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CommandOptions, type CommandResult, must, runCommand } from './network/command.ts';
import { makeRunFolder, removeLeftovers } from './network/leftovers.ts';
import { untilListening } from './network/listening.ts';
import {
  type Namespaces,
  nameNamespaces,
  removeNamespaces,
  writeResolverConfig,
} from './network/namespaces.ts';
import { HIDE, hostRuleSet, ruleSet } from './network/nftables.ts';
import { type ServerProcess, startServer } from './network/server-process.ts';
import {
  ROAD,
  TUNNEL,
  WIRE,
  buildNamespaces,
  connectNamespaces,
  connectTunnel,
  forgetConnections,
  setMtu,
  setWorkstation,
} from './network/topology.ts';
import { GATEWAY6, HOSTS, INDEPENDENT_RESOLVER, ipv6Of, translatedOf } from './network/addresses.ts';
import { ensurePki } from './pki/pki.ts';
import { type Relay, startRelay } from './relay/relay.ts';
import type { Network, Rules } from './scenario.ts';
import { coturnCommand, coturnListeners, coturnTcpCommand } from './servers/coturn.ts';
import { firewallListeners } from './servers/firewall-main.ts';
import { internetListeners } from './servers/internet-main.ts';
import { nginxConfig, nginxListeners } from './servers/nginx.ts';
import { startProxies } from './servers/proxies.ts';
import { proxyListeners } from './servers/proxy-main.ts';
import { startResolvers } from './servers/resolvers.ts';

/** As Callpath's own exit status for it. */
const EXIT_INTERRUPTED = 3;
const serverScript = (name: string): string => fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url));
/** Twenty milliseconds each way: forty there and back. */
const ROAD_DELAY_MS = 20;
/** A switch and two cables. */
const WIRE_DELAY_MS = 0.2;

/** A workstation, a firewall and an internet, all running. Whoever starts one closes it. */
export class World {
  readonly namespaces: Namespaces = nameNamespaces();
  /** Folder of certificates: `root.crt` for `--ca`, `NAME.crt` of the interceptors. */
  readonly pki: string;
  readonly #dir = makeRunFolder();
  readonly #servers: ServerProcess[] = [];
  #resolvers: readonly ServerProcess[] = [];
  #proxies: readonly ServerProcess[] = [];
  #road: Relay | null = null;
  #tunnel: Relay | null = null;

  private constructor(pki: string) {
    this.pki = pki;
  }

  /** A healthy world, less than a second after the call. */
  static async start(): Promise<World> {
    armTeardown();
    const world = new World(await ensurePki());
    open.add(world);
    try {
      await world.#build();
      await world.apply({});
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  /** Turns the network into this one, whatever it was before. */
  async apply(network: Network): Promise<void> {
    const { workstation, firewall, internet } = this.namespaces;
    const nameservers = network.nameservers ?? (network.ipv6?.only === true ? [GATEWAY6] : undefined);
    writeResolverConfig(workstation, nameservers, network.resolverOptions);
    // The office's proxies ask the internet's resolver.
    writeResolverConfig(firewall, [INDEPENDENT_RESOLVER]);
    await Promise.all([
      this.#road?.set({ delayMs: ROAD_DELAY_MS, ...network.road }),
      this.#replaceResolvers(network),
      this.#replaceProxies(network),
      setWorkstation(this.namespaces, network).then(() => this.#replaceTunnel(network)),
      setMtu(this.namespaces, network.mtu),
      nft(workstation, hostRuleSet(network.hostFirewall)),
      nft(firewall, ruleSet(network.firewall ?? {}, network.nat ?? [HIDE], ipv6Rules(network))),
      nft(internet, ruleSet(network.internet ?? {}, [], network.ipv6?.internet)),
    ]);
    await forgetConnections(this.namespaces);
  }

  /** Runs a program on the workstation. */
  exec(argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
    return runCommand(['ip', 'netns', 'exec', this.namespaces.workstation, ...argv], options);
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.#servers, ...this.#resolvers, ...this.#proxies].map((server) => server.stop()),
    );
    await this.#tunnel?.server.stop();
    this.closeNow();
  }

  /** The same without waiting for anybody: for a process that is about to end. */
  closeNow(): void {
    const { workstation, firewall, internet } = this.namespaces;
    removeNamespaces([workstation, firewall, internet]);
    rmSync(this.#dir, { recursive: true, force: true });
    open.delete(this);
  }

  async #build(): Promise<void> {
    const { firewall, internet } = this.namespaces;
    await buildNamespaces(this.namespaces);
    const nginxFile = join(this.#dir, 'nginx.conf');
    writeFileSync(nginxFile, nginxConfig(this.#dir, this.pki));
    const wire = startRelay('tap', firewall, WIRE);
    const road = startRelay('tun', firewall, ROAD);
    this.#road = road;
    this.#servers.push(
      wire.server,
      road.server,
      startServer('nginx', internet, ['nginx', '-e', 'stderr', '-c', nginxFile]),
      startServer('coturn', internet, coturnCommand(this.#dir)),
      startServer('coturn over TCP', internet, coturnTcpCommand(this.#dir)),
      startServer('sip', internet, [process.execPath, serverScript('internet-main'), this.pki]),
    );
    await Promise.all([wire.ready, road.ready]);
    await Promise.all([connectNamespaces(this.namespaces), wire.set({ delayMs: WIRE_DELAY_MS })]);
    // Its servers listen on the wire's address.
    this.#servers.push(
      startServer('boxes', firewall, [process.execPath, serverScript('firewall-main'), this.pki]),
      startServer('proxy boxes', firewall, [process.execPath, serverScript('proxy-main'), this.pki]),
    );
    await Promise.all([
      untilListening(internet, [...nginxListeners, ...coturnListeners, ...internetListeners], this.#servers),
      untilListening(firewall, [...firewallListeners, ...proxyListeners], this.#servers),
    ]);
  }

  /** Its devices go when its relay does. */
  async #replaceTunnel({ vpn }: Network): Promise<void> {
    await this.#tunnel?.server.stop();
    this.#tunnel = null;
    if (vpn === undefined) return;
    const tunnel = startRelay('tun', this.namespaces.firewall, TUNNEL);
    this.#tunnel = tunnel;
    await tunnel.ready;
    await Promise.all([connectTunnel(this.namespaces, vpn), tunnel.set({ delayMs: vpn.delayMs ?? 0 })]);
  }

  /** They remember names, and who did not answer: each network has its own. */
  async #replaceProxies({ proxies = {} }: Network): Promise<void> {
    const running = this.#proxies;
    this.#proxies = [];
    await Promise.all(running.map((proxy) => proxy.stop()));
    this.#proxies = await startProxies(proxies, this.namespaces.firewall, this.#dir);
  }

  /** Both start anew, so that neither remembers an answer of the last scenario. */
  async #replaceResolvers(network: Network): Promise<void> {
    const running = this.#resolvers;
    this.#resolvers = [];
    await Promise.all(running.map((resolver) => resolver.stop()));
    this.#resolvers = await startResolvers(network, this.namespaces, this.#dir);
  }
}

/** With a translator, the addresses it makes lead to the hosts behind them. */
function ipv6Rules({ ipv6 }: Network): Rules {
  if (ipv6?.addresses !== 'translated') return ipv6?.firewall ?? {};
  const translate = [...new Set(Object.values(HOSTS))].map(
    (address) => `ip6 daddr ${translatedOf(address)} dnat to ${ipv6Of(address)}`,
  );
  return { ...ipv6.firewall, prerouting: [...(ipv6.firewall?.prerouting ?? []), ...translate] };
}

const nft = (namespace: string, rules: string): Promise<string> =>
  must(['ip', 'netns', 'exec', namespace, 'nft', '-f', '-'], rules);

const open = new Set<World>();

let armed = false;

/**
 * However this process ends, by a signal or by an exception that nobody caught, its worlds end with it. What an earlier
 * one left because it was killed goes first.
 */
function armTeardown(): void {
  if (armed) return;
  armed = true;
  removeLeftovers();
  process.on('exit', () => {
    for (const world of open) world.closeNow();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(EXIT_INTERRUPTED));
  }
}

/** A world in this state for as long as `use` takes, gone afterwards whatever happens. */
export async function withWorld<T>(network: Network, use: (world: World) => Promise<T>): Promise<T> {
  const world = await World.start();
  try {
    await world.apply(network);
    return await use(world);
  } finally {
    await world.close();
  }
}
