import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { STAGE, faultKind, problem, warning } from '../fault.ts';

const REASONS = ['no-route', 'no-interface', 'no-answer'] as const;

const offline = faultKind({
  id: 'offline',
  parameters: z.strictObject({ reason: z.enum(REASONS) }),
  draw: (random, { proxy }) => (proxy === null ? { reason: random.pick(REASONS) } : null),
  act: ({ reason }) => ({
    title: `no network: ${reason}`,
    patch: {
      network:
        reason === 'no-answer'
          ? { firewall: { input: ['iifname "lan" drop'], forward: ['drop'] } }
          : { workstation: reason },
    },
    stage: STAGE.proxy,
    touches: ENDPOINTS,
    breaks: true,
    allowed: [problem('network.offline', { reason })],
    status: 'offline',
    hidesEverything: true,
    isGeneral: true,
  }),
});

const unstable = faultKind({
  id: 'unstable',
  parameters: z.strictObject({ lossPercent: z.int().min(28).max(35), seed: z.int().min(1) }),
  // On a handful of places a third of all packets is no pattern.
  draw: (random, { proxy, only }) =>
    proxy === null && only === null
      ? { lossPercent: random.between(28, 33), seed: random.between(1, 1_000_000) }
      : null,
  act: ({ lossPercent, seed }) => ({
    title: `${lossPercent} packets of a hundred are lost each way`,
    patch: { network: { road: { lossPercent, seed } } },
    stage: STAGE.way,
    touches: [],
    breaks: false,
    allowed: [warning('network.unstable')],
    isGeneral: true,
    isQuality: true,
    // Where a third of everything is lost, what else is wrong is lost too.
    isAlone: true,
  }),
});

export const networkFaults = [offline, unstable];
