import { assertNever } from '../model/assert-never.ts';
import type { CheckKind } from './check-kind.ts';
import { type CheckHost, type CheckPlaces, type CheckResolver, MOST_PLACES } from './check-places.ts';

/** A line for a terminal: PowerShell, or a POSIX shell; `unix` stands for Linux and macOS. */
export interface Command {
  readonly on: 'windows' | 'linux' | 'macos' | 'unix';
  readonly line: string;
}

/** Every DNS server that works knows it. */
const USUAL_NAME = 'www.microsoft.com';
const on =
  (system: Command['on']) =>
  (line: string): Command => ({ on: system, line });
const windows = on('windows');
const linux = on('linux');
const macos = on('macos');
const unix = on('unix');

/** The commands of a check; none where the report names no place that can stand in one. */
export function commandsOf(check: CheckKind, places: CheckPlaces): readonly Command[] {
  const { hosts, resolvers, proxy, url, record } = places;
  const [first = null] = hosts;
  // An IPv6 address beside a port would need brackets, which shells take for something else.
  const plain = hosts.filter(({ host }) => !host.includes(':'));
  switch (check) {
    case 'tcp':
    case 'udp':
      return hosts.flatMap(portCommands);
    case 'certificate':
      return plain.flatMap(certificateCommands);
    case 'tunnel':
      return proxy === null ? [] : tunnelCommands(proxy, plain[0] ?? null);
    case 'page':
      return plain.map((one) => unix(`curl -v -o /dev/null ${pageOf(one)}`));
    case 'lookup':
      return hosts.flatMap(({ host }) => lookupCommands(host, 'A', resolvers));
    case 'record':
      return record === null ? [] : lookupCommands(record, 'SRV', resolvers);
    case 'resolver': {
      const name = hosts.find(({ isName }) => isName)?.host ?? USUAL_NAME;
      return resolvers.flatMap((server) => lookupCommands(name, 'A', [server]));
    }
    case 'script':
      return url === null
        ? []
        : [windows(`Invoke-WebRequest -UseBasicParsing ${url}`), unix(`curl -v ${url}`)];
    case 'large-packet':
      return first === null ? [] : largePacketCommands(first.host);
    case 'loss':
      return first === null ? [] : [windows(`pathping ${first.host}`), unix(`mtr -rwc 100 ${first.host}`)];
    case 'ipv6':
      return hosts.flatMap(({ host }) => [
        windows(`ping -6 ${host}`),
        linux(`ping -6 -c 3 ${host}`),
        macos(`ping6 -c 3 ${host}`),
      ]);
    case 'clock':
      return [windows('w32tm /query /status'), linux('timedatectl status'), macos('sntp time.apple.com')];
    case 'own-rules':
      return [
        windows('Get-NetFirewallRule -Direction Outbound -Action Block -Enabled True'),
        linux('sudo nft list ruleset'),
        macos('sudo pfctl -sr'),
      ];
    default:
      return assertNever(check);
  }
}

function tcpPort({ ports }: CheckHost): number {
  const found = ports.find((label) => label.endsWith('/tcp'));
  return found === undefined ? 443 : Number.parseInt(found, 10);
}

function pageOf(place: CheckHost): string {
  const port = tcpPort(place);
  return port === 80 ? `http://${place.host}/` : `https://${place.host}${port === 443 ? '' : `:${port}`}/`;
}

/** TCP by what every system has; a UDP port answers only who speaks its protocol, which coturn's client does. */
function portCommands({ host, ports }: CheckHost): readonly Command[] {
  return ports.slice(0, MOST_PLACES * 2).flatMap((label) => {
    const port = Number.parseInt(label, 10);
    return label.endsWith('/tcp')
      ? [windows(`Test-NetConnection ${host} -Port ${port}`), unix(`nc -vz -w 5 ${host} ${port}`)]
      : [unix(`turnutils_stunclient -p ${port} ${host}`)];
  });
}

function certificateCommands(place: CheckHost): readonly Command[] {
  const { host } = place;
  const handshake = `openssl s_client -connect ${host}:${tcpPort(place)} -servername ${host} </dev/null`;
  return [unix(`${handshake} | openssl x509 -noout -subject -issuer -dates`)];
}

function tunnelCommands(proxy: string, place: CheckHost | null): readonly Command[] {
  const [name = '', port = ''] = proxy.split(':');
  const reach = [windows(`Test-NetConnection ${name} -Port ${port}`), unix(`nc -vz -w 5 ${name} ${port}`)];
  if (place === null) return reach;
  const { host } = place;
  const through = `openssl s_client -proxy ${proxy} -connect ${host}:${tcpPort(place)} -servername ${host} </dev/null`;
  return [...reach, unix(through)];
}

/** An Ethernet frame of 1,500 bytes, less the headers of IP and ICMP, that nobody may cut in pieces. */
const largePacketCommands = (host: string): readonly Command[] => [
  windows(`ping -f -l 1472 ${host}`),
  linux(`ping -c 3 -M do -s 1472 ${host}`),
  macos(`ping -c 3 -D -s 1472 ${host}`),
];

/** Without a server: by the system's own. Windows asks on port 53 only. */
function lookupCommands(
  name: string,
  record: 'A' | 'SRV',
  resolvers: readonly CheckResolver[],
): readonly Command[] {
  if (resolvers.length === 0)
    return [windows(`Resolve-DnsName ${name} -Type ${record}`), unix(`dig ${name} ${record}`)];
  return resolvers.flatMap(({ address, port }) =>
    port === '53'
      ? [
          windows(`Resolve-DnsName ${name} -Type ${record} -Server ${address}`),
          unix(`dig @${address} ${name} ${record}`),
        ]
      : [unix(`dig @${address} -p ${port} ${name} ${record}`)],
  );
}
