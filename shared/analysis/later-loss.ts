import { promptMs } from './loss-signs.ts';
import type { Evidence } from './evidence.ts';

/** No system repeats what was sent on a connection sooner than this (Linux: TCP_RTO_MIN; RFC 6298 §2 asks for more). */
const REPEATED_AFTER_MS = 180;

/**
 * Something was lost on a connection that had come about, to a place that works. A perimeter that counts new connections
 * loses none of these; a network that loses a fifth of everything does so on nearly each.
 */
export function losesOnConnections({ paths }: Evidence): boolean {
  const connected = paths
    .filter(({ endpoint, state }) => endpoint.as !== 'stun' && state === 'works')
    .flatMap((path) => path.attempts)
    .filter(({ phases }) => phases.connectMs !== undefined);
  const isLate = (phase: 'tlsMs' | 'firstByteMs'): boolean => {
    const times = connected.flatMap(({ phases }) => phases[phase] ?? []);
    const typicalMs = promptMs(times);
    return typicalMs !== null && times.some((ms) => ms > typicalMs + REPEATED_AFTER_MS);
  };
  return (
    connected.some(({ outcome }) => outcome.status === 'failed' && outcome.failure.code === 'timeout') ||
    isLate('tlsMs') ||
    isLate('firstByteMs')
  );
}
