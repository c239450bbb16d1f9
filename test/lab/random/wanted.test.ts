import { describe, expect, test } from 'vitest';
import { type Part, meaningOf } from './case.ts';
import { wantedOf } from './wanted.ts';

const HERE: Part = { id: 'at-a-distance', parameters: { delayMs: 20 } };
const OPEN_PROXY: Part = { id: 'proxy-by-address', parameters: { closed: false, delayMs: 20 } };
const CLOSED_PROXY: Part = { id: 'proxy-by-address', parameters: { closed: true, delayMs: 20 } };
const fault = (id: string, parameters: unknown = {}): Part => ({ id, parameters });

const PORTAL = fault('portal', { page: 'portal-redirect', rest: 'drop' });
const DROP_5061 = fault('drop', { what: { port: 5061 }, answers: false });
const DROP_DIRECTORY = fault('drop', { what: { host: 'directory.skypelab.test' }, answers: false });
const DENY_DIRECTORY = fault('name-denied', { hosts: ['directory.skypelab.test'], how: 'NXDOMAIN' });
const NO_UDP = fault('udp-blocked', { ports: [3478, 3479, 3480, 3481], how: 'drop' });
const REVOCATION = fault('revocation-lost', { how: 'NXDOMAIN' });
const TRUSTED = fault('intercepted', { by: 'fortinet', hosts: 'all', trusted: true });
const DENIES = fault('proxy-denies', { what: 'login.idlab.test' });

interface Row {
  readonly why: string;
  readonly base?: Part;
  readonly faults: readonly Part[];
  readonly codes: readonly (readonly string[])[];
  readonly status: string;
  readonly primaries?: readonly string[];
}

const rows: readonly Row[] = [
  { why: 'nothing is wrong', faults: [], codes: [], status: 'reachable', primaries: [] },
  { why: 'one fault', faults: [DROP_5061], codes: [['firewall.drop']], status: 'blocked' },
  {
    why: 'behind a sign-in page nothing else is known',
    faults: [DROP_5061, PORTAL],
    codes: [['network.captive-portal']],
    status: 'blocked',
  },
  {
    why: 'a name that leads nowhere hides what its host would be',
    faults: [DROP_DIRECTORY, DENY_DIRECTORY],
    codes: [['dns.name-blocked']],
    status: 'blocked',
  },
  {
    why: 'where there is no network, a dead resolver is not seen',
    faults: [fault('resolver-lost', { how: 'dead' }), fault('offline', { reason: 'no-interface' })],
    codes: [['network.offline']],
    status: 'offline',
  },
  {
    why: 'what explains most is primary: four ports of a relay against one of a host',
    faults: [DROP_5061, NO_UDP],
    codes: [['firewall.drop'], ['firewall.udp-blocked']],
    status: 'blocked',
    primaries: ['firewall.udp-blocked'],
  },
  {
    why: 'nothing that is required is lost',
    faults: [REVOCATION],
    codes: [['tls.revocation-unreachable']],
    status: 'degraded',
  },
  {
    why: 'beside a name denied by the same means, one finding may stand for both',
    faults: [REVOCATION, DENY_DIRECTORY],
    codes: [['tls.revocation-unreachable', 'dns.name-blocked'], ['dns.name-blocked']],
    status: 'blocked',
  },
  {
    why: 'a trusted interceptor breaks nothing',
    faults: [TRUSTED],
    codes: [['tls.intercepted']],
    status: 'reachable',
  },
  {
    why: 'it may be called a problem where something required does not work',
    faults: [TRUSTED, DROP_5061],
    codes: [['tls.intercepted', 'tls.intercepted'], ['firewall.drop']],
    status: 'blocked',
  },
  {
    why: 'an address of the office’s own that fails may be a lie of the resolver as well',
    base: { id: 'split-dns', parameters: {} },
    faults: [
      fault('old-tls', { host: 'login.idlab.test' }),
      fault('drop', { what: { host: 'meet.contoso-online.test' }, answers: false }),
    ],
    codes: [['tls.handshake-failed'], ['firewall.drop', 'dns.sinkhole']],
    status: 'blocked',
  },
  {
    why: 'what the proxy refuses is open directly',
    base: OPEN_PROXY,
    faults: [DENIES],
    codes: [['proxy.denied']],
    status: 'degraded',
  },
  {
    why: 'what the proxy refuses is lost where nothing else gets out',
    base: CLOSED_PROXY,
    faults: [DENIES],
    codes: [['proxy.denied']],
    status: 'blocked',
  },
];

describe('what a right diagnosis must contain', () => {
  test.each(rows)('$why', ({ base = HERE, faults, codes, status, primaries }) => {
    const wanted = wantedOf(meaningOf({ base, faults: [...faults] }));
    expect(wanted.causes.map(({ allowed }) => allowed.map(({ code }) => code))).toEqual(codes);
    expect(wanted.status).toBe(status);
    if (primaries !== undefined) expect(wanted.primaries).toEqual(primaries);
  });

  test('hosts are those that no other fault hides; hidden ones may be named too', () => {
    const drop443 = fault('drop', { what: { port: 443 }, answers: false });
    const [first] = wantedOf(meaningOf({ base: HERE, faults: [drop443, DENY_DIRECTORY] })).causes;
    expect(first?.hosts).not.toContain('directory.skypelab.test');
    expect(first?.mayNameToo).toContain('directory.skypelab.test');
    expect(first?.isWhole).toBe(false);
  });

  test('the code of another cause, allowed in doubt, is not injected', () => {
    const drop = fault('drop', { what: { host: 'meet.contoso-online.test' }, answers: false });
    const { injected } = wantedOf(meaningOf({ base: { id: 'split-dns', parameters: {} }, faults: [drop] }));
    expect(injected).toEqual(['firewall.drop']);
  });

  test('the codes of hidden faults are injected all the same', () => {
    expect(wantedOf(meaningOf({ base: HERE, faults: [DROP_5061, PORTAL] })).injected).toEqual([
      'firewall.drop',
      'network.captive-portal',
    ]);
  });
});
