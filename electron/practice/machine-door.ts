import type { Server as HttpServer } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { assertNever } from '../../shared/model/assert-never.ts';
import type { GreetingDeed, GreetingSeen, SipManner } from './breakage.ts';
import type { PracticeCertificates } from './certificates.ts';
import { openDoor, type Door } from './door.ts';
import { filterGreetings } from './greeting-filter.ts';
import type { Machine, MachineId } from './machines.ts';
import { speakSip } from './sip-server.ts';
import { tlsEnd } from './tls-end.ts';

/** What a machine needs to serve; a machine without TLS uses no certificates. */
export interface MachineFittings {
  readonly pages: { readonly plain: HttpServer; readonly secure: HttpServer };
  readonly certificates: PracticeCertificates;
  readonly greeting: (seen: GreetingSeen) => GreetingDeed;
  readonly sip: (machine: MachineId) => SipManner;
}

/** Opens the port of one machine and everything that speaks behind it. */
export async function openMachine(id: MachineId, machine: Machine, fittings: MachineFittings): Promise<Door> {
  const { pages, certificates } = fittings;
  if (machine.speaks === 'http') return openDoor((socket) => pages.plain.emit('connection', socket));
  const serve = serviceOf(machine.speaks === 'https' ? 'http' : fittings.sip(id), pages.secure);
  const own = certificates.genuine.get(machine);
  if (own === undefined) throw new Error(`no certificate was made for ${id}`);
  const genuine = tlsEnd(own, serve);
  // An interceptor passes on what is said inside, so behind it the same service answers.
  const forged = tlsEnd(certificates.forged, serve);
  return openDoor(
    filterGreetings({ genuine, forged }, (serverName, connection) =>
      fittings.greeting({ serverName, machine: id, connection }),
    ),
  );
}

function serviceOf(manner: SipManner, secure: HttpServer): (socket: TLSSocket) => void {
  switch (manner) {
    case 'http':
      return (socket) => secure.emit('connection', socket);
    case 'speaks':
      return speakSip;
    case 'silent':
      return (socket) => socket.resume();
    case 'closes':
      return (socket) => socket.once('data', () => socket.end());
    default:
      return assertNever(manner);
  }
}
