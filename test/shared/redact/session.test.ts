import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../../shared/export/json.ts';
import type { Report } from '../../../shared/model/report.ts';
import { redactCase, redactReport, redactReports, redactText } from '../../../shared/redact/redact-report.ts';
import { RedactionSession } from '../../../shared/redact/session.ts';
import { healthyReport } from '../../support/sample-report.ts';

const at = (environment: Partial<Report['environment']>, more: Partial<Report> = {}): Report => ({
  ...healthyReport,
  ...more,
  environment: { ...healthyReport.environment, ...environment },
});
const office = at({
  interfaces: [{ name: 'eth0', addresses: ['10.20.30.40/16', 'fd12::5/64'], up: true, kind: 'ethernet' }],
  gateways: ['10.20.0.1'],
  dnsServers: ['10.20.7.53', '81.2.69.53'],
});
const elsewhere = at({
  interfaces: [{ name: 'wlan0', addresses: ['192.168.178.20/24'], up: true, kind: 'wifi' }],
  gateways: ['192.168.178.1'],
  dnsServers: ['192.168.178.1', '10.20.7.53'],
});

test('the same thing keeps its placeholder through the reports of a case', () => {
  const session = new RedactionSession();
  const first = redactReport(office, session).report;
  const second = redactReport(elsewhere, session).report;
  expect(second.environment.dnsServers[1]).toBe(first.environment.dnsServers[0]);
  expect(second.environment.dnsServers[0]).toBe(second.environment.gateways?.[0]);
  const together = redactReports([office, elsewhere]);
  expect(together.reports.map(({ environment }) => environment.dnsServers)).toEqual([
    first.environment.dnsServers,
    second.environment.dnsServers,
  ]);
});

test('a redaction alone is the same every time', () => {
  expect(renderJson(redactReport(office).report)).toBe(renderJson(redactReport(office).report));
});

describe('placeholders for addresses', () => {
  const { environment } = redactReport(office).report;
  const [own = '', ula = ''] = environment.interfaces[0]?.addresses ?? [];
  const gateway = environment.gateways?.[0] ?? '';

  test('are addresses of the same kind', () => {
    expect(ipaddr.parse(own.split('/')[0] ?? '').range()).toBe('private');
    expect(ipaddr.parse(ula.split('/')[0] ?? '').range()).toBe('uniqueLocal');
    expect(ipaddr.parse(environment.dnsServers[1] ?? '').range()).not.toBe('private');
  });

  test('lie in one network when the originals do', () => {
    const [network, bits] = ipaddr.parseCIDR(own);
    expect(bits).toBe(16);
    expect(ipaddr.parse(gateway).match(network, bits)).toBe(true);
    expect(ipaddr.parse(environment.dnsServers[0] ?? '').match(network, bits)).toBe(true);
  });

  test('are none of the originals, even where those look like placeholders', () => {
    const tricky = at({ dnsServers: ['10.255.255.1', '203.0.113.1', '10.255.254.1', '192.168.255.1'] });
    const { dnsServers } = redactReport(tricky).report.environment;
    for (const original of tricky.environment.dnsServers) expect(dnsServers).not.toContain(original);
    expect(new Set(dnsServers).size).toBe(4);
  });
});

test('what whoever asks knows of this computer is looked for everywhere', () => {
  const session = new RedactionSession({
    users: ['jdupont'],
    computers: ['kiosk-lyon'],
    domains: ['adatum.local'],
  });
  const said = redactText('JDUPONT on Kiosk-Lyon (dc3.adatum.local) wrote to adatum', session);
  expect(said).toBe('user-1 on host-1 (host-2.domain-1.internal) wrote to domain-1');
});

test('names of everybody are no secrets: a sentence about root and a server stays one', () => {
  const session = new RedactionSession({ users: ['root', 'admin'], computers: ['localhost', 'server'] });
  expect(redactText('As root, restart the server on localhost.', session)).toBe(
    'As root, restart the server on localhost.',
  );
});

test('services and their addresses stay: the firewall team needs them', () => {
  const session = new RedactionSession();
  const text =
    'Allow *.lync.com, sipdir.online.lync.com and teams.microsoft.com on 443/tcp, and http://www.msftconnecttest.com/connecttest.txt.';
  expect(redactText(text, session)).toBe(text);
});

test('what stands beside the reports of a case is redacted with what they tell, and they with what it tells', () => {
  const noted = at({}, { label: 'Marie Lefèvre, first floor' });
  const beside = {
    reportedBy: 'Marie Lefèvre',
    notes: ['10.20.7.53 is slow', 'ask marie lefèvre'],
    outcome: 'not-found',
  };
  const { reports, beside: shown, manifest } = redactCase([office, noted], beside);
  expect(shown).toEqual({
    reportedBy: 'user-1',
    notes: [`${reports[0]?.environment.dnsServers[0]} is slow`, 'ask user-1'],
    outcome: 'not-found',
  });
  expect(reports[1]?.label).toBe('user-1, first floor');
  expect(manifest.counts.user).toBe(1);
});
