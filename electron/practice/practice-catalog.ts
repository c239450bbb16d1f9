import type { Catalog, EndpointSet, Feature, ProbeEntry } from '../../shared/catalog/catalog.ts';
import { FEDERATION_SRV, HOSTS, LOOPBACK, RETIRED_HOST } from './hosts.ts';
import type { Ports } from './machines.ts';
import { CONTROL_BODY, CONTROL_PATH } from './site.ts';

/**
 * The catalogue of one start. Everything is at one address, so services differ by name and port; that address alone is
 * the published range.
 */
export function practiceCatalog(ports: Ports, retiredService: boolean): Catalog {
  const sets = endpointSets(ports, retiredService);
  const title = {
    en: 'Practice network on this computer',
    fr: "Réseau d'entraînement sur cet ordinateur",
  };
  return {
    callpathCatalog: 1,
    id: 'practice',
    version: '1',
    title,
    source: 'callpath practice',
    controls: {
      http: [
        { url: `http://${HOSTS.control}:${ports.tcp['control-plain']}${CONTROL_PATH}`, body: CONTROL_BODY },
      ],
      tls: [`${HOSTS.control}:${ports.tcp.control}`],
      resolvers: [`${LOOPBACK}:${ports.independentResolver}`],
      stun: [`${HOSTS.controlStun}:${ports.controlStun}`],
    },
    profiles: [
      { id: 'practice', title, sets: sets.map(({ id }) => id), srv: [{ name: FEDERATION_SRV, as: 'sip' }] },
    ],
    endpointSets: sets,
  };
}

const web = (host: string, port: number): ProbeEntry => ({ host, port, as: 'https' });
const plain = (host: string, port: number): ProbeEntry => ({ host, port, as: 'http' });
const sip = (host: string, port: number): ProbeEntry => ({ host, port, as: 'sip' });

function endpointSets({ tcp, relay }: Ports, retiredService: boolean): readonly EndpointSet[] {
  const sets = [
    set(1, 'im', 'Messages', [sip(HOSTS.sipdir, tcp.sip)]),
    set(2, 'meetings', 'Meetings', [
      web(HOSTS.webdir, tcp.web),
      web(HOSTS.meet, tcp.web),
      plain(HOSTS.meet, tcp['web-plain']),
    ]),
    set(3, 'directory-search', 'Directory search', [
      web(HOSTS.directory, tcp.people),
      web(HOSTS.directoryApi, tcp.people),
      plain(HOSTS.directory, tcp['people-plain']),
    ]),
    set(4, 'presence', 'Client configuration', [web(HOSTS.config, tcp.web)], { required: false }),
    set(5, 'sign-in', 'Sign-in', [web(HOSTS.login, tcp['sign-in'])]),
    set(
      6,
      'media',
      'Media relays',
      relay.map((port) => ({ host: HOSTS.relay, port, as: 'stun' }) as const),
      { category: 'Optimize' },
    ),
    set(
      7,
      'certificates',
      'Certificate revocation',
      [plain(HOSTS.crl, tcp.revocation), plain(HOSTS.ocsp, tcp.revocation)],
      { required: false },
    ),
    set(8, 'federation', 'Federation with the partner', [sip(HOSTS.federation, tcp.federation)]),
  ];
  if (!retiredService) return sets;
  const retired = { on: '2025-05-05', successor: 'Microsoft Teams' };
  return [
    ...sets,
    set(9, 'im', 'Old contact list', [web(RETIRED_HOST, tcp.people)], { required: false, retired }),
  ];
}

/** A set as the web service publishes it: names, ports and ranges follow from what is probed. */
function set(
  id: number,
  feature: Feature,
  name: string,
  probe: readonly ProbeEntry[],
  more: Partial<Pick<EndpointSet, 'required' | 'category' | 'retired'>> = {},
): EndpointSet {
  const portsOf = (udp: boolean): string =>
    [...new Set(probe.filter(({ as }) => (as === 'stun') === udp).map(({ port }) => port))].join(',');
  const tcpPorts = portsOf(false);
  const udpPorts = portsOf(true);
  return {
    id,
    serviceArea: 'Skype',
    serviceAreaDisplayName: name,
    urls: [...new Set(probe.map(({ host }) => host))],
    ips: [`${LOOPBACK}/32`],
    ...(tcpPorts === '' ? {} : { tcpPorts }),
    ...(udpPorts === '' ? {} : { udpPorts }),
    expressRoute: false,
    category: 'Allow',
    required: true,
    feature,
    probe,
    ...more,
  };
}
