import type { CodeTexts } from '../../area.ts';

export const dns: CodeTexts<'dns'> = {
  'dns.resolver-unreachable': {
    name: 'DNS server does not answer',
    meaning:
      'None of the DNS servers that this computer is set to use answers. No name becomes an address, so nothing online works.',
    toldApart:
      'The DNS servers are asked directly, several times. If they are silent while an address elsewhere answers, the network works and only DNS is missing; if nothing at all answers, it is no network.',
    advice: [
      'Reconnect the network or the VPN.',
      'Whoever runs the DNS server checks that it runs, and that UDP and TCP 53 to it are open.',
    ],
  },
  'dns.resolver-failing': {
    name: 'DNS server answers with errors',
    meaning: 'The DNS servers are reachable, but answer every name with an error (SERVFAIL, REFUSED).',
    toldApart:
      'Neutral names are asked beside those of the services. If all fail in the same way, the server is at fault; if only particular names fail, they are denied.',
    advice: [
      'SERVFAIL: whoever runs the DNS server checks the servers it forwards to.',
      'REFUSED: the DNS server has to accept questions from this computer’s network.',
    ],
  },
  'dns.name-blocked': {
    name: 'Name denied by DNS',
    meaning:
      'The DNS server denies particular names (NXDOMAIN, REFUSED, SERVFAIL or an empty answer), while it resolves others. Filters do this.',
    toldApart:
      'The same question goes to an independent DNS server. If that one knows the name, the denial is made in this network; if it does not, the name is gone everywhere, which is no fault of this network. Where no independent server can be asked, the certainty is lower.',
    advice: [
      'Whoever runs the DNS server or the DNS filter releases the names.',
      'Check that names are released with everything below them, as the catalogue lists them.',
    ],
  },
  'dns.sinkhole': {
    name: 'Name sent to a false address',
    meaning:
      'The DNS server answers particular names with an address that is not the service’s: 0.0.0.0, this computer, a private address or a block page.',
    toldApart:
      'The answer is compared with known block addresses and with the published ranges. An address outside the ranges counts only when no valid service answers behind it: many services use content networks whose addresses change.',
    advice: [
      'Look into the hosts file of this computer.',
      'Whoever runs the DNS server or the DNS filter releases the names.',
    ],
  },
  'dns.srv-missing': {
    name: 'Service record missing',
    meaning:
      'A service record (SRV) that this profile needs does not exist, or the host it names has no address. Clients and other organisations cannot find the server.',
    toldApart:
      'The record is asked for directly, and then the address of the host it names. A DNS server that answers nothing at all, or with errors for every name, is a finding of its own.',
    advice: [
      'Whoever runs the DNS zone publishes the record.',
      'With split DNS, it has to exist in the internal zone as well.',
      'Some DNS hosts mangle names that begin with an underscore: check the record as it is published.',
    ],
  },
  'dns.slow': {
    name: 'DNS is slow',
    meaning: 'Looking up names takes so long that it delays every connection.',
    toldApart:
      'Every question is timed by itself, so a slow DNS server is not taken for a slow service. The middle value counts: one late answer is no finding.',
    advice: [
      'Whoever runs the DNS server checks its load and the servers it forwards to.',
      'With a VPN, check whether all names are looked up through the tunnel.',
    ],
  },
};
