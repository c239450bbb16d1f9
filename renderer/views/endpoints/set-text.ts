import type { EndpointSet } from '../../../shared/catalog/catalog.ts';

/** `TCP 80, 443`, `UDP 3478, 3479`: as published, evenly spaced. */
export const portsOf = ({ tcpPorts, udpPorts }: EndpointSet): readonly string[] => [
  ...(tcpPorts === undefined ? [] : [`TCP ${spaced(tcpPorts)}`]),
  ...(udpPorts === undefined ? [] : [`UDP ${spaced(udpPorts)}`]),
];

const spaced = (ports: string): string =>
  ports
    .split(',')
    .map((port) => port.trim())
    .join(', ');

/** Names, ranges and ports, a line each: what a form for firewall rules or a ticket takes. */
export const setText = (set: EndpointSet): string =>
  `${[...(set.urls ?? []), ...(set.ips ?? []), ...portsOf(set)].join('\n')}\n`;
