import { z } from 'zod';
import { ENDPOINTS, TCP, onPort } from '../endpoints.ts';
import { STAGE, faultKind, inDoubt, problem } from '../fault.ts';
import { drawSelection, holdsTls, SELECTION, select } from './selection.ts';

const drop = faultKind({
  id: 'drop',
  parameters: z.strictObject({ what: SELECTION, answers: z.boolean() }),
  draw: (random, { proxy }) =>
    proxy === null ? { what: drawSelection(random), answers: random.chance(0.2) } : null,
  act: ({ what, answers }) => {
    const { match, touches, words, isWhole } = select(what);
    return {
      title: `${answers ? 'answers from ' : ''}${words} dropped`,
      patch: { network: { firewall: { forward: [`${match(answers)} drop`] } } },
      stage: STAGE.way,
      touches,
      breaks: true,
      ...holdsTls(what),
      // A host that is silent on every port may be switched off.
      allowed: [
        isWhole
          ? inDoubt(problem('firewall.drop', { wholeHost: true }))
          : problem('firewall.drop', { wholeHost: false }),
      ],
    };
  },
});

const REJECTIONS = {
  reset: 'reject with tcp reset',
  'admin-prohibited': 'reject with icmp type admin-prohibited',
  'port-unreachable': 'reject with icmp type port-unreachable',
  'host-unreachable': 'reject with icmp type host-unreachable',
  'net-unreachable': 'reject with icmp type net-unreachable',
} as const;
const HOW = ['reset', 'admin-prohibited', 'port-unreachable', 'host-unreachable', 'net-unreachable'] as const;

const reject = faultKind({
  id: 'reject',
  parameters: z.strictObject({ what: SELECTION, how: z.enum(HOW) }),
  draw: (random, { proxy }) => {
    const what = drawSelection(random);
    if (proxy !== null || ('from' in what && what.to >= 27)) return null;
    return { what, how: random.pick(HOW) };
  },
  act: ({ what, how }, { isTimed }) => {
    const { match, touches, words } = select(what);
    const rule = how === 'reset' ? `meta l4proto tcp ${match(false)}` : match(false);
    return {
      title: `${words} refused with ${how}`,
      patch: { network: { firewall: { forward: [`${rule} ${REJECTIONS[how]}`] } } },
      stage: STAGE.way,
      touches: how === 'reset' ? touches.filter((e) => e.as !== 'stun') : touches,
      breaks: true,
      ...holdsTls(what),
      allowed: [
        problem('firewall.reject', {
          // A client is told "connection refused" for a RST and for an unreachable port alike.
          icmp: how !== 'reset' && how !== 'port-unreachable',
          ...(isTimed ? { by: 'near' } : {}),
        }),
      ],
    };
  },
});

/** Routers refuse by ICMP a few times a second, and are silent in between (RFC 1812 §4.3.2.8). */
const rejectRationed = faultKind({
  id: 'reject-rationed',
  parameters: z.strictObject({ perSecond: z.int().min(1).max(5) }),
  draw: (random, { proxy }) => (proxy === null ? { perSecond: random.between(1, 4) } : null),
  act: ({ perSecond }, { isTimed }) => ({
    title: `TCP 443 refused by ICMP ${perSecond} times a second, else dropped`,
    patch: {
      network: {
        firewall: {
          forward: [
            `tcp dport 443 limit rate ${perSecond}/second burst 3 packets ${REJECTIONS['admin-prohibited']}`,
            'tcp dport 443 drop',
          ],
        },
      },
    },
    stage: STAGE.way,
    touches: onPort(443),
    breaks: true,
    holds: ['all of TLS'],
    allowed: [problem('firewall.reject', { icmp: true, ...(isTimed ? { by: 'near' } : {}) })],
  }),
});

const rejectFar = faultKind({
  id: 'reject-far',
  parameters: z.strictObject({ what: SELECTION }),
  draw: (random, { proxy }) => {
    const what = drawSelection(random);
    return proxy !== null || 'from' in what ? null : { what };
  },
  act: ({ what }, { isTimed }) => {
    const { match, touches, words } = select(what);
    return {
      title: `${words} refused from as far as the service`,
      patch: {
        network: { internet: { input: [`meta l4proto tcp ${match(false)} reject with tcp reset`] } },
      },
      stage: STAGE.farWay,
      touches: touches.filter((e) => e.as !== 'stun'),
      breaks: true,
      ...holdsTls(what),
      // From as far as the service, it may be the service's own closed port.
      allowed: [inDoubt(problem('firewall.reject', { icmp: false, ...(isTimed ? { by: 'far' } : {}) }))],
    };
  },
});

const NOTHING = ['tcp', 'all'] as const;

const nothingPasses = faultKind({
  id: 'nothing-passes',
  parameters: z.strictObject({ protocol: z.enum(NOTHING), how: z.enum(['drop', 'admin-prohibited']) }),
  draw: (random, { proxy }) =>
    proxy === null
      ? { protocol: random.pick(NOTHING), how: random.pick(['drop', 'admin-prohibited'] as const) }
      : null,
  act: ({ protocol, how }) => {
    const match = protocol === 'tcp' ? 'iifname "lan" meta l4proto tcp' : 'iifname "lan"';
    const verdict = how === 'drop' ? 'drop' : REJECTIONS[how];
    return {
      title: `${protocol === 'tcp' ? 'every TCP connection' : 'everything'}: ${how}`,
      patch: { network: { firewall: { forward: [`${match} ${verdict}`] } } },
      stage: STAGE.wholeWay,
      touches: protocol === 'tcp' ? TCP : ENDPOINTS,
      breaks: true,
      allowed: [how === 'drop' ? problem('firewall.drop') : problem('firewall.reject', { icmp: true })],
      isGeneral: true,
      holds: ['all of TCP', 'all of TLS', ...(protocol === 'tcp' ? ['media'] : [])],
      ...(protocol === 'all' ? { cutsIndependent: true as const } : {}),
    };
  },
});

export const wayFaults = [drop, reject, rejectRationed, rejectFar, nothingPasses];
