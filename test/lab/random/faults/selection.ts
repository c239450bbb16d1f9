import { z } from 'zod';
import { HOSTS } from '../../network/addresses.ts';
import { type Endpoint, SERVICE_HOSTS, onAddresses, onPort } from '../endpoints.ts';
import type { Random } from '../prng.ts';

const PORTS = [80, 443, 5061] as const;

/** What a packet filter picks out. */
export const SELECTION = z.union([
  z.strictObject({ port: z.literal(PORTS) }),
  z.strictObject({ host: z.enum(SERVICE_HOSTS) }),
  z.strictObject({ host: z.enum(SERVICE_HOSTS), port: z.literal(443) }),
  // Last octets in 198.18.2.0/24.
  z
    .strictObject({ from: z.int().min(20).max(27), to: z.int().min(20).max(27) })
    .refine(({ from, to }) => from < to, 'a range begins before it ends'),
  z
    .strictObject({ from: z.int().min(20).max(26), to: z.int().min(20).max(26), port: z.literal(443) })
    .refine(({ from, to }) => from < to, 'a range begins before it ends'),
]);
export type Selection = z.infer<typeof SELECTION>;

export function drawSelection(random: Random): Selection {
  const host = random.pick(SERVICE_HOSTS);
  const from = random.between(20, 24);
  const to = from + random.between(1, 2);
  return random.pick<Selection>([
    { port: random.pick(PORTS) },
    { host },
    { host, port: 443 },
    { from, to },
    { from, to, port: 443 },
  ]);
}

/** Everything on this port, and with it nearly everything encrypted. */
export const holdsTls = (selection: Selection): { holds?: readonly string[] } =>
  'port' in selection && selection.port === 443 && !('host' in selection) && !('from' in selection)
    ? { holds: ['all of TLS'] }
    : {};

interface Selected {
  /** For nftables; `answers`: what comes back instead of what goes there. */
  readonly match: (answers: boolean) => string;
  readonly touches: readonly Endpoint[];
  readonly words: string;
  readonly isWhole: boolean;
}

export function select(selection: Selection): Selected {
  const port = 'port' in selection ? selection.port : null;
  const addresses = addressesOf(selection);
  const range = 'host' in selection ? HOSTS[selection.host] : rangeOf(selection);
  const touches = (addresses === null ? onPort(port ?? 0) : onAddresses(addresses)).filter(
    (e) => port === null || (e.port === port && e.as !== 'stun'),
  );
  return {
    match: (answers) =>
      [
        range === null ? null : `ip ${answers ? 'saddr' : 'daddr'} ${range}`,
        port === null ? null : `tcp ${answers ? 'sport' : 'dport'} ${port}`,
      ]
        .filter((part) => part !== null)
        .join(' '),
    touches,
    words: [range, port === null ? null : `TCP ${port}`].filter((part) => part !== null).join(' '),
    isWhole: port === null,
  };
}

function addressesOf(selection: Selection): readonly string[] | null {
  if ('host' in selection) return [HOSTS[selection.host]];
  if (!('from' in selection)) return null;
  return Array.from(
    { length: selection.to - selection.from + 1 },
    (_, index) => `198.18.2.${selection.from + index}`,
  );
}
const rangeOf = (selection: Selection): string | null =>
  'from' in selection ? `198.18.2.${selection.from}-198.18.2.${selection.to}` : null;
