import catalog from '../../support/example-catalog.json' with { type: 'json' };
import { HOSTS, type Host } from '../network/addresses.ts';

/** What the example catalogue measures, with the address that it truly has. */
export interface Endpoint {
  readonly host: Host;
  readonly address: string;
  readonly port: number;
  readonly as: string;
  readonly required: boolean;
  readonly feature: string;
}

const isHost = (name: string): name is Host => name in HOSTS;

/** Every endpoint of the catalogue's first profile. */
export const ENDPOINTS: readonly Endpoint[] = catalog.endpointSets.flatMap(({ probe, required, feature }) =>
  probe.map(({ host, port, as }) => {
    if (!isHost(host)) throw new Error(`the lab has no ${host}`);
    return { host, address: HOSTS[host], port, as, required, feature };
  }),
);

export const isMedia = (endpoint: Endpoint): boolean => endpoint.as === 'stun';
export const isTcp = (endpoint: Endpoint): boolean => !isMedia(endpoint);
export const isRevocation = (endpoint: Endpoint): boolean => endpoint.feature === 'certificates';
export const TCP = ENDPOINTS.filter(isTcp);
export const MEDIA = ENDPOINTS.filter(isMedia);

export const onPort = (port: number): readonly Endpoint[] => TCP.filter((e) => e.port === port);
export const onHosts = (hosts: readonly string[]): readonly Endpoint[] =>
  ENDPOINTS.filter((e) => hosts.includes(e.host));
export const onAddresses = (addresses: readonly string[]): readonly Endpoint[] =>
  ENDPOINTS.filter((e) => addresses.includes(e.address));

/** Hosts of services, one per address: those that share one cannot be told apart by a packet filter. */
export const SERVICE_HOSTS = [
  'sipdir.contoso-online.test',
  'webdir.contoso-online.test',
  'meet.contoso-online.test',
  'api.skypelab.test',
  'directory.skypelab.test',
  'config.skypelab.test',
  'login.idlab.test',
] as const satisfies readonly Host[];
/** Those that nginx serves. */
export const WEB_SERVICES = SERVICE_HOSTS.slice(1) as readonly Exclude<
  (typeof SERVICE_HOSTS)[number],
  'sipdir.contoso-online.test'
>[];
export const REVOCATION_HOSTS = ['crl.pkilab.test', 'ocsp.pkilab.test'] as const satisfies readonly Host[];
export const RELAY = 'relay.contoso-online.test' satisfies Host;
export const hostsOf = (endpoints: readonly Endpoint[]): readonly Host[] => [
  ...new Set(endpoints.map(({ host }) => host)),
];
