import { expect, test } from 'vitest';
import { FAULTS } from '../../../electron/practice/faults.ts';
import { FEDERATION_SRV, HOSTS, RETIRED_HOST } from '../../../electron/practice/hosts.ts';
import type { PracticeFaultId } from '../../../shared/model/practice-fault.ts';
import { parseReport } from '../../../shared/model/report-schema.ts';
import { cli } from '../../support/cli.ts';

/*
 * End to end, on every system, without root: the command line starts the practice network, diagnoses it over real
 * sockets, and must say what was broken, and nothing else.
 */
const DIRECTORY = [HOSTS.directoryApi, HOSTS.directory];
const SECURE = Object.values(HOSTS).filter((host) =>
  /^(api|config|directory|login|meet|sip|webdir)/.test(host),
);

/** Whom the one finding must name, and what it must say of it. */
const BLAMED: Readonly<
  Record<
    Exclude<PracticeFaultId, 'none'>,
    { readonly hosts?: readonly string[]; readonly details?: Readonly<Record<string, unknown>> }
  >
> = {
  'dns-name-blocked': { hosts: DIRECTORY, details: { rcode: 'NXDOMAIN', confirmedBy: '127.0.0.1' } },
  'dns-name-refused': { hosts: [HOSTS.meet, HOSTS.webdir], details: { rcode: 'REFUSED' } },
  'dns-sinkhole': { hosts: DIRECTORY, details: { answers: ['127.0.0.2'], expected: ['127.0.0.1/32'] } },
  'dns-resolver-silent': { details: { resolvers: ['127.0.0.1'] } },
  'dns-resolver-failing': { details: { rcode: 'SERVFAIL' } },
  'dns-slow': {},
  'srv-missing': { hosts: [FEDERATION_SRV], details: { name: FEDERATION_SRV } },
  'firewall-drop': { hosts: [HOSTS.sipdir], details: { wholeHost: false } },
  'firewall-reject': { hosts: [HOSTS.login] },
  'udp-blocked': { hosts: [HOSTS.relay], details: { open: [] } },
  'udp-partly-blocked': {
    hosts: [HOSTS.relay],
    details: { blocked: [expect.stringMatching(/udp$/), expect.stringMatching(/udp$/)] },
  },
  'tls-intercepted': { hosts: SECURE, details: { product: 'Fortinet FortiGate', trusted: false } },
  'tls-intercepted-trusted': { hosts: SECURE, details: { product: null, trusted: true } },
  'tls-name-filtered': { hosts: DIRECTORY, details: { how: 'reset' } },
  'tls-name-swallowed': { hosts: DIRECTORY, details: { how: 'silence' } },
  'tls-greeting-refused': { hosts: [HOSTS.config, HOSTS.meet, HOSTS.webdir] },
  'certificate-expired': { hosts: [HOSTS.login], details: { reason: 'expired' } },
  'certificate-wrong-name': { hosts: [HOSTS.meet], details: { reason: 'name-mismatch' } },
  'certificate-untrusted': { hosts: [HOSTS.sipdir], details: { reason: 'untrusted' } },
  'http-block-page': { hosts: DIRECTORY, details: { product: 'Fortinet FortiGuard', status: 403 } },
  'captive-portal': {},
  'mtu-blackhole': { hosts: SECURE },
  unstable: {},
  'sip-silent': { hosts: [HOSTS.sipdir], details: { how: 'silence' } },
  'sip-closed': { hosts: [HOSTS.sipdir], details: { how: 'closed' } },
  'sip-not-sip': { hosts: [HOSTS.sipdir], details: { how: 'not-sip' } },
  'service-unavailable': { hosts: [HOSTS.login] },
  'service-retired': { hosts: [RETIRED_HOST] },
  'revocation-unreachable': { hosts: [HOSTS.crl, HOSTS.ocsp] },
};

test.concurrent.each(FAULTS)(
  'callpath practice $id finds what was broken',
  async ({ id, expected }) => {
    const { status, stdout, stderr } = await cli(['practice', id, '--json', '-'], { timeoutMs: 50_000 });
    expect(stderr).toBe('');
    const report = parseReport(JSON.parse(stdout));
    expect(report.findings.map(({ code }) => code)).toEqual(expected.codes);
    expect(report.verdict.status).toBe(expected.status);
    const [finding] = report.findings;
    expect(status).toBe(finding?.severity === 'problem' ? 1 : 0);
    if (id === 'none') return;
    const { hosts, details = {} } = BLAMED[id];
    expect(finding?.details).toMatchObject(details);
    if (hosts !== undefined) expect(finding?.scope.hosts.toSorted()).toEqual([...hosts].toSorted());
    // It can be judged again from what was measured: every evidence is there.
    const known = new Set(report.observations.map((observation) => observation.id));
    expect(finding?.evidence.filter((observation) => !known.has(observation))).toEqual([]);
  },
  60_000,
);

test('a person reads the verdict first, and in the end what was broken', async () => {
  const { stdout } = await cli(['practice', 'firewall-reject', '--lang', 'fr']);
  expect(stdout).toContain('firewall.reject');
  expect(stdout).toContain('Les connexions au port du serveur d’authentification étaient refusées');
});
