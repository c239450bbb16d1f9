import type { Environment } from '../../shared/model/environment.ts';

export interface Families {
  readonly ipv4: boolean;
  readonly ipv6: boolean;
}

const IPV4_LOCAL = /^(127\.|169\.254\.|0\.)/;
const IPV6_LOCAL = /^(::1(\/|$)|::(\/|$)|fe[89ab])/i;
/** RFC 4193: private to a site. Reaches the internet only where somebody translates it. */
const IPV6_UNIQUE_LOCAL = /^f[cd]/i;

/**
 * Which families this computer has an address of that reaches beyond its link. An IPv6 unique local address counts
 * only together with an IPv6 default route, where the routes are known.
 */
export function usableFamilies({
  interfaces,
  gateways,
}: Pick<Environment, 'interfaces' | 'gateways'>): Families {
  const addresses = interfaces.filter(({ up }) => up).flatMap((one) => one.addresses);
  const ipv6Route = gateways?.some((gateway) => gateway.includes(':')) ?? false;
  return {
    ipv4: addresses.some((address) => !address.includes(':') && !IPV4_LOCAL.test(address)),
    ipv6: addresses.some(
      (address) =>
        address.includes(':') && !IPV6_LOCAL.test(address) && (ipv6Route || !IPV6_UNIQUE_LOCAL.test(address)),
    ),
  };
}
