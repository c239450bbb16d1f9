import { keysOf } from '../keys-of.ts';

/** Who has which address in the lab: everything lies in 198.18.0.0/15 (RFC 2544, benchmarking), in namespaces without a way out. */
export const WORKSTATION = '198.18.1.10';
/** The office's gateway and resolver. */
export const GATEWAY = '198.18.1.1';
/** A server in the office, for split DNS. */
export const OFFICE_SERVER = '198.18.1.80';
/** Where a filtering resolver sends people. */
export const BLOCK_PAGE_SERVER = '198.18.1.90';
/** Configured here and there, and nobody has it any more. */
export const DEAD_RESOLVER = '198.18.1.2';
/** The firewall's address towards the internet. */
export const OUTSIDE = '198.18.2.1';
/** A second one, for translation with a pool of addresses. */
export const OUTSIDE_OTHER = '198.18.2.2';
export const INDEPENDENT_RESOLVER = '198.18.2.54';
/** Nobody has this one. */
export const DEAD_ADDRESS = '198.18.2.34';

/** The two ends of the workstation's tunnel. */
export const VPN_CLIENT = '10.18.8.2';
export const VPN_GATEWAY = '10.18.8.1';

/** The services and neutral places of the example catalogue. */
export const HOSTS = {
  'sipdir.contoso-online.test': '198.18.2.20',
  'sipfed.contoso-online.test': '198.18.2.20',
  'webdir.contoso-online.test': '198.18.2.21',
  'meet.contoso-online.test': '198.18.2.22',
  'api.skypelab.test': '198.18.2.23',
  'directory.skypelab.test': '198.18.2.24',
  'config.skypelab.test': '198.18.2.25',
  'login.idlab.test': '198.18.2.26',
  'relay.contoso-online.test': '198.18.2.27',
  'crl.pkilab.test': '198.18.2.28',
  'ocsp.pkilab.test': '198.18.2.29',
  'www.ncsilab.test': '198.18.2.40',
  'www.control.test': '198.18.2.41',
} as const;
/** Another relay, which only some catalogues name. */
export const SECOND_RELAY = { name: 'relay2.contoso-online.test', address: '198.18.2.31' } as const;
export type Host = keyof typeof HOSTS;
export const HOST_NAMES = keysOf(HOSTS);

/** Hosts that nginx serves over HTTPS. */
export const WEB_HOSTS = [
  'webdir.contoso-online.test',
  'meet.contoso-online.test',
  'api.skypelab.test',
  'directory.skypelab.test',
  'config.skypelab.test',
  'login.idlab.test',
  'www.control.test',
] as const satisfies readonly Host[];

/** IPv6 lies in 2001:2::/48 (RFC 5180, benchmarking). */
export const WORKSTATION6 = '2001:2:0:1::10';
/** A string to the compiler, which cannot tell a port behind colons. */
export const GATEWAY6: string = '2001:2:0:1::1';
/** Beside each IPv4 address of the internet: `198.18.2.20` and `2001:2:0:2::14`. */
export const ipv6Of = (address: string): string => `2001:2:0:2::${lastOctet(address).toString(16)}`;
/** As a translator writes an IPv4 address (RFC 6052 §2.2). */
export const translatedOf = (address: string): string => {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  return `64:ff9b::${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
};

export const lastOctet = (address: string): number => Number(address.slice(address.lastIndexOf('.') + 1));
