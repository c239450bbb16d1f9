import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { STAGE, faultKind, problem, warning } from '../fault.ts';

const LOST = ['silent', 'dead'] as const;
const FAILING = ['SERVFAIL', 'REFUSED'] as const;

const resolverLost = faultKind({
  id: 'resolver-lost',
  parameters: z.strictObject({ how: z.enum(LOST) }),
  draw: (random, { proxy }) => (proxy === null ? { how: random.pick(LOST) } : null),
  act: ({ how }) => ({
    title: `the resolver is ${how}`,
    patch: {
      network:
        how === 'dead'
          ? { localDns: 'dead' }
          : { firewall: { input: ['udp dport 53 drop', 'tcp dport 53 drop'] } },
    },
    stage: STAGE.name,
    touches: ENDPOINTS,
    breaks: true,
    allowed: [problem('dns.resolver-unreachable')],
    hidesEverything: true,
    isGeneral: true,
    holds: ['resolver'],
  }),
});

const resolverFailing = faultKind({
  id: 'resolver-failing',
  parameters: z.strictObject({ how: z.enum(FAILING) }),
  draw: (random, { proxy }) => (proxy === null ? { how: random.pick(FAILING) } : null),
  act: ({ how }) => ({
    title: `the resolver answers ${how} to everything`,
    patch: { network: { localDns: { everything: how } } },
    stage: STAGE.name,
    touches: ENDPOINTS,
    breaks: true,
    allowed: [problem('dns.resolver-failing', { rcode: how })],
    hidesEverything: true,
    isGeneral: true,
    holds: ['resolver'],
  }),
});

const resolverSlow = faultKind({
  id: 'resolver-slow',
  parameters: z.strictObject({}),
  draw: (_, { proxy }) => (proxy === null ? {} : null),
  act: () => ({
    title: 'the resolver is slow',
    patch: { network: { localDns: { everything: 'slow' } } },
    stage: STAGE.name,
    touches: [],
    breaks: false,
    allowed: [warning('dns.slow')],
    isGeneral: true,
    isQuality: true,
    holds: ['resolver'],
  }),
});

export const resolverFaults = [resolverLost, resolverFailing, resolverSlow];
