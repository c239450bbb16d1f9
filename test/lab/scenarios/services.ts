import { HOSTS } from '../network/addresses.ts';
import type { Scenario } from '../scenario.ts';
import type { WrongServer } from '../servers/ports.ts';
import { problem, replaceServer, warning } from './breaking.ts';

const sip = (name: WrongServer, title: string, how: 'silence' | 'closed' | 'not-sip'): Scenario => ({
  name,
  title,
  network: { internet: { prerouting: [replaceServer('sipdir.contoso-online.test', 443, name)] } },
  expect: {
    status: 'blocked',
    findings: [
      problem('sip.no-answer', { how }, { hosts: ['sipdir.contoso-online.test'], ports: ['443/tcp'] }),
    ],
  },
});

/** The way is open, and something else is wrong. */
export const services: readonly Scenario[] = [
  {
    name: 'revocation-dropped',
    title: 'The hosts of revocation lists are discarded',
    network: {
      firewall: {
        forward: [`ip daddr { ${HOSTS['crl.pkilab.test']}, ${HOSTS['ocsp.pkilab.test']} } drop`],
      },
    },
    expect: {
      status: 'degraded',
      findings: [
        warning(
          'tls.revocation-unreachable',
          {},
          { hosts: ['crl.pkilab.test', 'ocsp.pkilab.test'], sets: [7] },
        ),
      ],
    },
  },
  {
    name: 'service-unavailable',
    title: 'One service that is not required answers 503',
    network: {
      internet: { prerouting: [replaceServer('config.skypelab.test', 443, 'service-unavailable')] },
    },
    expect: {
      status: 'degraded',
      findings: [warning('service.unavailable', { deadAddresses: [] }, { hosts: ['config.skypelab.test'] })],
    },
  },
  sip('sip-silent', 'The SIP port says nothing after the handshake', 'silence'),
  sip('sip-closed', 'The SIP port closes after the handshake', 'closed'),
  sip('not-sip', 'A web server answers on the SIP port', 'not-sip'),
  {
    name: 'mtu-blackhole',
    title: 'Packets over 1000 bytes vanish in both directions',
    network: { firewall: { forward: ['meta length > 1000 drop'] } },
    expect: { status: 'blocked', findings: [problem('network.mtu-blackhole')] },
  },
  {
    name: 'mtu-blackhole-inbound',
    title: 'Packets over 1000 bytes vanish on the way here',
    network: { firewall: { forward: ['iifname "wan" meta length > 1000 drop'] } },
    expect: { status: 'blocked', findings: [problem('network.mtu-blackhole')] },
  },
  {
    name: 'unstable',
    title: 'Thirty packets of a hundred are lost each way',
    network: { road: { lossPercent: 30, seed: 3 } },
    expect: {
      status: 'degraded',
      findings: [warning('network.unstable', { lossPercent: { between: [20, 80] } })],
    },
  },
];
