import { HOSTS, ipv6Of } from '../network/addresses.ts';
import type { Listener } from '../network/listening.ts';

const ADDRESS = HOSTS['relay.contoso-online.test'];
const ADDRESS6 = ipv6Of(ADDRESS);
const PORTS = [3478, 3479, 3480, 3481] as const;

/** A TURN server with all four media ports, long-term credentials wanted: an Allocate without them gets its 401. */
export function coturnCommand(dir: string): readonly string[] {
  const [first, ...more] = PORTS;
  return [
    'turnserver',
    '-n',
    `--listening-ip=${ADDRESS}`,
    `--relay-ip=${ADDRESS}`,
    `--listening-ip=${ADDRESS6}`,
    `--relay-ip=${ADDRESS6}`,
    `--listening-port=${first}`,
    ...more.flatMap((port) => [`--aux-server=${ADDRESS}:${port}`, `--aux-server=[${ADDRESS6}]:${port}`]),
    '--no-tls',
    '--no-dtls',
    '--no-tcp',
    '--no-cli',
    '--lt-cred-mech',
    '--realm=contoso-online.test',
    '--user=lab:lab',
    '--log-file=/dev/null',
    `--userdb=${dir}/turndb`,
    `--pidfile=${dir}/turn.pid`,
  ];
}

export const coturnListeners: readonly Listener[] = PORTS.flatMap((port): readonly Listener[] => [
  `${ADDRESS}:${port}/udp`,
  `[${ADDRESS6}]:${port}/udp`,
]);
