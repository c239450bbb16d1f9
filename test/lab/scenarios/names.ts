import { BLOCK_PAGE_SERVER, GATEWAY, HOSTS, INDEPENDENT_RESOLVER } from '../network/addresses.ts';
import type { DnsLie, Scenario } from '../scenario.ts';
import { PAGES, interceptPort } from '../servers/ports.ts';
import { problem } from './breaking.ts';

const NAME = 'directory.skypelab.test';
const SCOPE = { hosts: [NAME], sets: [3], features: ['directory-search'] } as const;
const SRV = '_sipfederationtls._tcp';
/** Nobody has it, and the firewall leads it nowhere. */
const PRIVATE_ADDRESS = '10.18.0.1';
const lie = (what: DnsLie) => ({ localDns: { names: { [NAME]: what } } });

const denied = (
  name: string,
  title: string,
  what: DnsLie,
  rcode: string | { readonly matches: RegExp },
): Scenario => ({
  name,
  title,
  network: lie(what),
  expect: {
    status: 'blocked',
    findings: [problem('dns.name-blocked', { rcode, confirmedBy: INDEPENDENT_RESOLVER }, SCOPE)],
  },
});

const sinkhole = (address: string) =>
  ({
    status: 'blocked',
    findings: [problem('dns.sinkhole', { answers: [address], expected: ['198.18.2.0/24'] }, SCOPE)],
  }) as const;

/** The resolver works, and lies about particular names. */
export const names: readonly Scenario[] = [
  denied('name-nxdomain', 'One name does not exist here', 'NXDOMAIN', 'NXDOMAIN'),
  denied('name-refused', 'One name is refused here', 'REFUSED', 'REFUSED'),
  denied('name-servfail', 'One name fails here', 'SERVFAIL', 'SERVFAIL'),
  denied('name-empty', 'One name has no addresses here', 'empty', { matches: /^(NOERROR|NODATA)$/ }),
  {
    name: 'name-nxdomain-alone',
    title: 'One name does not exist here, and no other resolver can be asked',
    network: { ...lie('NXDOMAIN'), firewall: { forward: ['udp dport 53 drop', 'tcp dport 53 drop'] } },
    expect: {
      status: 'blocked',
      findings: [problem('dns.name-blocked', { rcode: 'NXDOMAIN', confirmedBy: null }, SCOPE)],
    },
  },
  {
    name: 'sinkhole-zero',
    title: 'One name leads to 0.0.0.0',
    network: lie({ address: '0.0.0.0' }),
    expect: sinkhole('0.0.0.0'),
  },
  {
    name: 'sinkhole-private',
    title: 'One name leads to a private address where nobody is',
    network: {
      ...lie({ address: PRIVATE_ADDRESS }),
      firewall: { forward: [`ip daddr ${PRIVATE_ADDRESS} drop`] },
    },
    expect: sinkhole(PRIVATE_ADDRESS),
  },
  {
    name: 'sinkhole-block-page',
    title: 'One name leads to a server with a block page',
    network: {
      ...lie({ address: BLOCK_PAGE_SERVER }),
      firewall: {
        prerouting: [
          `ip daddr ${BLOCK_PAGE_SERVER} tcp dport 80 dnat to ${GATEWAY}:${PAGES['unknown-block']}`,
          `ip daddr ${BLOCK_PAGE_SERVER} tcp dport 443 dnat to ${GATEWAY}:${interceptPort('unknown', 'block', HOSTS[NAME])}`,
        ],
      },
    },
    expect: sinkhole(BLOCK_PAGE_SERVER),
  },
  {
    name: 'srv-missing',
    title: 'The partner publishes no federation record',
    network: {},
    arguments: ['--profile', 'federation', '--sip-domain', 'no-partner.test'],
    expect: {
      status: 'blocked',
      findings: [problem('dns.srv-missing', { name: `${SRV}.no-partner.test` })],
    },
  },
  {
    name: 'srv-target-gone',
    title: 'The federation record leads to a name that does not exist',
    network: {},
    arguments: ['--profile', 'federation', '--sip-domain', 'stale-partner.test'],
    expect: {
      status: 'blocked',
      findings: [problem('dns.srv-missing', { name: `${SRV}.stale-partner.test` })],
    },
  },
];
