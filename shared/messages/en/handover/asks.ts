import { TEAM_NETWORK_ASKS } from './asks-network.ts';
import type { HandoverText } from '../../handover.ts';
import { list, named, plural } from '../numbers.ts';
import { destination, hosts, isSingle, ofScope, portRule, releasable } from '../phrases.ts';

export const asks: HandoverText['ask'] = {
  ...TEAM_NETWORK_ASKS,
  allow: ({ scope, figures }) =>
    `Allow outbound ${portRule(scope.ports)} to ${destination(scope, figures)}, and let the answers back in.`,
  'allow-http': ({ scope, figures }) =>
    `Allow plain HTTP, TCP 80, to ${releasable(scope, figures)} without a sign-in.`,
  'allow-name': ({ scope, figures }) =>
    `Let connections that name ${releasable(scope, figures)} (TLS, SNI) on ${portRule(scope.ports)} through; a filter stops them by name.`,
  'leave-sip-alone': ({ scope, figures }) =>
    `Let ${portRule(scope.ports)} to ${destination(scope, figures)} through untouched: no inspection, no application filter, no SIP helper (ALG).`,
  'leave-tls-alone': ({ scope }) =>
    `Check whether a firewall or proxy changes or limits TLS versions to ${hosts(scope)}, and exempt ${ofScope(scope, 'it', 'them')} from that.`,
  'exempt-from-limit': ({ scope, figures }) =>
    `Exempt ${portRule(scope.ports)} to ${destination(scope, figures)} from flood protection and rate limits (DoS policy), in both directions.`,
  'let-media-past-proxy': () =>
    'Check that UDP 3478-3481 is let out directly, past the proxy; for web traffic nothing has to be done.',
  'exempt-from-inspection': ({ scope, figures, named: product }) =>
    `Exempt ${releasable(scope, figures)} from TLS inspection${product === null ? '' : ` (${product})`}.`,
  'release-page': ({ scope, figures, named: product }) =>
    `Allow ${releasable(scope, figures)} in the web filter${product === null ? '' : ` (${product})`}.`,
  'bring-back-proxy': ({ named: proxy }) =>
    `Check that the proxy ${proxy ?? 'in use'} is running and may be reached from this network.`,
  'drop-sign-in': ({ scope, figures }) =>
    `Let ${releasable(scope, figures)} through the proxy without a sign-in.`,
  'allow-hosts': ({ scope, figures }) => `Allow ${releasable(scope, figures)} at the proxy.`,
  'allow-ports': ({ scope, figures }) =>
    `Allow CONNECT to ${portRule(scope.ports)} of ${releasable(scope, figures)} at the proxy, or let ${ofScope(scope, 'this', 'these')} past it through the firewall.`,
  'try-from-proxy': ({ scope }) =>
    `Find out why the proxy itself cannot reach ${hosts(scope)}: its DNS servers, its firewall, its line.`,
  'serve-script': ({ named: url }) =>
    `Make the proxy script (PAC)${url === null ? '' : ` ${url}`} available from this network again, at an http or https address.`,
  'mend-script': () =>
    'Mend the proxy script (PAC): it must define FindProxyForURL and answer for every host.',
  'release-name': ({ scope, figures }) =>
    `Release ${releasable(scope, figures)} in the DNS server or the DNS filter, so that ${isSingle(scope) ? 'the name resolves' : 'the names resolve'} as published.`,
  'publish-record': ({ named: record }) =>
    `Publish the service record (SRV)${record === null ? '' : ` ${record}`}, with a host name that resolves, in every zone that answers for the domain (split DNS too).`,
  'answer-questions': ({ resolvers }) =>
    resolvers.length === 0
      ? 'Name the DNS server that this computer has to use; none is set that answers.'
      : `Check that ${named(resolvers, 8)} ${plural(resolvers.length, 'is', 'are')} running, and that UDP and TCP 53 to ${plural(resolvers.length, 'it', 'them')} are open from this computer.`,
  'mend-resolver': ({ named: rcode, resolvers }) =>
    rcode === 'REFUSED'
      ? `Let the network of this computer ask ${list(resolvers.slice(0, 8)) || 'the DNS server'}: all its questions are refused.`
      : `Check the servers that ${list(resolvers.slice(0, 8)) || 'the DNS server'} ${plural(resolvers.length, 'forwards', 'forward')} to, and the way out to the internet from there.`,
  'speed-up-resolver': ({ resolvers }) =>
    `Find out why ${list(resolvers.slice(0, 8)) || 'the DNS server'} ${plural(resolvers.length, 'takes', 'take')} so long: load, the servers that questions are forwarded to, the way through a VPN.`,
};
