import { describe, expect, test } from 'vitest';
import { sheetText } from '../../../shared/handover/sheet-text.ts';
import { sheetFor, sheetOfFinding, sheetsOf, teamsAsked } from '../../../shared/handover/sheet.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Report } from '../../../shared/model/report.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';

const en = messagesFor('en');
const [drop] = brokenReport.findings;
if (drop === undefined) throw new Error('no finding');

const named = (n: number): readonly string[] => Array.from({ length: n }, (_, index) => `h${index}.test`);

function textOf(finding: Finding, report: Report = brokenReport, lang: 'en' | 'fr' = 'en'): string {
  const messages = messagesFor(lang);
  const sheet = sheetOfFinding(finding, report, messages);
  if (sheet === null) throw new Error(`no sheet for ${finding.code}`);
  return sheetText(sheet, messages);
}

test('a firewall sheet holds all that a rule needs, why, from where, when, and how to verify', () => {
  const finding = { ...drop, figures: { ranges: ['198.18.2.0/24'], urls: ['*.contoso-online.test'] } };
  const report: Report = {
    ...brokenReport,
    options: { ...brokenReport.options, sipDomains: ['contoso.test'] },
    environment: {
      ...brokenReport.environment,
      clock: { utc: brokenReport.startedAt, timeZone: 'Europe/Paris', offsetMinutes: 60 },
    },
  };
  expect(textOf(finding, report)).toBe(`Request to the firewall team
Source: Office, 198.18.1.10/24 (eth0)
Measured: 22 November 2026, 09:15:02 UTC (local time 2026-11-22 10:15:02 +01:00 (Europe/Paris)), callpath 0.1.0

Allow outbound TCP 5061 to 198.18.2.0/24 (*.contoso-online.test), and let the answers back in.
  Host names: *.contoso-online.test, sipfed.contoso-online.test
  Addresses: 198.18.2.0/24
  Ports: TCP 5061
  Protocol: SIP over TLS
  Direction: outbound, from this network to the internet, with its answers
  Reason: ${drop.explanation}
  Finding: A firewall discards TCP port 5061 · firewall.drop · problem · certain (97 %)
  What was seen:
  - SIP sipfed.contoso-online.test (198.18.2.20) 5061/tcp: no answer at all to the connection attempt, 3.0 s
  - SIP sipfed.contoso-online.test (198.18.2.20) 5061/tcp: no answer at all to the connection attempt, 3.0 s (tried again, alone) × 2
  - SIP sipdir.contoso-online.test (198.18.2.20) 443/tcp: SIP 200 OK, TLSv1.3, certificate issued by CN=Lab Root CA, O=Lab, 124 ms
  To verify: The connection must open.
    Windows (PowerShell): Test-NetConnection sipfed.contoso-online.test -Port 5061
    Linux, macOS: nc -vz -w 5 sipfed.contoso-online.test 5061

With Callpath: Run Callpath again on the same network (profile skype-contacts, SIP domain contoso.test): the finding firewall.drop must be gone.
`);
});

describe('a team', () => {
  const denied: Finding = { ...drop, id: 'f9', code: 'dns.name-blocked', details: { rcode: 'NXDOMAIN' } };
  const report: Report = { ...brokenReport, findings: [denied, ...brokenReport.findings] };

  test('has one sheet with everything that is asked of it, the most urgent team first', () => {
    const sheets = sheetsOf(report, en);
    expect(sheets.map(({ team, items }) => [team, items.length])).toEqual([
      ['dns', 1],
      ['firewall', 2],
    ]);
    const text = sheetText(sheetFor('firewall', report, en) ?? sheets[0]!, en);
    expect(text).toContain('\n\n1. Allow outbound TCP 5061');
    expect(text).toContain('\n\n2. Allow plain HTTP, TCP 80');
    expect(text).toContain('the findings firewall.drop and tls.revocation-unreachable must be gone');
  });

  test('that nothing is asked of has none', () => {
    expect(sheetFor('proxy', report, en)).toBeNull();
    expect(sheetsOf(healthyReport, en)).toEqual([]);
    expect(teamsAsked(report)).toEqual(['firewall', 'dns']);
  });

  test('is not known for a code of a newer version', () => {
    for (const code of ['quantum.noise', 'constructor', '__proto__'])
      expect(sheetOfFinding({ ...drop, code }, report, en)).toBeNull();
  });
});

test('the addresses that were tried stand in where no range is published', () => {
  expect(textOf(drop)).toContain('  Addresses: 198.18.2.20\n');
});

describe('what is asked of DNS', () => {
  const name = { ...drop, code: 'dns.name-blocked', details: { rcode: 'NXDOMAIN', confirmedBy: null } };
  test('names the hosts, the servers that were asked and what they said, and no port', () => {
    const text = textOf(name);
    expect(text).toMatch(/ {2}DNS servers: 198\.18\.1\.1\n {2}What came: NXDOMAIN\n/);
    expect(text).toContain('Host names: sipfed.contoso-online.test\n');
    expect(text).not.toContain('Ports:');
  });
  test('the servers chosen for the run count, not those of the system', () => {
    const options = { ...brokenReport.options, dns: ['192.0.2.53:5353'] };
    const failing = { ...drop, code: 'dns.resolver-failing', details: { rcode: 'SERVFAIL' } };
    const text = textOf(failing, { ...brokenReport, options });
    expect(text).toContain('DNS servers: 192.0.2.53:5353');
    expect(text).toContain('dig @192.0.2.53 -p 5353 sipfed.contoso-online.test A');
    expect(text).not.toContain('Host names:');
  });
  test('a false address stands beside the right ones', () => {
    const details = { answers: ['0.0.0.0'], expected: ['198.18.2.0/24'] };
    expect(textOf({ ...name, code: 'dns.sinkhole', details })).toContain(
      'What came: 0.0.0.0\n  What should come: 198.18.2.0/24\n',
    );
  });
  test('a missing record is asked for by its name and type', () => {
    const details = { name: '_sipfederationtls._tcp.contoso.test' };
    const scope = { ...drop.scope, hosts: [], addresses: [], ports: [] };
    const text = textOf({ ...drop, code: 'dns.srv-missing', details, scope });
    expect(text).toContain('  Record: _sipfederationtls._tcp.contoso.test\n  Record type: SRV\n');
    expect(text).toContain('dig @198.18.1.1 _sipfederationtls._tcp.contoso.test SRV');
  });
});

describe('what is asked of the proxy team', () => {
  const proxied: Report = {
    ...brokenReport,
    environment: {
      ...brokenReport.environment,
      proxy: { source: 'environment', pacUrl: null, routes: ['http://proxy.test:3128'] },
    },
  };
  const scope = { ...drop.scope, hosts: ['meet.contoso-online.test'], ports: ['443/tcp', '80/tcp'] };
  test('is said in URLs, with sign-in, inspection, and a way to verify through the proxy', () => {
    const text = textOf({ ...drop, code: 'proxy.denied', details: { status: 403 }, scope }, proxied);
    expect(text).toContain('Proxy in use: http://proxy.test:3128\n');
    expect(text).toContain('URLs: https://meet.contoso-online.test, http://meet.contoso-online.test\n');
    expect(text).toContain('Sign-in at the proxy: none\n');
    expect(text).toContain('TLS inspection: exempt');
    expect(text).toContain('openssl s_client -proxy proxy.test:3128 -connect meet.contoso-online.test:443');
  });
  test('the sign-in that is asked for now is named', () => {
    const details = { schemes: ['Negotiate', 'NTLM'] };
    expect(textOf({ ...drop, code: 'proxy.auth-required', details, scope }, proxied)).toContain(
      'Sign-in at the proxy: none (asked for now: Negotiate and NTLM)',
    );
  });
  test('a denied port is CONNECT to that port, and a name that a wildcard covers is not repeated', () => {
    const port = {
      ...drop,
      code: 'proxy.port-denied',
      details: { allowed: [443], denied: [5061] },
      figures: { urls: ['*.contoso-online.test'] },
    };
    expect(textOf(port, proxied)).toContain('URLs: *.contoso-online.test:5061\n');
  });
});

describe('what is asked of whoever manages the computer', () => {
  const rule = { protocol: 'tcp', ports: ['5000-5100'], addresses: [], program: null } as const;
  const blocks = [
    { ...rule, name: 'No SIP' },
    { ...rule, name: 'Another port', ports: ['25'] },
    { ...rule, name: 'Another protocol', protocol: 'udp' as const },
    { ...rule, name: 'Another program', program: 'game.exe' },
    { ...rule, name: 'Everything', protocol: 'any' as const, ports: [] },
  ];
  const textWith = (outbound: 'allow' | 'block'): string =>
    textOf(
      { ...drop, code: 'host-firewall.blocked', details: {} },
      {
        ...brokenReport,
        environment: {
          ...brokenReport.environment,
          hostFirewall: { kind: 'windows-defender', enabled: true, outbound, blocks },
        },
      },
    );
  test('names the rules that may stop it, and what happens to the rest', () => {
    expect(textWith('allow')).toContain('  Rules on this computer: No SIP, Everything\n');
    expect(textWith('block')).toContain('No SIP, Everything, what no rule allows is blocked\n');
  });
});

test('five hundred hosts are all there, and thousands are counted', () => {
  expect(textOf({ ...drop, scope: { ...drop.scope, hosts: named(500) } })).toContain('h499.test\n');
  const text = textOf({ ...drop, scope: { ...drop.scope, hosts: named(5000) } });
  expect(text).toContain('and 4000 more');
  expect(text.length).toBeLessThan(20_000);
});

test.each([
  { details: { reason: 'no-interface' }, team: 'user' },
  { details: { reason: 'no-route' }, team: 'network' },
  { details: { reason: 'no-answer' }, team: 'network' },
])('who is asked when there is no network: $details.reason', ({ details, team }) => {
  expect(sheetOfFinding({ ...drop, code: 'network.offline', details }, brokenReport, en)?.team).toBe(team);
});

test.each([
  { figures: { lossPattern: 'limited' as const }, team: 'firewall' },
  { figures: { lossPattern: 'bursts' as const }, team: 'network' },
  { figures: {}, team: 'network' },
])('who is asked when media is lost: $figures', ({ figures, team }) => {
  const loss = { ...drop, code: 'media.loss', details: { lossPercent: 8 }, figures };
  expect(sheetOfFinding(loss, brokenReport, en)?.team).toBe(team);
});

test('in French with its typography', () => {
  const text = textOf(drop, brokenReport, 'fr');
  expect(text).toContain('Demande à l’équipe pare-feu');
  expect(text).toContain('Noms d’hôte\u00a0: sipfed');
});
