import { DEAD_RESOLVER, GATEWAY, HOSTS } from '../network/addresses.ts';
import type { Expectation, Network, Scenario } from '../scenario.ts';
import { pacUrl } from '../servers/pac-scripts.ts';
import { NO_PROXY_PORT, PICKED_HOST, PROXY_BOXES, PROXY_NAME, SQUID_PORT } from '../servers/proxy-ports.ts';
import { BASIC, DIGEST, NEGOTIATE, SIGN_IN } from '../servers/squid.ts';
import { TLS_SERVICES, problem, warning } from './breaking.ts';
import { by, byBox, byScript, closed, PICKED, signIn, SOCKS, SQUID } from './proxy.ts';

const fault = (
  name: string,
  title: string,
  args: readonly string[],
  network: Network,
  ...findings: Expectation['findings']
): Scenario => ({
  name: `proxy-${name}`,
  title,
  network,
  arguments: args,
  expect: { status: 'blocked', findings },
});
const squid = (rules: readonly string[]): Network => closed({ proxies: { squid: { rules } } });

const SQUID_PLACE = `${GATEWAY}:${SQUID_PORT}`;
const unreachable = (proxy: string) => problem('proxy.unreachable', { proxy }, { route: 'proxy' });
const FEDERATION = { hosts: ['sipfed.contoso-online.test'], ports: ['5061/tcp'], route: 'proxy' } as const;
/** The user of the proxies, as nftables names him: only their packets, and not the office resolver's. */
const PROXYS = 'meta skuid proxy';

const unreachables: readonly Scenario[] = [
  fault(
    'refuses-connections',
    'Nobody listens at the proxy’s port',
    by(`http://${GATEWAY}:${NO_PROXY_PORT}`),
    closed(),
    unreachable(`${GATEWAY}:${NO_PROXY_PORT}`),
  ),
  fault(
    'dropped',
    'Packets to the proxy are discarded',
    by(SQUID),
    closed({ firewall: { input: [`tcp dport ${SQUID_PORT} drop`] } }),
    unreachable(SQUID_PLACE),
  ),
  fault(
    'gone',
    'Nobody has the proxy’s address',
    by(`http://${DEAD_RESOLVER}:${SQUID_PORT}`),
    closed(),
    unreachable(`${DEAD_RESOLVER}:${SQUID_PORT}`),
  ),
  fault(
    'hangs',
    'The proxy accepts connections and says nothing',
    byBox('hangs'),
    closed(),
    unreachable(`${GATEWAY}:${PROXY_BOXES.hangs}`),
  ),
  fault(
    'no-name',
    'The proxy’s name does not exist',
    by(`http://old-proxy.office.test:${SQUID_PORT}`),
    closed(),
    unreachable(`old-proxy.office.test:${SQUID_PORT}`),
  ),
  fault(
    'is-web-server',
    'A web server answers where the proxy should be',
    byBox('web-server'),
    closed(),
    unreachable(`${GATEWAY}:${PROXY_BOXES['web-server']}`),
  ),
  fault(
    'is-no-socks',
    'A web proxy is set as a SOCKS proxy',
    by(`socks5://${GATEWAY}:${SQUID_PORT}`),
    closed(),
    unreachable(SQUID_PLACE),
  ),
  fault(
    'secure-untrusted',
    'The proxy’s own certificate is not trusted',
    by(`https://${PROXY_NAME}:${PROXY_BOXES['secure-untrusted']}`),
    closed(),
    unreachable(`${PROXY_NAME}:${PROXY_BOXES['secure-untrusted']}`),
  ),
  {
    ...fault(
      'unreachable-open',
      'The proxy is gone, and everything is open directly',
      by(`http://${GATEWAY}:${NO_PROXY_PORT}`),
      {},
      unreachable(`${GATEWAY}:${NO_PROXY_PORT}`),
    ),
    expect: { status: 'degraded', findings: [unreachable(`${GATEWAY}:${NO_PROXY_PORT}`)] },
  },
];

const signIns: readonly Scenario[] = [
  fault(
    'wants-basic',
    'The proxy wants Basic credentials, and there are none',
    by(SQUID),
    squid(BASIC),
    problem('proxy.auth-required', { schemes: ['Basic'] }, { route: 'proxy' }),
  ),
  fault(
    'wants-digest',
    'The proxy wants Digest credentials, and there are none',
    by(SQUID),
    squid(DIGEST),
    problem('proxy.auth-required', { schemes: ['Digest'] }, { route: 'proxy' }),
  ),
  fault(
    'basic-refused',
    'The proxy does not take these credentials',
    [...by(SQUID), ...signIn('wrong')],
    squid(BASIC),
    problem('proxy.auth-required', { schemes: ['Basic'] }),
  ),
  fault(
    'digest-refused',
    'The proxy does not take these Digest credentials',
    [...by(SQUID), ...signIn('wrong')],
    squid(DIGEST),
    problem('proxy.auth-required', { schemes: ['Digest'] }),
  ),
  fault(
    'wants-negotiate',
    'Squid takes a Windows sign-in only',
    [...by(SQUID), ...signIn(SIGN_IN.password)],
    squid(NEGOTIATE),
    problem('proxy.auth-required', { schemes: ['Negotiate'] }),
  ),
  fault(
    'wants-windows',
    'The proxy takes a Windows sign-in only, of either kind',
    byBox('windows-sign-in'),
    closed(),
    problem('proxy.auth-required', { schemes: ['Negotiate', 'NTLM'] }),
  ),
  fault(
    'socks-wants-user',
    'The SOCKS proxy wants user and password',
    by(SOCKS),
    closed({ proxies: { dante: { method: 'username' } } }),
    problem('proxy.auth-required', { schemes: ['username/password'] }),
  ),
];

const refusals: readonly Scenario[] = [
  fault(
    'denies-host',
    'Squid refuses one host',
    by(SQUID),
    squid([`acl picked dstdomain ${PICKED_HOST}`, 'http_access deny picked']),
    problem('proxy.denied', { status: 403 }, PICKED),
  ),
  fault(
    'denies-domain',
    'Squid refuses a domain',
    by(SQUID),
    squid(['acl picked dstdomain .skypelab.test', 'http_access deny picked']),
    problem(
      'proxy.denied',
      { status: 403 },
      { hosts: ['api.skypelab.test', 'config.skypelab.test', PICKED_HOST], route: 'proxy' },
    ),
  ),
  fault(
    'denies-all',
    'Squid refuses everything',
    by(SQUID),
    squid(['http_access deny all']),
    problem('proxy.denied', { status: 403 }, { route: 'proxy' }),
  ),
  fault(
    'denies-address',
    'Squid refuses one address',
    by(SQUID),
    squid([`acl picked dst ${HOSTS[PICKED_HOST]}`, 'http_access deny picked']),
    problem('proxy.denied', { status: 403 }, PICKED),
  ),
  fault(
    'resets-by-name',
    'The proxy resets connections to one host',
    byBox('resets-by-name'),
    closed(),
    problem('proxy.denied', { status: 0 }, PICKED),
  ),
  fault(
    'redirects',
    'The proxy sends one host’s visitors to a page of its own',
    byBox('redirects-by-name'),
    closed(),
    problem('proxy.denied', { status: 302 }, { hosts: [PICKED_HOST] }),
  ),
  fault(
    'socks-denies-host',
    'The SOCKS proxy refuses one host',
    by(SOCKS),
    closed({
      proxies: { dante: { rules: [`socks block { from: 0.0.0.0/0 to: ${HOSTS[PICKED_HOST]}/32 }`] } },
    }),
    problem('proxy.denied', { status: 2 }, PICKED),
  ),
  fault(
    'denies-port',
    'Squid allows CONNECT to port 443 only',
    by(SQUID),
    squid(['acl web port 80 443', 'http_access deny CONNECT !web']),
    problem('proxy.port-denied', { allowed: [443], denied: [5061] }, FEDERATION),
  ),
  fault(
    'socks-denies-port',
    'The SOCKS proxy refuses port 5061',
    by(SOCKS),
    closed({ proxies: { dante: { rules: ['socks block { from: 0.0.0.0/0 to: 0.0.0.0/0 port = 5061 }'] } } }),
    problem('proxy.port-denied', { denied: [5061] }, FEDERATION),
  ),
  fault(
    'closes-port',
    'The proxy hangs up on connections to port 5061',
    byBox('closes-5061'),
    closed(),
    problem('proxy.port-denied', { allowed: [443], denied: [5061] }, FEDERATION),
  ),
];

const upstream: readonly Scenario[] = [
  fault(
    'no-way-out',
    'What the proxy sends out is discarded',
    by(SQUID),
    closed({ firewall: { output: [`${PROXYS} tcp dport { 80, 443, 5061 } drop`] } }),
    problem('proxy.upstream-failed', {}, { route: 'proxy' }),
  ),
  fault(
    'way-out-refused',
    'What the proxy sends out is refused',
    by(SQUID),
    closed({ firewall: { output: [`${PROXYS} tcp dport { 80, 443, 5061 } reject with tcp reset`] } }),
    problem('proxy.upstream-failed', { status: 503 }, { route: 'proxy' }),
  ),
  fault(
    'one-host-dropped',
    'What the proxy sends to one host is discarded',
    by(SQUID),
    closed({ firewall: { output: [`${PROXYS} ip daddr ${HOSTS[PICKED_HOST]} drop`] } }),
    problem('proxy.upstream-failed', {}, PICKED),
  ),
  fault(
    'no-resolver',
    'The proxy’s resolver is out of reach',
    by(SQUID),
    closed({ firewall: { output: [`${PROXYS} udp dport 53 drop`, `${PROXYS} tcp dport 53 drop`] } }),
    problem('proxy.upstream-failed', {}, { route: 'proxy' }),
  ),
  fault(
    'resolver-denies',
    'The proxy’s resolver does not know one host',
    by(SQUID),
    closed({ proxies: { squid: { resolver: GATEWAY } }, localDns: { names: { [PICKED_HOST]: 'NXDOMAIN' } } }),
    problem('proxy.upstream-failed', { status: { between: [500, 504] } }, PICKED),
  ),
  fault(
    'bad-gateway',
    'The proxy gets nothing sensible from one host',
    byBox('fails-by-name'),
    closed(),
    problem('proxy.upstream-failed', { status: 502 }, PICKED),
  ),
  fault(
    'socks-no-way-out',
    'What the SOCKS proxy sends to one host is refused',
    by(SOCKS),
    closed({
      proxies: { dante: {} },
      firewall: { output: [`ip daddr ${HOSTS[PICKED_HOST]} tcp dport { 80, 443 } reject with tcp reset`] },
    }),
    problem('proxy.upstream-failed', { status: 5 }, PICKED),
  ),
  fault(
    'hangs-after-connect',
    'The proxy says that it has connected, and nothing comes through',
    byBox('hangs-after-connect'),
    closed(),
    problem('proxy.upstream-failed', {}, { route: 'proxy' }),
  ),
  fault(
    'hangs-by-name',
    'The proxy never answers for one host',
    byBox('hangs-by-name'),
    closed(),
    problem('proxy.upstream-failed', { status: 0 }, PICKED),
  ),
  fault(
    'hangs-on-connect',
    'The proxy answers, but never to CONNECT',
    byBox('hangs-on-connect'),
    closed(),
    problem('proxy.upstream-failed', { status: 0 }, { route: 'proxy' }),
  ),
  fault(
    'filters-name',
    'The proxy swallows greetings for one server name',
    byBox('mute-by-server-name'),
    closed(),
    problem(
      'tls.name-filtered',
      { how: 'silence' },
      { hosts: [PICKED_HOST], ports: ['443/tcp'], route: 'proxy' },
    ),
  ),
];

const lost = (name: string, title: string, script: Parameters<typeof byScript>[0]): Scenario =>
  fault(
    `script-${name}`,
    title,
    byScript(script),
    closed(),
    problem('proxy.pac-unreachable', { pacUrl: pacUrl(script) }),
  );
const broken = (
  name: string,
  title: string,
  script: Parameters<typeof byScript>[0],
  error: RegExp,
): Scenario =>
  fault(
    `script-${name}`,
    title,
    byScript(script),
    closed(),
    problem('proxy.pac-invalid', { error: { matches: error } }),
  );
const NO_SERVER = `http://${GATEWAY}:${NO_PROXY_PORT}/proxy.pac`;

const scripts: readonly Scenario[] = [
  lost('missing', 'The script’s server has no such page', 'missing.pac'),
  lost('failing', 'The script’s server fails', 'broken.pac'),
  lost('hangs', 'The script’s server never answers', 'hangs.pac'),
  fault(
    'script-refused',
    'Nobody listens where the script should be',
    ['--pac', NO_SERVER],
    closed(),
    problem('proxy.pac-unreachable', { pacUrl: NO_SERVER }),
  ),
  {
    ...lost('missing-open', 'The script is gone, and everything is open directly', 'missing.pac'),
    network: {},
    expect: {
      status: 'degraded',
      findings: [problem('proxy.pac-unreachable', { pacUrl: pacUrl('missing.pac') })],
    },
  },
  broken('loops', 'The script never ends', 'loops.pac', /./),
  broken('garbage', 'The script is none', 'garbage.pac', /Unexpected/),
  broken('throws', 'The script breaks off with an error', 'throws.pac', /notDefinedAnywhere/),
  broken('number', 'The script answers with a number', 'number.pac', /number/),
  broken('page', 'A page is handed out in the script’s place', 'page.pac', /Unexpected/),
  {
    ...fault(
      'script-dead-first',
      'The script’s first proxy is gone, the second works',
      byScript('dead-first.pac'),
      closed(),
    ),
    expect: {
      status: 'reachable',
      findings: [warning('proxy.unreachable', { proxy: `${GATEWAY}:${NO_PROXY_PORT}` })],
    },
  },
  {
    ...fault(
      'script-silent-first',
      'The script’s first proxy is silent, the second works',
      byScript('silent-first.pac'),
      closed(),
    ),
    expect: {
      status: 'reachable',
      findings: [warning('proxy.unreachable', { proxy: `${DEAD_RESOLVER}:${SQUID_PORT}` })],
    },
  },
  {
    ...fault(
      'script-then-direct',
      'The script’s proxy is gone, and it names the direct way next',
      byScript('then-direct.pac'),
      {},
    ),
    expect: {
      status: 'reachable',
      findings: [warning('proxy.unreachable', { proxy: `${GATEWAY}:${NO_PROXY_PORT}` })],
    },
  },
];

const BUMPED = { hosts: TLS_SERVICES, ports: ['443/tcp'], route: 'proxy' } as const;
const intercepting: readonly Scenario[] = [
  fault(
    'bumps',
    'The proxy opens what passes through, as a FortiGate does',
    byBox('bumps-fortinet'),
    closed(),
    problem(
      'tls.intercepted',
      { issuer: { matches: /Fortinet/ }, product: { matches: /forti/i }, trusted: false },
      BUMPED,
    ),
  ),
  fault(
    'bumps-unknown',
    'The proxy opens what passes through, by an unknown authority',
    byBox('bumps-unknown'),
    closed(),
    problem(
      'tls.intercepted',
      { issuer: { matches: /Office Inspection CA 7/ }, product: null, trusted: false },
      BUMPED,
    ),
  ),
  {
    ...fault(
      'bumps-trusted',
      'The proxy opens what passes through, and is trusted',
      byBox('bumps-fortinet'),
      closed(),
    ),
    trusts: ['fortinet'],
    expect: { status: 'reachable', findings: [warning('tls.intercepted', { trusted: true }, BUMPED)] },
  },
];

export const proxyFaults: readonly Scenario[] = [
  ...unreachables,
  ...signIns,
  ...refusals,
  ...upstream,
  ...scripts,
  ...intercepting,
];
