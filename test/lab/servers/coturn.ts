import { HOSTS } from '../network/addresses.ts';
import type { Listener } from '../network/listening.ts';

const ADDRESS = HOSTS['relay.contoso-online.test'];
const PORTS = [3478, 3479, 3480, 3481] as const;

/** A TURN server with all four media ports, long-term credentials wanted: an Allocate without them gets its 401. */
export function coturnCommand(dir: string): readonly string[] {
  const [first, ...more] = PORTS;
  return [
    'turnserver',
    '-n',
    `--listening-ip=${ADDRESS}`,
    `--relay-ip=${ADDRESS}`,
    `--listening-port=${first}`,
    ...more.map((port) => `--aux-server=${ADDRESS}:${port}`),
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

export const coturnListeners: readonly Listener[] = PORTS.map((port): Listener => `${ADDRESS}:${port}/udp`);
