import { GATEWAY, HOSTS } from '../network/addresses.ts';
import type { Network, Scenario } from '../scenario.ts';
import { pacUrl } from '../servers/pac-scripts.ts';
import {
  PAC_PORT,
  PICKED_HOST,
  PROXY_BOXES,
  PROXY_NAME,
  type ProxyBox,
  SOCKS_PORT,
  SQUID_PORT,
} from '../servers/proxy-ports.ts';
import { BASIC, DIGEST, SIGN_IN } from '../servers/squid.ts';
import { HEALTHY } from './breaking.ts';

export const SQUID = `http://${GATEWAY}:${SQUID_PORT}`;
export const SOCKS = `socks5://${GATEWAY}:${SOCKS_PORT}`;
export const by = (proxy: string): readonly string[] => ['--proxy', proxy];
export const byScript = (name: Parameters<typeof pacUrl>[0]): readonly string[] => ['--pac', pacUrl(name)];
export const byBox = (box: ProxyBox): readonly string[] => by(`http://${GATEWAY}:${PROXY_BOXES[box]}`);
export const signIn = (password: string): readonly string[] => [
  '--proxy-auth',
  `${SIGN_IN.user}:${password}`,
];

/** Out go the proxies on the gateway, and media; nothing else. */
export const ONLY_MEDIA = ['iifname "lan" udp dport 3478-3481 accept', 'iifname "lan" drop'] as const;
/** A company's network: what does not go through the proxy does not go out. */
export const closed = (network: Network = {}): Network => ({
  proxies: { squid: {} },
  ...network,
  firewall: { ...network.firewall, forward: [...(network.firewall?.forward ?? []), ...ONLY_MEDIA] },
});

/** Nobody here knows a name of the internet but the proxies, and the relay's, which no proxy can stand for. */
const NO_NAMES: NonNullable<Network['localDns']> = {
  names: Object.fromEntries(
    Object.keys(HOSTS)
      .filter((name) => !name.startsWith('relay.'))
      .map((name) => [name, 'NXDOMAIN']),
  ),
};

const OFFICE = 'office.test';
const wpadAt = (address: string): NonNullable<Network['localDns']> => ({
  names: { [`wpad.${OFFICE}`]: { address } },
});
/** The office's web server answers on the port that everybody asks. */
const SCRIPTS_ON_80 = `ip daddr ${GATEWAY} tcp dport 80 redirect to :${PAC_PORT}`;

const healthy = (
  name: string,
  title: string,
  args: readonly string[],
  network: Network = closed(),
  more: Partial<Scenario> = {},
): Scenario => ({ name: `proxy-${name}`, title, network, arguments: args, expect: HEALTHY, ...more });

/** Networks with a proxy in which everything is as it should be. */
export const proxyHealthy: readonly Scenario[] = [
  healthy('only', 'Only the proxy gets out, and media', by(SQUID)),
  healthy('open', 'A proxy is set, and everything is open directly as well', by(SQUID), {
    proxies: { squid: {} },
  }),
  healthy('by-name', 'The proxy is set by its name', by(`http://${PROXY_NAME}:${SQUID_PORT}`)),
  healthy(
    'secure',
    'The proxy itself is reached over TLS',
    by(`https://${PROXY_NAME}:${PROXY_BOXES.secure}`),
  ),
  healthy('socks', 'A SOCKS proxy carries everything', by(SOCKS), closed({ proxies: { dante: {} } })),
  healthy('script', 'A script names the proxy', byScript('good.pac')),
  healthy('script-moved', 'The script has moved, and its server says where to', byScript('moved.pac')),
  healthy(
    'script-one-host',
    'A script sends one host through the proxy, all others go directly',
    byScript('direct-but-one.pac'),
    {
      proxies: { squid: {} },
    },
  ),
  healthy('wpad', 'The network hands out its script under the name that is looked for', by('system'), {
    ...closed({ resolverOptions: [`search ${OFFICE}`], localDns: wpadAt(GATEWAY) }),
    firewall: { forward: ONLY_MEDIA, prerouting: [SCRIPTS_ON_80] },
  }),
  healthy('wpad-none', 'A script is looked for, and no such name exists', by('system'), {
    resolverOptions: [`search ${OFFICE}`],
  }),
  healthy('wpad-page', 'The name that is looked for exists, and has a page and no script', by('system'), {
    resolverOptions: [`search ${OFFICE}`],
    localDns: wpadAt(HOSTS['meet.contoso-online.test']),
  }),
  healthy('variables', 'The terminal’s variables name the proxy', by('system'), closed(), {
    variables: { https_proxy: SQUID, HTTP_PROXY: SQUID, NO_PROXY: 'localhost,.office.test' },
  }),
  healthy(
    'knows-names',
    'Only the proxy knows the names of the internet',
    by(SQUID),
    closed({ localDns: NO_NAMES }),
  ),
  healthy(
    'basic',
    'The proxy wants Basic credentials, and gets them',
    [...by(SQUID), ...signIn(SIGN_IN.password)],
    closed({ proxies: { squid: { rules: BASIC } } }),
  ),
  healthy(
    'digest',
    'The proxy wants Digest credentials, and gets them',
    [...by(SQUID), ...signIn(SIGN_IN.password)],
    closed({ proxies: { squid: { rules: DIGEST } } }),
  ),
  healthy('sip-past-it', 'The proxy refuses port 5061, which is open directly', by(SQUID), {
    proxies: { squid: { rules: ['acl web port 80 443', 'http_access deny CONNECT !web'] } },
  }),
  healthy(
    'far',
    'Behind the proxy the internet is three hundred milliseconds away',
    by(SQUID),
    closed({ road: { delayMs: 150 } }),
  ),
];

export const PICKED = { hosts: [PICKED_HOST], route: 'proxy' } as const;
