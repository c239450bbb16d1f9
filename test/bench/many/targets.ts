/**
 * Ten thousand targets: a thousand names with an address of their own each, ten ports at each. Some ports are closed and
 * some silent, so that there is something to confirm.
 */
const NAMES = 1000;
const NETWORK = '198.19.0.0/16';
export const MANY = { network: NETWORK, domain: 'many.test' } as const;

/** Ports of the servers in `servers-main.ts`, and two that have none. */
export const PORTS = {
  tcp: [20_001, 20_002, 20_003, 20_004, 20_005, 20_006],
  http: 8080,
  https: 8442,
  tls: [8443, 8444],
  closed: 20_101,
  silent: 20_102,
} as const;

/** Every so many names have a closed and a silent port in place of an open one. */
const EVERY_CLOSED = 2;
const EVERY_SILENT = 3;
const NAMES_PER_SET = 50;

interface Probe {
  readonly host: string;
  readonly port: number;
  readonly as: 'tcp' | 'tls' | 'http' | 'https';
}

export interface Many {
  readonly records: readonly { readonly name: string; readonly address: string }[];
  /** A catalogue file's content. */
  readonly catalog: object;
  readonly targets: number;
  readonly closed: number;
  readonly silent: number;
}

export function makeMany(): Many {
  const names = Array.from({ length: NAMES }, (_, index) => ({
    name: `h${index}.${MANY.domain}`,
    address: `198.19.${Math.floor(index / 200)}.${(index % 200) + 1}`,
  }));
  const probes = names.map(({ name }, index) => probesOf(name, index));
  const all = probes.flat();
  const sets = Array.from({ length: NAMES / NAMES_PER_SET }, (_, index) => ({
    id: index + 1,
    serviceArea: 'Common',
    serviceAreaDisplayName: `Generated ${index + 1}`,
    urls: [`*.${MANY.domain}`],
    ips: [NETWORK],
    tcpPorts: [...new Set(all.map(({ port }) => port))].join(','),
    expressRoute: false,
    category: 'Allow',
    required: true,
    feature: 'im',
    probe: probes.slice(index * NAMES_PER_SET, (index + 1) * NAMES_PER_SET).flat(),
  }));
  return {
    records: names,
    catalog: catalogOf(sets),
    targets: all.length,
    closed: all.filter(({ port }) => port === PORTS.closed).length,
    silent: all.filter(({ port }) => port === PORTS.silent).length,
  };
}

function probesOf(host: string, index: number): readonly Probe[] {
  const [first, second, ...open] = PORTS.tcp;
  return [
    { host, port: index % EVERY_CLOSED === 0 ? PORTS.closed : first, as: 'tcp' },
    { host, port: index % EVERY_SILENT === 0 ? PORTS.silent : second, as: 'tcp' },
    ...open.map((port): Probe => ({ host, port, as: 'tcp' })),
    { host, port: PORTS.http, as: 'http' },
    { host, port: PORTS.https, as: 'https' },
    ...PORTS.tls.map((port): Probe => ({ host, port, as: 'tls' })),
  ];
}

const catalogOf = (endpointSets: readonly { readonly id: number }[]): object => ({
  callpathCatalog: 1,
  id: 'many',
  version: '1',
  title: { en: 'Ten thousand targets', fr: 'Dix mille cibles' },
  source: 'generated',
  controls: {
    http: [{ url: 'http://www.ncsilab.test/connecttest.txt', body: 'Microsoft Connect Test' }],
    tls: ['www.control.test'],
    resolvers: ['198.18.2.54'],
    stun: ['relay.contoso-online.test:3478'],
  },
  profiles: [
    { id: 'all', title: { en: 'All', fr: 'Toutes' }, sets: endpointSets.map(({ id }) => id), srv: [] },
  ],
  endpointSets,
});
