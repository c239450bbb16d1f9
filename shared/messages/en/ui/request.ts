import type { RequestText } from '../../ui/request.ts';
import { plural } from '../numbers.ts';

export const request: RequestText = {
  title: {
    firewall: 'Request to the firewall team',
    proxy: 'Request to the proxy and web filter team',
    dns: 'Request to the DNS team',
    network: 'Request to the network team',
  },
  wanted: {
    allow: 'Allow this traffic out of our network, and its answers back in:',
    'allow-name': 'Let connections with these server names through; the filter stops them by name:',
    'exempt-from-inspection': 'Exempt these hosts from TLS inspection:',
    'release-page': 'Allow these hosts in the web filter:',
    'release-name': 'Let DNS resolve these names as their owners publish them:',
    'publish-record': 'Publish this service record (SRV), with a host name that resolves:',
    'repair-resolver': 'Check these DNS servers, as seen from this computer:',
    'let-large-packets':
      'Let ICMP “fragmentation needed” (IPv4) and “packet too big” (IPv6) through, or lower the packet size (MTU, MSS clamping), on the way to:',
    'find-loss': 'Check the line for errors and overload, and the firewall for limits, on the way to:',
  },
  hosts: 'Hosts',
  record: 'Record',
  addresses: 'Addresses',
  ports: 'Ports',
  protocol: 'Protocol',
  direction: 'Direction',
  outbound: 'outbound, from this network to the internet',
  from: 'From',
  dnsServers: 'DNS servers',
  reason: 'Reason',
  measured: 'Measured',
  seen: 'What was seen',
  verify: 'To verify',
  verifyBy: ({ profile, code, sipDomains }) =>
    `Run Callpath again on the same network (profile ${profile}${sipDomains.length === 0 ? '' : `, SIP ${plural(sipDomains.length, 'domain', 'domains')} ${sipDomains.join(', ')}`}): the finding ${code} must be gone.`,
  spoken: {
    tcp: 'TCP',
    tls: 'TLS',
    https: 'HTTPS',
    http: 'HTTP',
    sip: 'SIP over TLS',
    stun: 'STUN and media over UDP',
    'turn-tcp': 'TURN and media over TCP',
  },
};
