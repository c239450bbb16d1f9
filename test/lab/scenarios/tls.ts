import type { ExpectedFinding, Scenario } from '../scenario.ts';
import type { WrongServer } from '../servers/ports.ts';
import { TLS_HOSTS, TLS_SERVICES, intercept, problem, replaceServer, warning } from './breaking.ts';
import type { Host } from '../network/addresses.ts';

const INTERCEPTED = { hosts: TLS_SERVICES, ports: ['443/tcp'] } as const;

const wrongServer = (name: WrongServer, title: string, host: Host, finding: ExpectedFinding): Scenario => ({
  name: `certificate-${name}`,
  title,
  network: { internet: { prerouting: [replaceServer(host, 443, name)] } },
  expect: {
    status: 'blocked',
    findings: [{ ...finding, scope: { hosts: [host], ports: ['443/tcp'] } }],
  },
});

/** Something is wrong with TLS: on the way, or at one service. */
export const tls: readonly Scenario[] = [
  {
    name: 'intercepted-product',
    title: 'A FortiGate answers all TLS with its own certificates',
    network: { firewall: { prerouting: intercept('fortinet', 'forward', TLS_HOSTS) } },
    expect: {
      status: 'blocked',
      findings: [
        problem(
          'tls.intercepted',
          { issuer: { matches: /Fortinet/ }, product: { matches: /forti/i }, trusted: false },
          INTERCEPTED,
        ),
      ],
    },
  },
  {
    name: 'intercepted-unknown',
    title: 'An unknown authority answers all TLS with its own certificates',
    network: { firewall: { prerouting: intercept('unknown', 'forward', TLS_HOSTS) } },
    expect: {
      status: 'blocked',
      findings: [
        problem(
          'tls.intercepted',
          { issuer: { matches: /Office Inspection CA 7/ }, product: null, trusted: false },
          INTERCEPTED,
        ),
      ],
    },
  },
  {
    name: 'intercepted-trusted',
    title: 'TLS is intercepted by an authority that this workstation trusts',
    network: { firewall: { prerouting: intercept('fortinet', 'forward', TLS_HOSTS) } },
    trusts: ['fortinet'],
    expect: {
      status: 'reachable',
      findings: [
        warning(
          'tls.intercepted',
          { issuer: { matches: /Fortinet/ }, product: { matches: /forti/i }, trusted: true },
          INTERCEPTED,
        ),
      ],
    },
  },
  {
    name: 'name-filter-reset',
    title: 'Greetings for one server name are cut off with a RST',
    network: { road: { nameFilter: { how: 'reset', names: ['directory.skypelab.test'] } } },
    expect: {
      status: 'blocked',
      findings: [
        problem(
          'tls.name-filtered',
          { how: 'reset' },
          { hosts: ['directory.skypelab.test'], ports: ['443/tcp'] },
        ),
      ],
    },
  },
  {
    name: 'name-filter-silence',
    title: 'Greetings for a whole domain are swallowed',
    network: { road: { nameFilter: { how: 'silence', names: ['skypelab.test'] } } },
    expect: {
      status: 'blocked',
      findings: [
        problem(
          'tls.name-filtered',
          { how: 'silence' },
          {
            hosts: ['api.skypelab.test', 'directory.skypelab.test', 'config.skypelab.test'],
            ports: ['443/tcp'],
          },
        ),
      ],
    },
  },
  wrongServer(
    'expired',
    'One service shows an expired certificate',
    'login.idlab.test',
    problem('tls.certificate-invalid', { reason: 'expired', issuer: { matches: /Lab Issuing CA/ } }),
  ),
  wrongServer(
    'not-yet-valid',
    'One service shows a certificate of the future',
    'login.idlab.test',
    problem('tls.certificate-invalid', { reason: 'not-yet-valid', issuer: { matches: /Lab Issuing CA/ } }),
  ),
  wrongServer(
    'wrong-name',
    'One service shows the certificate of another name',
    'meet.contoso-online.test',
    problem('tls.certificate-invalid', { reason: 'name-mismatch', issuer: { matches: /Lab Issuing CA/ } }),
  ),
  wrongServer(
    'self-signed',
    'One service shows a certificate that it signed itself',
    'api.skypelab.test',
    problem('tls.certificate-invalid', { reason: 'untrusted', issuer: { matches: /api\.skypelab\.test/ } }),
  ),
  wrongServer(
    'old-tls',
    'One service speaks no TLS newer than 1.1',
    'directory.skypelab.test',
    problem('tls.handshake-failed', { alert: { matches: /version/i } }),
  ),
];
