import { HOSTS, SECOND_RELAY, ipv6Of } from '../network/addresses.ts';
import type { Listener } from '../network/listening.ts';

const ADDRESS = HOSTS['relay.contoso-online.test'];
const ADDRESS6 = ipv6Of(ADDRESS);
const ADDRESSES = [ADDRESS, SECOND_RELAY.address] as const;
const PORTS = [3478, 3479, 3480, 3481] as const;
const TCP_PORT = 443;

/** Nothing but what the command line says; long-term credentials wanted: an Allocate without them gets its 401. */
const common = (dir: string, name: string): readonly string[] => [
  '-n',
  '--no-tls',
  '--no-dtls',
  '--no-cli',
  '--lt-cred-mech',
  '--realm=contoso-online.test',
  '--user=lab:lab',
  '--log-file=/dev/null',
  `--userdb=${dir}/${name}db`,
  `--pidfile=${dir}/${name}.pid`,
];

/** Two TURN servers with all four media ports over UDP. */
export function coturnCommand(dir: string): readonly string[] {
  const [first, ...more] = PORTS;
  return [
    'turnserver',
    ...common(dir, 'turn'),
    ...ADDRESSES.map((address) => `--listening-ip=${address}`),
    `--relay-ip=${ADDRESS}`,
    `--listening-ip=${ADDRESS6}`,
    `--relay-ip=${ADDRESS6}`,
    `--listening-port=${first}`,
    ...[...ADDRESSES, `[${ADDRESS6}]`].flatMap((address) =>
      more.map((port) => `--aux-server=${address}:${port}`),
    ),
    '--no-tcp',
  ];
}

/** The first one over TCP, for those who cannot use UDP. */
export const coturnTcpCommand = (dir: string): readonly string[] => [
  'turnserver',
  ...common(dir, 'turn-tcp'),
  `--listening-ip=${ADDRESS}`,
  `--relay-ip=${ADDRESS}`,
  `--listening-port=${TCP_PORT}`,
  '--no-udp',
];

export const coturnListeners: readonly Listener[] = [
  ...[...ADDRESSES, `[${ADDRESS6}]`].flatMap((address) =>
    PORTS.map((port): Listener => `${address}:${port}/udp`),
  ),
  `${ADDRESS}:${TCP_PORT}/tcp`,
];
