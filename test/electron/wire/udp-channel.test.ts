import { expect, test } from 'vitest';
import { openUdp } from '../../../electron/wire/udp-channel.ts';

// Broadcast needs a permission that the socket has not asked for: the one address that fails before any packet leaves.
test.runIf(process.platform === 'linux')(
  'an address that cannot be reached is refused at once, with its reason',
  async () => {
    await expect(openUdp('255.255.255.255', 9)).rejects.toMatchObject({ code: 'EACCES' });
  },
);
