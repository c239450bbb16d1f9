import { describe, expect, test } from 'vitest';
import { mergedPorts, portTexts } from '../../../shared/allowlist/port-list.ts';
import { allowlistOfCatalog } from '../../../shared/allowlist/from-catalog.ts';
import { nameRules } from '../../../shared/allowlist/name-rules.ts';
import { rangeRules } from '../../../shared/allowlist/range-rules.ts';
import { cidrsOf } from '../../../shared/allowlist/spans.ts';
import type { Catalog, EndpointSet } from '../../../shared/catalog/catalog.ts';
import { parsePorts } from '../../../shared/catalog/ports.ts';
import { allowCatalog } from '../../support/allow-catalog.ts';

const ALL = { sipDomains: [], requiredOnly: false };
const list = allowlistOfCatalog(allowCatalog, ALL);

const catalogWith = (...sets: readonly Partial<EndpointSet>[]): Catalog => {
  const endpointSets = sets.map((one, index) => ({
    id: index + 1,
    serviceArea: 'Skype',
    serviceAreaDisplayName: 'Teams',
    expressRoute: false,
    category: 'Allow' as const,
    required: true,
    ...one,
  }));
  const profile = {
    id: 'all',
    title: { en: 'All', fr: 'Tout' },
    sets: endpointSets.map(({ id }) => id),
    srv: [],
  };
  return { ...allowCatalog, endpointSets, profiles: [profile] };
};

describe('ports', () => {
  test.each([
    { given: ' 3479,  3480,  3481, 3478', expected: ['3478-3481'] },
    { given: '443,80,443', expected: ['80', '443'] },
    { given: '50000-50010,50005-50020,50021', expected: ['50000-50021'] },
  ])('$given are $expected', ({ given, expected }) => {
    expect(portTexts(mergedPorts(parsePorts(given) ?? []))).toEqual(expected);
  });
});

describe('what a list holds', () => {
  test('retired sets are left out and kept for saying so', () => {
    expect(list.sets.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(list.retired).toEqual([{ id: 9, area: 'Directory', on: '2025-05-05', successor: 'Teams Free' }]);
  });
  test('a name that needs a SIP domain is there with one, and else said', () => {
    expect(list.unfilled).toEqual(['lyncdiscover.{sipDomain}']);
    const filled = allowlistOfCatalog(allowCatalog, { ...ALL, sipDomains: ['Contoso.test', 'b.test'] });
    expect(filled.unfilled).toEqual([]);
    expect(filled.sets.find(({ id }) => id === 7)?.names).toEqual([
      'lyncdiscover.contoso.test',
      'lyncdiscover.b.test',
    ]);
  });
  test('optional sets can be left out, and are said', () => {
    const required = allowlistOfCatalog(allowCatalog, { ...ALL, requiredOnly: true });
    expect(required.sets.every((set) => set.required)).toBe(true);
    expect(required.optionalLeftOut).toEqual([4, 5]);
  });
  test('an address among the names is a range as well', () => {
    const six = list.sets.find(({ id }) => id === 6);
    expect(cidrsOf(six?.ranges ?? []).map(({ text }) => text)).toEqual(['192.0.2.7/32', '2001:db8::7/128']);
  });
  test.each([
    { given: { urls: ['a.test', 'b.test;reboot'] }, place: 'endpointSets[0].urls[1]' },
    { given: { urls: ['a.test\nb.test'] }, place: 'endpointSets[0].urls[0]' },
    { given: { urls: ['*'] }, place: 'endpointSets[0].urls[0]' },
    { given: { urls: ['login.*'] }, place: 'endpointSets[0].urls[0]' },
    { given: { ips: ['10.0.0.0/8', '10.0.0.0/8 }'] }, place: 'endpointSets[0].ips[1]' },
    { given: { ips: ['0.0.0.0/0'] }, place: 'endpointSets[0].ips[0]' },
    { given: { ips: ['::/0'] }, place: 'endpointSets[0].ips[0]' },
    { given: { tcpPorts: '443; accept' }, place: 'endpointSets[0].tcpPorts' },
    { given: { udpPorts: '0-65536' }, place: 'endpointSets[0].udpPorts' },
  ])('$given is refused at $place', ({ given, place }) => {
    expect(() => allowlistOfCatalog(catalogWith(given), ALL)).toThrow(expect.objectContaining({ place }));
  });
});

const shownRanges = (catalog: Catalog) =>
  rangeRules(allowlistOfCatalog(catalog, ALL)).map(({ set, rules, coveredBy }) => ({
    set: set.id,
    rules: rules.map(({ transport, ports }) => `${transport} ${portTexts(ports).join(' ')}`),
    by: coveredBy.map(({ id }) => id),
  }));

describe('rules for a packet filter', () => {
  test('what another set’s rule holds is left out, with that set named', () => {
    expect(shownRanges(allowCatalog).filter(({ set }) => set === 2 || set === 5)).toEqual([
      { set: 2, rules: ['tcp 80 443', 'udp 443'], by: [] },
      { set: 5, rules: [], by: [2] },
    ]);
  });
  test('what is required never leans on what is optional', () => {
    const catalog = catalogWith(
      { ips: ['10.0.0.0/8'], tcpPorts: '1-1000', required: false },
      { ips: ['10.1.0.0/16'], tcpPorts: '443' },
    );
    expect(shownRanges(catalog)).toEqual([
      { set: 1, rules: ['tcp 1-1000'], by: [] },
      { set: 2, rules: ['tcp 443'], by: [] },
    ]);
  });
  test('of equal ones the first stays, or the required one', () => {
    const same = { ips: ['10.0.0.0/8'], tcpPorts: '443' };
    expect(shownRanges(catalogWith(same, same)).map(({ by }) => by)).toEqual([[], [1]]);
    expect(shownRanges(catalogWith({ ...same, required: false }, same)).map(({ by }) => by)).toEqual([
      [2],
      [],
    ]);
  });
  test('a partial overlap stays', () => {
    const catalog = catalogWith(
      { ips: ['10.0.0.0/8'], tcpPorts: '443' },
      { ips: ['10.0.0.0/8', '11.0.0.0/8'], tcpPorts: '443,80' },
      { ips: ['10.0.0.0/8'], udpPorts: '443' },
    );
    expect(shownRanges(catalog).map(({ rules }) => rules)).toEqual([[], ['tcp 80 443'], ['udp 443']]);
  });
});

const shownNames = (catalog: Catalog) =>
  nameRules(allowlistOfCatalog(catalog, ALL)).map(({ names, coveredBy }) => ({
    names,
    by: coveredBy.map(({ id }) => id),
  }));

describe('names for a proxy', () => {
  test('what a wildcard holds on the same ports is left out', () => {
    expect(shownNames(allowCatalog).slice(0, 5)).toEqual([
      { names: [], by: [] },
      { names: ['*.teams.test', 'teams.test'], by: [] },
      { names: ['*cdn.note.test', 'autodiscover.*.host.test'], by: [] },
      { names: ['other.test'], by: [2] },
      { names: [], by: [2] },
    ]);
  });
  test.each([
    {
      why: 'not on other ports',
      sets: [
        { urls: ['*.a.test'], tcpPorts: '443' },
        { urls: ['b.a.test'], tcpPorts: '443,5061' },
      ],
      expected: [['*.a.test'], ['b.a.test']],
    },
    {
      why: 'not by an optional one',
      sets: [
        { urls: ['*.a.test'], tcpPorts: '443', required: false },
        { urls: ['b.a.test'], tcpPorts: '443' },
      ],
      expected: [['*.a.test'], ['b.a.test']],
    },
    {
      why: 'wildcards by wider ones, whatever the order',
      sets: [
        { urls: ['*.b.a.test', '*x.a.test'], tcpPorts: '443' },
        { urls: ['*.a.test'], tcpPorts: '80,443' },
      ],
      expected: [[], ['*.a.test']],
    },
    {
      why: 'the same name stays in one of two sets',
      sets: [
        { urls: ['a.test'], tcpPorts: '443' },
        { urls: ['a.test'], tcpPorts: '443' },
      ],
      expected: [['a.test'], []],
    },
    {
      why: 'a domain is not under its own wildcard',
      sets: [{ urls: ['*.a.test', 'a.test'], tcpPorts: '443' }],
      expected: [['*.a.test', 'a.test']],
    },
    { why: 'not over UDP', sets: [{ urls: ['a.test'], udpPorts: '3478' }], expected: [[]] },
  ])('$why', ({ sets, expected }) => {
    expect(shownNames(catalogWith(...sets)).map(({ names }) => names)).toEqual(expected);
  });
});
