import { expect, test } from 'vitest';
import { breaksOf } from '../../../../renderer/views/report/breaks-of.ts';
import { pathOf } from '../../../../shared/export/path.ts';
import { brokenReport, healthyReport } from '../../../support/sample-report.ts';

const stretches = (codes: readonly string[]) => {
  const [first] = brokenReport.findings;
  if (first === undefined) throw new Error('no finding');
  const findings = codes.map((code, index) => ({ ...first, id: `f${index}`, code }));
  return breaksOf(pathOf({ ...brokenReport, findings }).links).map(({ finding, from, to }) => [
    finding.code,
    from,
    to,
  ]);
};

test('a cause somewhere between is one break of several links', () => {
  expect(stretches(['firewall.drop', 'network.mtu-blackhole'])).toEqual([
    ['network.mtu-blackhole', 'proxy', 'internet'],
    ['firewall.drop', 'firewall', 'internet'],
  ]);
});

test('two faults are two breaks, the nearest to this computer first', () => {
  expect(stretches(['tls.intercepted', 'dns.name-blocked'])).toEqual([
    ['dns.name-blocked', 'dns', 'proxy'],
    ['tls.intercepted', 'firewall', 'internet'],
  ]);
});

test('a path that is fine breaks nowhere', () => {
  expect(breaksOf(pathOf(healthyReport).links)).toEqual([]);
});
