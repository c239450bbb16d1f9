import { GATEWAY, HOSTS } from '../network/addresses.ts';
import type { Expectation, Network, Scenario } from '../scenario.ts';
import { NO_PROXY_PORT, PICKED_HOST } from '../servers/proxy-ports.ts';
import { problem, replaceServer, warning } from './breaking.ts';
import { by, byBox, byScript, closed, ONLY_MEDIA, PICKED, SQUID } from './proxy.ts';

const ALL_MEDIA = ['3478/udp', '3479/udp', '3480/udp', '3481/udp'] as const;
const NO_MEDIA: Network['firewall'] = { forward: ['udp dport 3478-3481 drop', ...ONLY_MEDIA] };
const media = problem(
  'firewall.udp-blocked',
  { blocked: ALL_MEDIA, open: [] },
  { hosts: ['relay.contoso-online.test'], route: 'direct' },
);
const denied = problem('proxy.denied', { status: 403 }, PICKED);
const DENY_PICKED = [`acl picked dstdomain ${PICKED_HOST}`, 'http_access deny picked'];
const LOGIN = 'login.idlab.test';

const two = (
  name: string,
  title: string,
  args: readonly string[],
  network: Network,
  ...findings: Expectation['findings']
): Scenario => ({
  name: `proxy-and-${name}`,
  title,
  network,
  arguments: args,
  expect: { status: 'blocked', primary: 'any', findings },
});

/** A proxy's fault, and another that has nothing to do with it; and media, which no proxy carries. */
export const proxyTogether: readonly Scenario[] = [
  {
    ...two(
      'media',
      'Only the proxy gets out, and media does not',
      by(SQUID),
      { proxies: { squid: {} }, firewall: NO_MEDIA },
      media,
    ),
    name: 'proxy-no-media',
  },
  two(
    'host-and-media',
    'The proxy refuses one host, and media is discarded',
    by(SQUID),
    { proxies: { squid: { rules: DENY_PICKED } }, firewall: NO_MEDIA },
    denied,
    media,
  ),
  two(
    'port-and-media',
    'The proxy refuses port 5061, and media is discarded',
    by(SQUID),
    {
      proxies: { squid: { rules: ['acl web port 80 443', 'http_access deny CONNECT !web'] } },
      firewall: NO_MEDIA,
    },
    problem('proxy.port-denied', { allowed: [443], denied: [5061] }),
    media,
  ),
  two(
    'host-and-port',
    'The proxy refuses one host, and port 5061',
    by(SQUID),
    closed({
      proxies: { squid: { rules: [...DENY_PICKED, 'acl web port 80 443', 'http_access deny CONNECT !web'] } },
    }),
    denied,
    problem('proxy.port-denied', { allowed: [443], denied: [5061] }),
  ),
  two(
    'host-and-upstream',
    'The proxy refuses one host, and does not reach another',
    by(SQUID),
    closed({
      proxies: { squid: { rules: DENY_PICKED } },
      firewall: { output: [`meta skuid proxy ip daddr ${HOSTS[LOGIN]} reject with tcp reset`] },
    }),
    denied,
    problem('proxy.upstream-failed', { status: 503 }, { hosts: [LOGIN] }),
  ),
  two(
    'gone-and-media',
    'The proxy is gone, and media is discarded',
    by(`http://${GATEWAY}:${NO_PROXY_PORT}`),
    { firewall: NO_MEDIA },
    problem('proxy.unreachable', { proxy: `${GATEWAY}:${NO_PROXY_PORT}` }),
    media,
  ),
  two(
    'bump-and-media',
    'The proxy opens what passes through, and media is discarded',
    byBox('bumps-fortinet'),
    { firewall: NO_MEDIA },
    problem('tls.intercepted', { trusted: false }),
    media,
  ),
  two(
    'two-proxies',
    'A script names two proxies: one fails for a host, the other refuses port 5061',
    byScript('by-host.pac'),
    closed({ proxies: { squid: { rules: ['acl web port 80 443', 'http_access deny CONNECT !web'] } } }),
    problem('proxy.upstream-failed', { status: 502 }, PICKED),
    problem('proxy.port-denied', { allowed: [443], denied: [5061] }),
  ),
  two(
    'expired',
    'Behind the proxy one certificate is expired, and the proxy refuses another host',
    by(SQUID),
    closed({
      proxies: { squid: { rules: DENY_PICKED } },
      internet: { prerouting: [replaceServer(LOGIN, 443, 'expired')] },
    }),
    denied,
    problem('tls.certificate-invalid', { reason: 'expired' }, { hosts: [LOGIN], route: 'proxy' }),
  ),
  {
    ...two(
      'service-down',
      'Behind the proxy a service fails by itself',
      by(SQUID),
      closed({
        internet: { prerouting: [replaceServer('config.skypelab.test', 443, 'service-unavailable')] },
      }),
    ),
    expect: {
      status: 'degraded',
      findings: [warning('service.unavailable', {}, { hosts: ['config.skypelab.test'], route: 'proxy' })],
    },
  },
  two(
    'script-gone-and-media',
    'The script is gone, and nothing but names gets out',
    byScript('missing.pac'),
    { firewall: NO_MEDIA },
    problem('proxy.pac-unreachable'),
    media,
  ),
  two(
    'sign-in-and-media',
    'The proxy wants a Windows sign-in, and media is discarded',
    byBox('windows-sign-in'),
    { firewall: NO_MEDIA },
    problem('proxy.auth-required', { schemes: ['Negotiate', 'NTLM'] }),
    media,
  ),
];
