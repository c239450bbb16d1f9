import { describe, expect, test } from 'vitest';
import { wantedFor } from '../../../shared/export/request-kind.ts';
import { requestText } from '../../../shared/export/request-text.ts';
import { messagesFor } from '../../../shared/messages/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Report } from '../../../shared/model/report.ts';
import { RECORDED } from '../../support/recorded-reports.ts';
import { brokenReport } from '../../support/sample-report.ts';

const [drop] = brokenReport.findings;
if (drop === undefined) throw new Error('no finding');

const named = (n: number): readonly string[] => Array.from({ length: n }, (_, index) => `h${index}.test`);

function textOf(finding: Finding, report: Report = brokenReport, lang: 'en' | 'fr' = 'en'): string {
  const wanted = wantedFor(finding.code);
  if (wanted === null) throw new Error(`no request for ${finding.code}`);
  return requestText(finding, wanted, report, messagesFor(lang));
}

test('a firewall request holds all that a rule needs, why, from where, when, and how to verify', () => {
  const finding = { ...drop, figures: { ranges: ['198.18.2.0/24'], urls: ['*.contoso-online.test'] } };
  const report = { ...brokenReport, options: { ...brokenReport.options, sipDomains: ['contoso.test'] } };
  expect(textOf(finding, report)).toBe(`Request to the firewall team
A firewall discards TCP port 5061

Allow this traffic out of our network, and its answers back in:
  Hosts: *.contoso-online.test, sipfed.contoso-online.test
  Addresses: 198.18.2.0/24
  Ports: TCP 5061
  Protocol: SIP over TLS
  Direction: outbound, from this network to the internet

Reason: ${drop.explanation}
Measured: 22 November 2026, 09:15:02 UTC, callpath 0.1.0, certain (97 %)
From: Office, 198.18.1.10/24 (eth0)

What was seen:
- SIP sipfed.contoso-online.test (198.18.2.20) 5061/tcp: no answer at all to the connection attempt, 3.0 s
- SIP sipfed.contoso-online.test (198.18.2.20) 5061/tcp: no answer at all to the connection attempt, 3.0 s (tried again, alone) × 2
- SIP sipdir.contoso-online.test (198.18.2.20) 443/tcp: SIP 200 OK, TLSv1.3, certificate issued by CN=Lab Root CA, O=Lab, 124 ms

To verify: Run Callpath again on the same network (profile skype-contacts, SIP domain contoso.test): the finding firewall.drop must be gone.
`);
});

test('the addresses that were tried stand in where no range is published', () => {
  expect(textOf(drop)).toContain('  Addresses: 198.18.2.20\n');
});

describe('what is asked of DNS', () => {
  const name = { ...drop, code: 'dns.name-blocked' };
  test('names the hosts and the servers that were asked, and no port', () => {
    const text = textOf(name);
    expect(text).toContain('Hosts: sipfed.contoso-online.test\n  DNS servers: 198.18.1.1\n');
    expect(text).not.toContain('Ports:');
  });
  test('the servers chosen for the run count, not those of the system', () => {
    const options = { ...brokenReport.options, dns: ['192.0.2.53'] };
    const text = textOf({ ...drop, code: 'dns.resolver-failing' }, { ...brokenReport, options });
    expect(text).toContain('DNS servers: 192.0.2.53');
    expect(text).not.toContain('Hosts:');
  });
  test('a missing record is asked for by its name', () => {
    const details = { name: '_sipfederationtls._tcp.contoso.test' };
    const scope = { ...drop.scope, hosts: [], addresses: [], ports: [] };
    expect(textOf({ ...drop, code: 'dns.srv-missing', details, scope })).toContain(
      '  Record: _sipfederationtls._tcp.contoso.test',
    );
  });
});

test('five hundred hosts are all there, and thousands are counted', () => {
  expect(textOf({ ...drop, scope: { ...drop.scope, hosts: named(500) } })).toContain('h499.test\n');
  const text = textOf({ ...drop, scope: { ...drop.scope, hosts: named(5000) } });
  expect(text).toContain('and 4000 more');
  expect(text.length).toBeLessThan(20_000);
});

test('in French with its typography', () => {
  const text = textOf(drop, brokenReport, 'fr');
  expect(text).toContain('Demande à l’équipe pare-feu');
  expect(text).toContain('Hôtes\u00a0: sipfed');
});

test.each(Object.entries(RECORDED))('every problem of the recorded run %s reads whole', (_name, report) => {
  for (const finding of report.findings) {
    if (wantedFor(finding.code) === null) continue;
    const text = textOf(finding, report);
    expect(text).not.toMatch(/undefined|null|\[object|: \n {2}[A-Z]|:\s*$/);
  }
});

test.each([
  'service.retired',
  'service.unavailable',
  'catalog.stale',
  'network.captive-portal',
  'constructor',
])('nobody inside is asked for %s', (code) => {
  expect(wantedFor(code)).toBeNull();
});
