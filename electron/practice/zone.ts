import type { DnsQuestion, DnsReply } from './dns-reply.ts';
import { FEDERATION_SRV, HOSTS, LOOPBACK } from './hosts.ts';

const TTL_SECONDS = 60;

/** What the DNS knows of the practice network: every host at the loopback address, and the partner's service record. */
export function zoneReply({ name, type }: DnsQuestion, federationPort: number): DnsReply {
  if (name === FEDERATION_SRV) {
    const data = { priority: 0, weight: 0, port: federationPort, target: HOSTS.federation };
    const srv = { type: 'SRV', name, ttl: TTL_SECONDS, data } as const;
    return { rcode: 'NOERROR', answers: type === 'SRV' ? [srv] : [] };
  }
  const known: readonly string[] = Object.values(HOSTS);
  if (!known.includes(name)) return { rcode: 'NXDOMAIN', answers: [] };
  return type === 'A' ? addressReply(name, LOOPBACK) : { rcode: 'NOERROR', answers: [] };
}

export const addressReply = (name: string, address: string): DnsReply => ({
  rcode: 'NOERROR',
  answers: [{ type: 'A', name, ttl: TTL_SECONDS, data: address }],
});
