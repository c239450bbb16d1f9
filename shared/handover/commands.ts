import { assertNever } from '../model/assert-never.ts';
import type { Environment } from '../model/environment.ts';
import type { AskFacts } from './ask-facts.ts';
import type { CheckKind } from './check-kind.ts';

/** A line for a terminal: PowerShell, or a POSIX shell; `unix` stands for Linux and macOS. */
export interface Command {
  readonly on: 'windows' | 'linux' | 'macos' | 'unix';
  readonly line: string;
}

/** Where a check is made, from the report: only what may stand in a command as it is. */
export interface CheckPlaces {
  readonly hosts: readonly string[];
  readonly ports: readonly string[];
  readonly resolvers: readonly string[];
  /** `host:port` of the proxy in use; null without one. */
  readonly proxy: string | null;
  readonly url: string | null;
  readonly record: string | null;
}

/** Every DNS server that works knows it. */
const USUAL_NAME = 'www.microsoft.com';
/** One or two show it; the request lists all. */
const MOST_PLACES = 2;

/**
 * Names and addresses come from the network and from files, and a command is copied into a shell: only letters, digits,
 * dots, hyphens, underscores and colons pass, and nothing that begins like an option.
 */
const HOST = /^[a-z\d_](?:[a-z\d._-]{0,251}[a-z\d])?$/i;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})$/i;
const URL_TEXT = /^https?:\/\/[a-z\d][a-z\d.:-]*(?:\/[\w./~-]*)?$/i;
const PORT = /^(\d{1,5})\/(tcp|udp)$/;

const isHost = (text: string): boolean => HOST.test(text) || ADDRESS.test(text);

export function checkPlaces(facts: AskFacts, { routes, pacUrl }: Environment['proxy']): CheckPlaces {
  const { hosts, addresses, ports } = facts.scope;
  const url = [facts.named, pacUrl].find((text) => text !== null && URL_TEXT.test(text)) ?? null;
  const named = hosts.filter(isHost);
  return {
    hosts: (named.length > 0 ? named : addresses.filter(isHost)).slice(0, MOST_PLACES),
    ports: ports.filter((port) => PORT.test(port)),
    resolvers: facts.resolvers
      .map(withoutPort)
      .filter((text) => ADDRESS.test(text))
      .slice(0, MOST_PLACES),
    proxy: [facts.named ?? '', ...routes].map(hostAndPort).find((text) => text !== null) ?? null,
    url,
    record: facts.named !== null && HOST.test(facts.named) ? facts.named : null,
  };
}

/** `192.0.2.53:5353` and `[2001:db8::1]:53` name a server on another port than usual. */
const withoutPort = (resolver: string): string =>
  /^\[(.+)\](?::\d+)?$/.exec(resolver)?.[1] ?? /^(\d+(?:\.\d+){3}):\d+$/.exec(resolver)?.[1] ?? resolver;

function hostAndPort(text: string): string | null {
  const [, host = '', port = ''] = /^(?:[a-z\d]+:\/\/)?([^/:@]+):(\d{1,5})$/i.exec(text) ?? [];
  return isHost(host) ? `${host}:${port}` : null;
}

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
  const [host = null] = hosts;
  const name = hosts.find((text) => !ADDRESS.test(text)) ?? null;
  switch (check) {
    case 'tcp':
    case 'udp':
      return hosts.flatMap((one) => portCommands(one, places.ports));
    case 'certificate':
      return hosts.flatMap((one) => certificateCommands(one, tcpPort(places.ports, 443)));
    case 'tunnel':
      return proxy === null ? [] : tunnelCommands(proxy, host, tcpPort(places.ports, 443));
    case 'page':
      return hosts.map((one) => unix(`curl -v -o /dev/null ${pageOf(one, tcpPort(places.ports, 443))}`));
    case 'lookup':
      return hosts.flatMap((one) => lookupCommands(one, 'A', resolvers));
    case 'record':
      return record === null ? [] : lookupCommands(record, 'SRV', resolvers);
    case 'resolver':
      return resolvers.flatMap((server) => lookupCommands(name ?? USUAL_NAME, 'A', [server]));
    case 'script':
      return url === null
        ? []
        : [windows(`Invoke-WebRequest -UseBasicParsing ${url}`), unix(`curl -v ${url}`)];
    case 'large-packet':
      return host === null
        ? []
        : [
            windows(`ping -f -l 1472 ${host}`),
            linux(`ping -c 3 -M do -s 1472 ${host}`),
            macos(`ping -c 3 -D -s 1472 ${host}`),
          ];
    case 'loss':
      return host === null ? [] : [windows(`pathping ${host}`), unix(`mtr -rwc 100 ${host}`)];
    case 'ipv6':
      return hosts.flatMap((one) => [
        windows(`ping -6 ${one}`),
        linux(`ping -6 -c 3 ${one}`),
        macos(`ping6 -c 3 ${one}`),
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

function tcpPort(ports: readonly string[], usual: number): number {
  const [first] = ports.filter((label) => label.endsWith('/tcp'));
  return first === undefined ? usual : Number.parseInt(first, 10);
}

const pageOf = (host: string, port: number): string =>
  port === 80 ? `http://${host}/` : `https://${host}${port === 443 ? '' : `:${port}`}/`;

/** TCP by what every system has; a UDP port answers only who speaks its protocol, which coturn's client does. */
function portCommands(host: string, labels: readonly string[]): readonly Command[] {
  return labels.slice(0, MOST_PLACES * 2).flatMap((label) => {
    const [, port = '', transport = ''] = PORT.exec(label) ?? [];
    return transport === 'tcp'
      ? [windows(`Test-NetConnection ${host} -Port ${port}`), unix(`nc -vz -w 5 ${host} ${port}`)]
      : [unix(`turnutils_stunclient -p ${port} ${host}`)];
  });
}

const certificateCommands = (host: string, port: number): readonly Command[] => [
  unix(
    `openssl s_client -connect ${host}:${port} -servername ${host} </dev/null | openssl x509 -noout -subject -issuer -dates`,
  ),
];

function tunnelCommands(proxy: string, host: string | null, port: number): readonly Command[] {
  const [name = '', number = ''] = proxy.split(':');
  const reach = [
    windows(`Test-NetConnection ${name} -Port ${number}`),
    unix(`nc -vz -w 5 ${name} ${number}`),
  ];
  if (host === null) return reach;
  return [
    ...reach,
    unix(`openssl s_client -proxy ${proxy} -connect ${host}:${port} -servername ${host} </dev/null`),
  ];
}

/** Without a server: by the system's own. */
function lookupCommands(name: string, record: 'A' | 'SRV', resolvers: readonly string[]): readonly Command[] {
  const servers = resolvers.length === 0 ? [null] : resolvers;
  return servers.flatMap((server) => [
    windows(`Resolve-DnsName ${name} -Type ${record}${server === null ? '' : ` -Server ${server}`}`),
    unix(`dig ${server === null ? '' : `@${server} `}${name} ${record}`),
  ]);
}
