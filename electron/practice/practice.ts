import type { Catalog } from '../../shared/catalog/catalog.ts';
import type { Breakage } from './breakage.ts';
import { makeCertificates } from './certificates.ts';
import { closedPort } from './closed-port.ts';
import { openDnsServer } from './dns-server.ts';
import type { DnsQuestion, DnsReply } from './dns-reply.ts';
import type { Door } from './door.ts';
import { droppedPort } from './dropped-port.ts';
import { breakageOf } from './faults.ts';
import { LOOPBACK } from './hosts.ts';
import { openMachine, type MachineFittings } from './machine-door.ts';
import { MACHINE_IDS, MACHINES, RELAY_COUNT, type MachineId, type Ports } from './machines.ts';
import { pageServer, type PageRequest } from './page.ts';
import { practiceCatalog } from './practice-catalog.ts';
import { sitePage } from './site.ts';
import { openRelay } from './stun-server.ts';
import { zoneReply } from './zone.ts';

export { FAULTS, type PracticeFault } from './faults.ts';

/** A small network on loopback, to be diagnosed like any other; nothing in the engine knows that it is one. */
export interface PracticeNetwork {
  readonly catalog: Catalog;
  /** `ip:port`, to be asked instead of the system's resolver. */
  readonly resolvers: readonly string[];
  /** Roots to trust besides the system's, PEM. */
  readonly caPem: string;
  /** How long an attempt may wait here: everything healthy answers in milliseconds, the slowest fault in a second. */
  readonly timeoutMs: number;
  /** Ends every server, connection and thread of it. */
  readonly close: () => Promise<void>;
}

const TIMEOUT_MS = 1500;

/**
 * Starts the network with one thing broken: one of `FAULTS`, `none` for the healthy one.
 * Throws for any other name, and when this system does not let the fault be staged; nothing stays open then.
 */
export async function startPractice(faultId: string): Promise<PracticeNetwork> {
  const breakage = breakageOf(faultId);
  if (breakage === null) throw new Error(`no such practice fault: ${faultId}`);
  const opened: Promise<Door>[] = [];
  const keep = async (door: Promise<Door>): Promise<number> => {
    opened.push(door);
    return (await door).port;
  };
  const close = async (): Promise<void> => {
    const doors = await Promise.allSettled(opened);
    await Promise.all(
      doors.filter((door) => door.status === 'fulfilled').map(async (door) => door.value.close()),
    );
  };
  try {
    const { caPem, ports } = await openEverything(breakage, keep);
    return {
      catalog: practiceCatalog(ports, breakage.retiredService === true),
      resolvers: [`${LOOPBACK}:${ports.resolver}`],
      caPem,
      timeoutMs: TIMEOUT_MS,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openEverything(
  breakage: Breakage,
  keep: (door: Promise<Door>) => Promise<number>,
): Promise<{ readonly caPem: string; readonly ports: Ports }> {
  const certificates = await makeCertificates(breakage);
  // Pages and DNS answers name ports that are known only once all are open; nobody asks before.
  let ports: Ports['tcp'];
  const pageFor = (request: PageRequest) => breakage.page?.(request) ?? sitePage(request, ports);
  const pages = { plain: pageServer(false, pageFor), secure: pageServer(true, pageFor) };
  const fittings: MachineFittings = {
    pages,
    certificates,
    greeting: breakage.greeting ?? (() => 'pass'),
    sip: breakage.sip ?? (() => 'speaks'),
  };
  const udpSilent = breakage.udpSilent ?? (() => false);
  const usual = (question: DnsQuestion): DnsReply => zoneReply(question, ports.federation);
  const broken = (question: DnsQuestion): DnsReply | null =>
    breakage.resolver === undefined ? usual(question) : breakage.resolver(question, usual(question));
  const [tcp, relay, controlStun, resolver, independentResolver] = await Promise.all([
    openMachines(breakage, fittings, keep),
    Promise.all(
      Array.from({ length: RELAY_COUNT }, (_, index) =>
        keep(openRelay((packet) => udpSilent(index, packet))),
      ),
    ),
    keep(openRelay((packet) => udpSilent('control', packet))),
    keep(openDnsServer(broken)),
    keep(openDnsServer(breakage.everyResolver === true ? broken : usual)),
  ]);
  ports = tcp;
  return {
    caPem: certificates.caPem,
    ports: { tcp, relay, controlStun, resolver, independentResolver },
  };
}

async function openMachines(
  breakage: Breakage,
  fittings: MachineFittings,
  keep: (door: Promise<Door>) => Promise<number>,
): Promise<Ports['tcp']> {
  const open = (id: MachineId): Promise<Door> => {
    const deed = breakage.port?.(id) ?? 'open';
    if (deed === 'closed') return closedPort();
    return deed === 'dropped' ? droppedPort() : openMachine(id, MACHINES[id], fittings);
  };
  const entries = await Promise.all(MACHINE_IDS.map(async (id) => [id, await keep(open(id))] as const));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- there is one entry for every id
  return Object.fromEntries(entries) as Record<MachineId, number>;
}
