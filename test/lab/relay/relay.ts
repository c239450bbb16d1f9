import { fileURLToPath } from 'node:url';
import { type ServerProcess, startServer } from '../network/server-process.ts';
import type { MediaRoad, Road } from '../scenario.ts';

const SCRIPT = fileURLToPath(new URL('relay.pl', import.meta.url));

/** Two devices with a delay between them. */
export interface Relay {
  readonly server: ServerProcess;
  /** Resolves when both devices are there, in the namespace it was started in. */
  readonly ready: Promise<void>;
  /** Every figure anew; what is on the way is lost. Resolves when it holds. */
  readonly set: (road: Road & { readonly delayMs: number }) => Promise<void>;
}

/** `tun` carries IP packets, `tap` Ethernet frames. */
export function startRelay(
  kind: 'tun' | 'tap',
  namespace: string,
  devices: { readonly near: string; readonly far: string },
): Relay {
  const server = startServer(`relay ${devices.near}`, namespace, [
    'perl',
    SCRIPT,
    kind,
    devices.near,
    devices.far,
  ]);
  const ready = server.nextLine().then(() => undefined);
  return {
    server,
    ready,
    set: async ({
      delayMs,
      jitterMs = 0,
      lossPercent = 0,
      seed = 1,
      duplicatePercent = 0,
      reorderPercent = 0,
      nameFilter,
      media,
    }) => {
      const done = server.nextLine();
      server.tell(
        [
          `delay_ms=${delayMs} jitter_ms=${jitterMs} loss_percent=${lossPercent} seed=${seed}`,
          `duplicate_percent=${duplicatePercent} reorder_percent=${reorderPercent}`,
          `filter=${nameFilter?.how ?? 'none'} names=${nameFilter?.names.join(',') ?? ''}`,
          mediaSettings(delayMs, media),
        ].join(' '),
      );
      await done;
    },
  };
}

const mediaSettings = (delayMs: number, media: MediaRoad = { address: '' }): string =>
  [
    `address=${media.address}`,
    `ports=${media.ports ?? 'all'}`,
    `delay_ms=${media.delayMs ?? delayMs}`,
    `jitter_ms=${media.jitterMs ?? 0}`,
    `loss_percent=${media.lossPercent ?? 0}`,
    `reorder_percent=${media.reorderPercent ?? 0}`,
    `reorder_ms=${media.reorderMs ?? 0}`,
    `spread_ms=${media.spreadMs ?? 0}`,
    `outage_ms=${media.outageMs ?? 0}`,
    `limit=${media.limitPerSecond ?? 0}`,
  ]
    .map((setting) => `media_${setting}`)
    .join(' ');
