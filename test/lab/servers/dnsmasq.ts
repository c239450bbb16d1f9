import {
  GATEWAY,
  GATEWAY6,
  HOSTS,
  HOST_NAMES,
  type Host,
  INDEPENDENT_RESOLVER,
  SECOND_RELAY,
  ipv6Of,
  translatedOf,
} from '../network/addresses.ts';
import type { DnsLie, Ipv6, LocalDns, OutsideDns } from '../scenario.ts';
import { DNS_BOXES } from './ports.ts';
import { PROXY_NAME } from './proxy-ports.ts';

/** What both resolvers have in common: nothing of this computer's own files, nothing written, no change of user. */
const common = (...addresses: readonly string[]): readonly string[] => [
  ...addresses.map((address) => `listen-address=${address}`),
  'bind-interfaces',
  'no-resolv',
  'no-hosts',
  'user=root',
  'pid-file=',
  'log-facility=-',
];

/** The internet's resolver knows the truth, or with `names` what is true in this scenario. */
export function outsideConfig(outside: OutsideDns, ipv6?: Ipv6): string {
  const { aliases = {} } = outside;
  const records = HOST_NAMES.filter((name) => outside.names?.[name] === undefined).flatMap((name) => {
    const chain = [name, ...(aliases[name] ?? [])];
    const [last = name] = chain.slice(-1);
    return [
      ...chain.slice(1).map((alias, index) => `cname=${chain[index]},${alias}`),
      `host-record=${[last, ...addressesOf(name, ipv6)].join(',')}`,
    ];
  });
  return [
    ...common(INDEPENDENT_RESOLVER),
    // Nothing else exists under this top level: NXDOMAIN, and an empty answer for another type.
    'local=/test/',
    ...records,
    `host-record=${SECOND_RELAY.name},${SECOND_RELAY.address}`,
    'srv-host=_sipfederationtls._tcp.partner.test,sipfed.contoso-online.test,5061',
    'srv-host=_sipfederationtls._tcp.stale-partner.test,sipfed.stale-partner.test,5061',
    ...lies(outside.names ?? {}),
    ...(outside.extraAddresses ?? []).map(({ name, address }) => `host-record=${name},${address}`),
    '',
  ].join('\n');
}

function addressesOf(name: Host, ipv6: Ipv6 | undefined): readonly string[] {
  const { hosts = HOST_NAMES, addresses = 'own' } = ipv6 ?? { hosts: [] };
  const address = HOSTS[name];
  if (!hosts.includes(name)) return [address];
  return [address, addresses === 'own' ? ipv6Of(address) : translatedOf(address)];
}

/** The office's resolver asks the internet's, and lies where the scenario says so. */
export function localConfig(local: LocalDns): string {
  const upstream = local.everything === undefined ? INDEPENDENT_RESOLVER : boxOf(local.everything);
  return [
    ...common(GATEWAY, GATEWAY6),
    `host-record=${PROXY_NAME},${GATEWAY}`,
    `server=${upstream}`,
    ...lies(local.names ?? {}),
    '',
  ].join('\n');
}

const boxOf = (box: keyof typeof DNS_BOXES): string => `127.0.0.1#${DNS_BOXES[box]}`;

const lies = (names: Readonly<Record<string, DnsLie>>): readonly string[] =>
  Object.entries(names).flatMap(([name, lie]) => linesFor(name, lie));

function linesFor(name: string, lie: DnsLie): readonly string[] {
  switch (lie) {
    case 'NXDOMAIN':
      return [`address=/${name}/`];
    case 'REFUSED':
    case 'SERVFAIL':
      return [`server=/${name}/${boxOf(lie)}`];
    case 'empty':
      // The name exists, with nothing but a text.
      return [`local=/${name}/`, `txt-record=${name},moved`];
    default:
      return [`address=/${name}/${lie.address}`];
  }
}
