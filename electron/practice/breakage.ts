import type { DnsQuestion, DnsReply } from './dns-reply.ts';
import type { MachineId } from './machines.ts';
import type { Page, PageRequest } from './page.ts';

/**
 * What becomes of a TLS greeting on its way: cut off with RST, swallowed, answered with a fatal alert, or answered by an
 * interceptor with a certificate of its own; `narrow`: it passes, as long as nothing large follows.
 */
export type GreetingDeed = 'pass' | 'reset' | 'swallow' | 'alert' | 'forge' | 'narrow';

export interface GreetingSeen {
  readonly serverName: string | null;
  readonly machine: MachineId;
  /** The how many-th connection to this machine, from 1. */
  readonly connection: number;
}
/** Who refuses or discards connections to a port. */
export type PortDeed = 'open' | 'closed' | 'dropped';
export type SipManner = 'speaks' | 'silent' | 'closes' | 'http';
export type CertificateFlaw = 'expired' | 'wrong-name' | 'self-signed';

/** What one fault changes at the wire; whatever it leaves out works as it should. */
export interface Breakage {
  /** The network's own DNS server: its reply instead of the usual one; null: no reply. */
  readonly resolver?: (question: DnsQuestion, usual: DnsReply) => DnsReply | null;
  /** It is so at the source: the DNS server outside replies the same. */
  readonly everyResolver?: boolean;
  readonly port?: (machine: MachineId) => PortDeed;
  readonly greeting?: (seen: GreetingSeen) => GreetingDeed;
  /** Answers in the web server's place, for plain HTTP and inside (forged or real) TLS; null: it answers itself. */
  readonly page?: (request: PageRequest) => Page | null;
  readonly sip?: (machine: MachineId) => SipManner;
  readonly certificate?: (host: string) => CertificateFlaw | null;
  /**
   * Whether a UDP server leaves a packet unanswered; `control` is the neutral server, numbers are the relay's ports in
   * order. `packet` counts from 1 for each server.
   */
  readonly udpSilent?: (server: number | 'control', packet: number) => boolean;
  /** The interceptor's own authority. */
  readonly interceptor?: { readonly commonName: string; readonly organization: string };
  /** The interceptor's authority is among the trusted ones of this computer. */
  readonly interceptorTrusted?: boolean;
  /** The catalogue still lists a service that no longer exists. */
  readonly retiredService?: boolean;
}
