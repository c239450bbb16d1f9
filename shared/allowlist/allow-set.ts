import type { AllowSet, Span } from './allowlist.ts';
import { mergedPorts } from './port-list.ts';
import { isEveryAddress, mergedSpans, spanOf } from './spans.ts';
import { CatalogError, quote } from '../catalog/catalog-error.ts';
import { isAddress, isHostPattern, SIP_DOMAIN } from '../catalog/host-name.ts';
import { parsePorts, type PortRange } from '../catalog/ports.ts';
import { isWildcard } from '../catalog/wildcard.ts';

/** What is known of a set, as it stands in a catalogue or a report. */
export interface GivenSet {
  readonly id: number;
  readonly area: string;
  readonly feature: string | null;
  readonly required: boolean;
  readonly notes: string | null;
  readonly names: readonly string[];
  readonly ips: readonly string[];
  readonly tcpPorts: string | null;
  readonly udpPorts: string | null;
}

/** Where the parts of a set stand in the file that they were read from. */
export interface Places {
  readonly name: (index: number) => readonly PropertyKey[];
  readonly range: (index: number) => readonly PropertyKey[];
  readonly ports: (transport: 'tcp' | 'udp') => readonly PropertyKey[];
}

/**
 * A set as rules can be made of it. A file may say anything; what ends up in the configuration of a firewall is a name,
 * a range or a port, or nothing at all.
 *
 * @throws {CatalogError} naming the place of what is none of these
 */
export function allowSet(given: GivenSet, places: Places): AllowSet {
  const { id, area, feature, required, notes } = given;
  const names = given.names.map((name, index) => checkedName(name, places.name(index)));
  const addresses = names.filter(isAddress).flatMap((address) => spanOf(address) ?? []);
  const ranges = given.ips.map((ip, index) => checkedSpan(ip, places.range(index)));
  return {
    id,
    area,
    feature,
    required,
    notes,
    names: [...new Set(names)],
    ranges: mergedSpans([...ranges, ...addresses]),
    tcp: checkedPorts(given.tcpPorts, places.ports('tcp')),
    udp: checkedPorts(given.udpPorts, places.ports('udp')),
  };
}

function checkedName(name: string, path: readonly PropertyKey[]): string {
  if (!isHostPattern(name) || name.includes(SIP_DOMAIN))
    throw new CatalogError(path, `${quote(name)} is not a host name or a wildcard`);
  // A star that reaches into the last label would open the whole internet, or half of it.
  if (isWildcard(name) && name.slice(name.lastIndexOf('.') + 1).includes('*'))
    throw new CatalogError(path, `${quote(name)} is too wide for a rule`);
  return name.toLowerCase();
}

function checkedSpan(text: string, path: readonly PropertyKey[]): Span {
  const span = spanOf(text);
  if (span === null) throw new CatalogError(path, `${quote(text)} is not an IP address or range`);
  if (isEveryAddress(span)) throw new CatalogError(path, `${quote(text)} is too wide for a rule`);
  return span;
}

function checkedPorts(text: string | null, path: readonly PropertyKey[]): readonly PortRange[] {
  if (text === null) return [];
  const ports = parsePorts(text);
  if (ports === null) throw new CatalogError(path, `${quote(text)} is not a list of ports from 1 to 65535`);
  return mergedPorts(ports);
}
