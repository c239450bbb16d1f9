import { z } from 'zod';
import { HOSTS } from '../../network/addresses.ts';
import { ENDPOINTS, RELAY } from '../endpoints.ts';
import { STAGE, faultKind, inDoubt, problem } from '../fault.ts';

const UDP_PORTS = [3478, 3479, 3480, 3481] as const;
const UDP_HOW = ['drop', 'answers-dropped', 'admin-prohibited', 'host'] as const;

const label = (port: number): string => `${port}/udp`;

const udp = faultKind({
  id: 'udp-blocked',
  parameters: z.strictObject({ ports: z.array(z.literal(UDP_PORTS)).min(1), how: z.enum(UDP_HOW) }),
  draw: (random) => {
    const how = random.pick(UDP_HOW);
    return { ports: how === 'host' || random.chance(0.5) ? UDP_PORTS : random.some(UDP_PORTS, 1), how };
  },
  act: ({ ports, how }, { proxy }) => {
    const list = `{ ${ports.join(', ')} }`;
    const rule = {
      drop: `udp dport ${list} drop`,
      'answers-dropped': `udp sport ${list} drop`,
      'admin-prohibited': `udp dport ${list} reject with icmp type admin-prohibited`,
      host: `ip daddr ${HOSTS[RELAY]} drop`,
    }[how];
    const blocked = problem('firewall.udp-blocked', {
      blocked: ports.map(label),
      open: UDP_PORTS.filter((port) => !ports.includes(port)).map(label),
    });
    return {
      title: `UDP ${ports.join(', ')}: ${how}`,
      patch: { network: { firewall: { forward: [rule] } } },
      stage: STAGE.way,
      touches: ENDPOINTS.filter((e) => e.as === 'stun' && ports.some((port) => port === e.port)),
      breaks: true,
      // A relay that is silent on every port may be switched off, unless it answers through a proxy.
      allowed: [how === 'host' && proxy === null ? inDoubt(blocked) : blocked],
      holds: ['media'],
    };
  },
});

export const mediaFaults = [udp];
