import { z } from 'zod';
import { DEAD_ADDRESS, HOSTS } from '../../network/addresses.ts';
import { replaceServer } from '../../scenarios/breaking.ts';
import { ENDPOINTS, REVOCATION_HOSTS, WEB_SERVICES, onHosts } from '../endpoints.ts';
import { STAGE, faultKind, problem, warning } from '../fault.ts';

const tlsOf = (host: string) => onHosts([host]).filter((e) => e.port === 443);

/** The wrong servers of the lab that are about one host have that host's name in their certificate. */
const CERTIFICATES = z.union([
  z.strictObject({ host: z.literal('login.idlab.test'), reason: z.enum(['expired', 'not-yet-valid']) }),
  z.strictObject({ host: z.literal('api.skypelab.test'), reason: z.literal('self-signed') }),
  z.strictObject({ host: z.enum(WEB_SERVICES), reason: z.literal('wrong-name') }),
]);
const REASONS = {
  expired: 'expired',
  'not-yet-valid': 'not-yet-valid',
  'self-signed': 'untrusted',
  'wrong-name': 'name-mismatch',
} as const;

const certificate = faultKind({
  id: 'certificate',
  parameters: CERTIFICATES,
  draw: (random) =>
    random.pick<z.infer<typeof CERTIFICATES>>([
      { host: 'login.idlab.test', reason: random.pick(['expired', 'not-yet-valid'] as const) },
      { host: 'api.skypelab.test', reason: 'self-signed' },
      { host: random.pick(WEB_SERVICES), reason: 'wrong-name' },
    ]),
  act: ({ host, reason }) => ({
    title: `${host} shows a certificate that is ${reason}`,
    patch: { network: { internet: { prerouting: [replaceServer(host, 443, reason)] } } },
    stage: STAGE.certificate,
    touches: tlsOf(host),
    breaks: true,
    allowed: [problem('tls.certificate-invalid', { reason: REASONS[reason] })],
    isJealous: true,
  }),
});

const oldTls = faultKind({
  id: 'old-tls',
  parameters: z.strictObject({ host: z.enum(WEB_SERVICES) }),
  draw: (random) => ({ host: random.pick(WEB_SERVICES) }),
  act: ({ host }) => ({
    title: `${host} speaks old TLS only`,
    patch: { network: { internet: { prerouting: [replaceServer(host, 443, 'old-tls')] } } },
    stage: STAGE.certificate,
    touches: tlsOf(host),
    breaks: true,
    allowed: [problem('tls.handshake-failed')],
    isJealous: true,
  }),
});

const sip = faultKind({
  id: 'sip',
  parameters: z.strictObject({ how: z.enum(['sip-silent', 'sip-closed', 'not-sip']) }),
  draw: (random) => ({ how: random.pick(['sip-silent', 'sip-closed', 'not-sip'] as const) }),
  act: ({ how }) => ({
    title: `the SIP port: ${how}`,
    patch: {
      network: { internet: { prerouting: [replaceServer('sipdir.contoso-online.test', 443, how)] } },
    },
    stage: STAGE.answer,
    touches: tlsOf('sipdir.contoso-online.test'),
    breaks: true,
    allowed: [
      problem('sip.no-answer', {
        how: ({ 'sip-silent': 'silence', 'sip-closed': 'closed', 'not-sip': 'not-sip' } as const)[how],
      }),
    ],
    isJealous: true,
  }),
});

const unavailable = faultKind({
  id: 'service-unavailable',
  parameters: z.strictObject({}),
  draw: () => ({}),
  act: () => ({
    title: 'config.skypelab.test answers 503',
    patch: {
      network: {
        internet: { prerouting: [replaceServer('config.skypelab.test', 443, 'service-unavailable')] },
      },
    },
    stage: STAGE.answer,
    touches: tlsOf('config.skypelab.test'),
    breaks: true,
    allowed: [warning('service.unavailable', { deadAddresses: [] })],
    isExcused: true,
    isJealous: true,
  }),
});

const deadAddress = faultKind({
  id: 'dead-address',
  parameters: z.strictObject({ host: z.enum(WEB_SERVICES), how: z.enum(['drop', 'reset']) }),
  draw: (random, { proxy, isSplit }) =>
    proxy === null && !isSplit
      ? { host: random.pick(WEB_SERVICES), how: random.pick(['drop', 'reset'] as const) }
      : null,
  act: ({ host, how }) => ({
    title: `one address of two of ${host} is dead (${how})`,
    patch: {
      network: {
        outsideDns: { extraAddresses: [{ name: host, address: DEAD_ADDRESS }] },
        firewall: {
          forward: [
            `ip daddr ${DEAD_ADDRESS} ${how === 'drop' ? 'drop' : 'meta l4proto tcp reject with tcp reset'}`,
          ],
        },
      },
    },
    stage: STAGE.way,
    touches: onHosts([host]),
    breaks: false,
    allowed: [warning('service.unavailable', { deadAddresses: [DEAD_ADDRESS] })],
    holds: ['dead address'],
    isJealous: true,
  }),
});

const REVOCATION = ['drop', 'reject', 'NXDOMAIN', 'zero'] as const;

const revocation = faultKind({
  id: 'revocation-lost',
  parameters: z.strictObject({ how: z.enum(REVOCATION) }),
  draw: (random, { proxy }) => (proxy === null ? { how: random.pick(REVOCATION) } : null),
  act: ({ how }) => {
    const set = `{ ${REVOCATION_HOSTS.map((host) => HOSTS[host]).join(', ')} }`;
    const lie = how === 'zero' ? { address: '0.0.0.0' } : 'NXDOMAIN';
    const isName = how === 'NXDOMAIN' || how === 'zero';
    return {
      title: `the hosts of revocation lists: ${how}`,
      patch: {
        network: isName
          ? { localDns: { names: Object.fromEntries(REVOCATION_HOSTS.map((host) => [host, lie])) } }
          : {
              firewall: {
                forward: [
                  `ip daddr ${set} ${how === 'drop' ? 'drop' : 'reject with icmp type admin-prohibited'}`,
                ],
              },
            },
      },
      stage: isName ? STAGE.name : STAGE.way,
      touches: ENDPOINTS.filter((e) => e.feature === 'certificates'),
      breaks: true,
      allowed: [warning('tls.revocation-unreachable')],
      sameMeans: (
        {
          drop: 'firewall.drop',
          reject: 'firewall.reject',
          NXDOMAIN: 'dns.name-blocked',
          zero: 'dns.sinkhole',
        } as const
      )[how],
      isQuality: true,
    };
  },
});

export const serviceFaults = [certificate, oldTls, sip, unavailable, deadAddress, revocation];
