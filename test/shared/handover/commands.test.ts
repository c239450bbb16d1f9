import { describe, expect, test } from 'vitest';
import { askFactsOf } from '../../../shared/handover/ask-facts.ts';
import { CHECKED_BY, type CheckKind } from '../../../shared/handover/check-kind.ts';
import { checkPlaces } from '../../../shared/handover/check-places.ts';
import { commandsOf } from '../../../shared/handover/commands.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { brokenReport } from '../../support/sample-report.ts';

const [drop] = brokenReport.findings;
if (drop === undefined) throw new Error('no finding');
const CHECKS = [...new Set(Object.values(CHECKED_BY))].filter((check) => check !== null);

const PROXY = {
  source: 'environment',
  pacUrl: 'http://proxy.test/a.pac',
  routes: ['http://proxy.test:3128'],
};
function linesOf(check: CheckKind, finding: Finding, proxy = PROXY): readonly string[] {
  const facts = askFactsOf(finding, brokenReport);
  const environment = { ...brokenReport.environment, proxy };
  return commandsOf(check, checkPlaces(facts, { ...brokenReport, environment })).map(({ line }) => line);
}

test.each(CHECKS)('%s has a command where the report names a place', (check) => {
  const details = { name: '_sip._tls.contoso.test' };
  const found = check === 'record' ? { ...drop, details } : drop;
  expect(linesOf(check, found).length).toBeGreaterThan(0);
});

describe('nothing from the network reaches a shell', () => {
  const HOSTILE = [
    'a;reboot',
    'a$(reboot)',
    'a`reboot`',
    'a|b',
    'a&b',
    'a>b',
    "a'b",
    'a"b',
    'a b',
    'a\nb',
    '-oProxyCommand=x',
    '--help',
    '$HOME',
    '*.contoso.test',
    'a#b',
    'a\\b',
    '(a)',
    'á.test',
    '@evil.test',
    '~root',
    'a,b',
    '',
  ];
  test.each(HOSTILE)('%j stands in no command', (bad) => {
    const scope = { ...drop.scope, hosts: [bad], addresses: [bad], ports: [`443/tcp;${bad}`, bad] };
    const finding: Finding = {
      ...drop,
      scope,
      details: { name: bad, resolvers: [bad], proxy: `${bad}:3128` },
    };
    const proxy = { source: 'x', pacUrl: `http://${bad}/a.pac`, routes: [`http://${bad}:3128`, bad] };
    for (const check of CHECKS) {
      for (const line of linesOf(check, finding, proxy)) {
        if (bad !== '') expect(line.replaceAll('</dev/null | openssl', '')).not.toContain(bad);
        expect(line.replaceAll('</dev/null | openssl x509', '').replaceAll('</dev/null', '')).toMatch(
          /^[\w .:/@-]+$/,
        );
      }
    }
  });
});

test.each([
  { resolver: '192.0.2.53', asked: 'dig @192.0.2.53 ' },
  { resolver: '192.0.2.53:5353', asked: 'dig @192.0.2.53 -p 5353 ' },
  { resolver: '2001:db8::53', asked: 'dig @2001:db8::53 ' },
  { resolver: '[2001:db8::53]:53', asked: 'dig @2001:db8::53 ' },
])('the DNS server $resolver is asked by its address', ({ resolver, asked }) => {
  expect(linesOf('lookup', { ...drop, details: { resolvers: [resolver] } }).join('\n')).toContain(asked);
});

test('each host is tried on the ports that it needs itself', () => {
  const hosts = ['sipfed.contoso-online.test', 'meet.contoso-online.test', 'unknown.test'];
  const scope = { ...drop.scope, hosts, ports: ['5061/tcp', '80/tcp'] };
  expect(linesOf('tcp', { ...drop, scope }).filter((line) => line.startsWith('nc '))).toEqual([
    'nc -vz -w 5 sipfed.contoso-online.test 5061',
    'nc -vz -w 5 meet.contoso-online.test 80',
  ]);
  expect(linesOf('page', { ...drop, scope: { ...scope, hosts: hosts.slice(1) } })).toEqual([
    'curl -v -o /dev/null http://meet.contoso-online.test/',
    'curl -v -o /dev/null https://unknown.test:5061/',
  ]);
});

test('an IPv6 address stands only where it needs no brackets', () => {
  const scope = { ...drop.scope, hosts: [], addresses: ['2001:db8::7'] };
  expect(linesOf('tcp', { ...drop, scope })).toContain('nc -vz -w 5 2001:db8::7 5061');
  expect(linesOf('certificate', { ...drop, scope })).toEqual([]);
});
