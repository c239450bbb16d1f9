import { z } from 'zod';
import { BLOCK_PAGE_SERVER, GATEWAY, HOSTS, INDEPENDENT_RESOLVER } from '../../network/addresses.ts';
import type { DnsLie } from '../../scenario.ts';
import { PAGES, interceptPort } from '../../servers/ports.ts';
import { RELAY, SERVICE_HOSTS, WEB_SERVICES, onHosts } from '../endpoints.ts';
import { PARTNER } from '../partner.ts';
import { STAGE, faultKind, problem } from '../fault.ts';

/** Nobody has it, and the firewall leads it nowhere. */
const PRIVATE_ADDRESS = '10.18.0.1';
const NAMES = [...SERVICE_HOSTS, RELAY, 'sipfed.contoso-online.test'] as const;
const DOMAIN = ['api.skypelab.test', 'directory.skypelab.test', 'config.skypelab.test'] as const;
const DENIALS = ['NXDOMAIN', 'REFUSED', 'SERVFAIL', 'empty'] as const;
const RCODES = {
  NXDOMAIN: 'NXDOMAIN',
  REFUSED: 'REFUSED',
  SERVFAIL: 'SERVFAIL',
  empty: { matches: /^(NOERROR|NODATA)$/ },
} as const;

const lying = (what: DnsLie, names: readonly string[]) => ({
  localDns: { names: Object.fromEntries(names.map((name) => [name, what])) },
});

const nameDenied = faultKind({
  id: 'name-denied',
  parameters: z.strictObject({ hosts: z.array(z.enum(NAMES)).min(1), how: z.enum(DENIALS) }),
  draw: (random, { proxy }) => {
    // A client leaves the names of what its proxy carries to the proxy; media it asks for itself.
    if (proxy !== null) return { hosts: [RELAY], how: random.pick(DENIALS) };
    return { hosts: random.chance(0.3) ? DOMAIN : [random.pick(NAMES)], how: random.pick(DENIALS) };
  },
  act: ({ hosts, how }, { independent }) => ({
    title: `${hosts.join(', ')} denied with ${how}`,
    patch: { network: lying(how, hosts) },
    stage: STAGE.name,
    touches: onHosts(hosts),
    breaks: true,
    allowed: [
      problem('dns.name-blocked', {
        rcode: RCODES[how],
        ...(independent ? { confirmedBy: INDEPENDENT_RESOLVER } : {}),
      }),
    ],
    holds: hosts.map((host) => `name ${host}`),
  }),
});

const SINKS = ['zero', 'loopback', 'private', 'block-page', 'other-service'] as const;
const ADDRESS_OF = {
  zero: '0.0.0.0',
  loopback: '127.0.0.1',
  private: PRIVATE_ADDRESS,
  'block-page': BLOCK_PAGE_SERVER,
  'other-service': HOSTS['webdir.contoso-online.test'],
} as const;
const SUNK = WEB_SERVICES.slice(1) as readonly Exclude<
  (typeof WEB_SERVICES)[number],
  'webdir.contoso-online.test'
>[];

const nameSunk = faultKind({
  id: 'name-sunk',
  parameters: z.union([
    z.strictObject({ host: z.enum(SUNK), to: z.enum(SINKS) }),
    z.strictObject({ host: z.literal('skypelab.test'), to: z.enum(['zero', 'loopback', 'private']) }),
  ]),
  draw: (random, { proxy, independent }) => {
    if (proxy !== null) return null;
    if (random.chance(0.2))
      return {
        host: 'skypelab.test' as const,
        to: random.pick(['zero', 'loopback', 'private'] as const),
      };
    const to = random.pick(SINKS);
    // Within the published range, only somebody who knows better shows that it is the wrong address.
    return to === 'other-service' && !independent ? null : { host: random.pick(SUNK), to };
  },
  act: ({ host, to }) => {
    const address = ADDRESS_OF[to];
    const hosts: readonly (typeof SUNK)[number][] = host === 'skypelab.test' ? DOMAIN : [host];
    const page = hosts.flatMap((name) => [
      `ip daddr ${address} tcp dport 80 dnat to ${GATEWAY}:${PAGES['unknown-block']}`,
      `ip daddr ${address} tcp dport 443 dnat to ${GATEWAY}:${interceptPort('unknown', 'block', HOSTS[name])}`,
    ]);
    return {
      title: `${host} leads to ${address}`,
      patch: {
        network: {
          ...lying({ address }, hosts),
          ...(to === 'block-page' ? { firewall: { prerouting: page } } : {}),
          ...(to === 'private' ? { firewall: { forward: [`ip daddr ${address} drop`] } } : {}),
        },
      },
      stage: STAGE.name,
      touches: onHosts(hosts),
      breaks: true,
      allowed: [problem('dns.sinkhole', { answers: [address] })],
      // Within the published range, only the service itself at its true address shows that this is the wrong one.
      ...(to === 'other-service' ? { isJealous: true as const } : {}),
      // Two lies at one time are one list of answers.
      holds: [...hosts.map((name) => `name ${name}`), 'sinkhole'],
    };
  },
});

const RECORD = `_sipfederationtls._tcp.${PARTNER}`;

const recordDenied = faultKind({
  id: 'record-denied',
  parameters: z.strictObject({}),
  draw: (_, { only }) => (only === null ? null : {}),
  act: () => ({
    title: `${RECORD} does not exist here`,
    patch: { network: lying('NXDOMAIN', [RECORD]) },
    stage: STAGE.name,
    touches: [],
    breaks: false,
    allowed: [problem('dns.srv-missing', { name: RECORD })],
    isGeneral: true,
    isLost: true,
  }),
});

export const nameFaults = [nameDenied, nameSunk, recordDenied];
