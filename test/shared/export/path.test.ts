import { describe, expect, test } from 'vitest';
import { pathOf } from '../../../shared/export/path.ts';
import type { Finding, Severity } from '../../../shared/model/finding.ts';
import type { Report } from '../../../shared/model/report.ts';
import { brokenReport, healthyReport } from '../../support/sample-report.ts';

const states = (report: Report): string =>
  pathOf(report)
    .links.map(({ state }) => state)
    .join(' ');
const HEALTHY = 'fine fine unknown fine fine';

const withFinding = (code: string, severity: Severity = 'problem'): Report => {
  const [sample] = brokenReport.findings;
  if (sample === undefined) throw new Error('no finding');
  const finding: Finding = { ...sample, code, severity };
  return { ...healthyReport, findings: [finding] };
};

describe('pathOf', () => {
  test('is fine where something came through, and not known where nothing was tried', () => {
    expect(states(healthyReport)).toBe(HEALTHY);
    expect(states({ ...healthyReport, observations: [] })).toBe('unknown unknown unknown unknown unknown');
  });

  test.each([
    ['dns.resolver-unreachable', 'failing fine unknown fine fine'],
    ['dns.name-blocked', 'fine failing unknown fine fine'],
    ['proxy.denied', 'fine fine failing fine fine'],
    ['proxy.unreachable', 'fine failing unknown fine fine'],
    ['proxy.pac-invalid', 'fine failing unknown fine fine'],
    ['firewall.drop', 'fine fine unknown failing fine'],
    ['firewall.of-a-later-version', 'fine fine unknown failing fine'],
    ['network.captive-portal', 'fine fine unknown failing fine'],
    ['tls.name-filtered', 'fine fine unknown failing fine'],
    ['tls.certificate-invalid', 'fine fine unknown fine failing'],
    ['sip.no-answer', 'fine fine unknown fine failing'],
    ['network.mtu-blackhole', 'fine fine failing failing fine'],
    ['an-area.nobody-knows', HEALTHY],
  ])('%s breaks it where it sits: %s', (code, links) => {
    expect(states(withFinding(code))).toBe(links);
  });

  test('advice never breaks it, a warning only where something fails', () => {
    expect(states(withFinding('service.retired', 'info'))).toBe(HEALTHY);
    expect(states(withFinding('tls.revocation-unreachable', 'warning'))).toBe(HEALTHY);
    expect(states(brokenReport)).toBe('fine fine unknown failing failing');
  });

  test('a DNS server that only says no is there all the same', () => {
    const denied = healthyReport.observations
      .filter(({ kind }) => kind === 'dns')
      .map((observation) => ({
        ...observation,
        outcome: {
          status: 'failed' as const,
          failure: { step: 'resolve' as const, code: 'query-refused' as const, detail: null },
        },
      }));
    expect(states({ ...healthyReport, observations: denied })).toBe('fine unknown unknown unknown unknown');
  });

  test('knows the stations and what the services are needed for', () => {
    const { facts, features } = pathOf(brokenReport);
    expect(facts).toMatchObject({
      computer: ['eth0', '198.18.1.10/24'],
      dns: ['198.18.1.1'],
      proxy: [],
      firewall: ['5061/tcp'],
    });
    expect(features).toContainEqual({ feature: 'im', state: 'failed' });
    expect(features).toContainEqual({ feature: 'sign-in', state: 'ok' });
    expect(features.map(({ feature }) => feature)).not.toContain('presence');
  });
});
