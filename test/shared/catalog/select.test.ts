import { describe, expect, test } from 'vitest';

import type { Catalog } from '../../../shared/catalog/catalog.ts';
import { parseCatalog } from '../../../shared/catalog/schema.ts';
import { select, UnknownProfile } from '../../../shared/catalog/select.ts';
import { jsonFile } from '../../support/json-file.ts';

const example = parseCatalog(jsonFile('example-catalog.json'));

const raw = (sets: readonly object[]): Catalog =>
  parseCatalog(
    sets.map((set, index) => ({
      id: index + 1,
      serviceArea: 'Skype',
      serviceAreaDisplayName: 'Teams',
      expressRoute: false,
      category: 'Default',
      required: true,
      ...set,
    })),
  );

const own = (sets: readonly object[]): Catalog => ({
  ...example,
  endpointSets: raw(sets).endpointSets,
  profiles: [{ id: 'p', title: { en: 'p', fr: 'p' }, sets: sets.map((_, index) => index + 1), srv: [] }],
});

const pick = (catalog: Catalog, standIns?: Catalog) => select(catalog, { sipDomains: [], standIns });
const endpoints = (catalog: Catalog, standIns?: Catalog): readonly string[] =>
  pick(catalog, standIns).subject.endpoints.map(
    ({ host, port, as, sets }) => `${as} ${host}:${port} ${sets.join('+')}`,
  );

/** One endpoint in several sets, each of which says this about it. */
const shared = (details: readonly object[]) =>
  pick(own(details.map((detail) => ({ probe: [{ host: 'a.test', port: 443, as: 'https', ...detail }] }))))
    .subject.endpoints;
const pathsOf = (details: readonly object[]) => shared(details).map(({ path }) => path);
const missingOf = (details: readonly object[]) => shared(details).map(({ mayBeMissing }) => mayBeMissing);

describe("the contract's example", () => {
  test('the first profile, with every probe once', () => {
    const { profile, subject, notMeasured } = pick(example);
    expect(profile.id).toBe('skype-contacts');
    expect(subject.services.map(({ set }) => set)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(subject.endpoints).toHaveLength(16);
    expect(subject.controls).toEqual(example.controls);
    expect(notMeasured).toEqual([
      {
        reason: 'wildcard-stand-in',
        what: '*.contoso-online.test',
        hosts: [
          'sipdir.contoso-online.test',
          'sipfed.contoso-online.test',
          'webdir.contoso-online.test',
          'meet.contoso-online.test',
          'relay.contoso-online.test',
        ],
      },
      {
        reason: 'wildcard-stand-in',
        what: '*.skypelab.test',
        hosts: ['api.skypelab.test', 'directory.skypelab.test', 'config.skypelab.test'],
      },
    ]);
  });

  test('SIP domains fill the placeholder, each one', () => {
    const { subject } = select(example, { profile: 'federation', sipDomains: ['Contoso.test', 'b.test'] });
    expect(subject.srv.map(({ name }) => name)).toEqual([
      '_sipfederationtls._tcp.contoso.test',
      '_sipfederationtls._tcp.b.test',
    ]);
  });

  test('without a SIP domain the question stays open and is said to', () => {
    const { subject, notMeasured } = select(example, { profile: 'federation', sipDomains: [] });
    expect(subject.srv).toEqual([]);
    expect(notMeasured).toContainEqual({
      reason: 'no-sip-domain',
      what: '_sipfederationtls._tcp.{sipDomain}',
    });
  });

  test('an unknown profile is refused with the known ones', () => {
    expect(() => select(example, { profile: 'teams', sipDomains: [] })).toThrow(UnknownProfile);
    expect(() => select(example, { profile: 'teams', sipDomains: [] })).toThrow('skype-contacts, federation');
  });
});

describe('placeholders in hosts and urls', () => {
  const catalog = own([
    {
      urls: ['lyncdiscover.{sipDomain}', 'a.test'],
      probe: [
        { host: 'lyncdiscover.{sipDomain}', port: 443, as: 'https' },
        { host: 'a.test', port: 443, as: 'https' },
      ],
    },
  ]);

  test('filled', () => {
    const { subject } = select(catalog, { sipDomains: ['contoso.test'] });
    expect(subject.services[0]?.urls).toEqual(['lyncdiscover.contoso.test', 'a.test']);
    expect(subject.endpoints.map(({ host }) => host)).toEqual(['lyncdiscover.contoso.test', 'a.test']);
  });

  test('not filled: said once, the rest is measured', () => {
    const { subject, notMeasured } = pick(catalog);
    expect(subject.services[0]?.urls).toEqual(['a.test']);
    expect(subject.endpoints.map(({ host }) => host)).toEqual(['a.test']);
    expect(notMeasured).toEqual([{ reason: 'no-sip-domain', what: 'lyncdiscover.{sipDomain}' }]);
  });
});

describe('one endpoint for all sets that need it', () => {
  test('the same host, port and way of speaking', () => {
    const probe = [{ host: 'a.test', port: 443, as: 'https' }];
    expect(endpoints(own([{ probe }, { probe }, { probe: [{ ...probe[0], as: 'sip' }] }]))).toEqual([
      'https a.test:443 1+2',
      'sip a.test:443 3',
    ]);
  });

  test('the first path that is named is asked for', () => {
    expect(pathsOf([{}, { path: '/crl' }, { path: '/other' }])).toEqual(['/crl']);
    expect(pathsOf([{}, {}])).toEqual([undefined]);
  });

  test('a name may be missing only when no set insists on it', () => {
    expect(missingOf([{ mayBeMissing: true }, { mayBeMissing: true }])).toEqual([true]);
    expect(missingOf([{ mayBeMissing: true }, {}])).toEqual([undefined]);
  });

  test("sets come in the profile's order", () => {
    const catalog = own([{}, {}, {}]);
    const [profile] = catalog.profiles;
    if (profile === undefined) throw new Error('no profile');
    const { subject } = pick({ ...catalog, profiles: [{ ...profile, sets: [3, 1, 2] }] });
    expect(subject.services.map(({ set }) => set)).toEqual([3, 1, 2]);
  });

  test('set ids that a profile repeats change nothing', () => {
    const catalog = own([{ probe: [{ host: 'a.test', port: 443, as: 'https' }] }]);
    const [profile] = catalog.profiles;
    if (profile === undefined) throw new Error('no profile');
    expect(endpoints({ ...catalog, profiles: [{ ...profile, sets: [1, 1] }] })).toEqual([
      'https a.test:443 1',
    ]);
  });
});

const known = own([
  { urls: ['*.teams.test'], probe: [{ host: 'api.teams.test', port: 443, as: 'https' }] },
  {
    urls: ['*.gone.test'],
    retired: { on: '2025-05-05', successor: 'x' },
    probe: [{ host: 'a.gone.test', port: 443, as: 'https' }],
  },
  { ips: ['52.112.0.0/14'], probe: [{ host: 'relay.teams.test', port: 3478, as: 'stun' }] },
]);

describe('the raw form', () => {
  test.each([
    {
      why: 'literal hosts on every TCP port',
      sets: [{ urls: ['a.test', 'b.test'], tcpPorts: '443, 80,5061' }],
      expected: [
        'http a.test:80 1',
        'https a.test:443 1',
        'tcp a.test:5061 1',
        'http b.test:80 1',
        'https b.test:443 1',
        'tcp b.test:5061 1',
      ],
      gaps: [],
    },
    {
      why: 'the same host in two sets with different ports',
      sets: [
        { urls: ['a.test'], tcpPorts: '443' },
        { urls: ['a.test'], tcpPorts: '80,443' },
      ],
      expected: ['https a.test:443 1+2', 'http a.test:80 2'],
      gaps: [],
    },
    {
      why: 'a wildcard through a host that we know',
      sets: [{ urls: ['*.teams.test'], tcpPorts: '80,443' }],
      expected: ['https api.teams.test:443 1'],
      gaps: ['wildcard-stand-in *.teams.test'],
    },
    {
      why: 'a wildcard whose known host is not on these ports',
      sets: [{ urls: ['*.teams.test'], tcpPorts: '80' }],
      expected: [],
      gaps: ['wildcard-no-host *.teams.test'],
    },
    {
      why: 'a wildcard that nobody knows a host for',
      sets: [{ urls: ['*cdn.other.test'], tcpPorts: '443' }],
      expected: [],
      gaps: ['wildcard-no-host *cdn.other.test'],
    },
    {
      why: 'what is retired stands for nothing',
      sets: [{ urls: ['*.gone.test'], tcpPorts: '443' }],
      expected: [],
      gaps: ['wildcard-no-host *.gone.test'],
    },
    {
      why: 'a literal host stands for the wildcard beside it',
      sets: [{ urls: ['*.a.test', 'x.a.test'], tcpPorts: '443' }],
      expected: ['https x.a.test:443 1'],
      gaps: ['wildcard-stand-in *.a.test'],
    },
    {
      why: 'ranges only: the relay in them that we know, where it is known to answer',
      sets: [{ ips: ['52.112.0.0/16'], udpPorts: '3478-3480' }],
      expected: ['stun relay.teams.test:3478 1'],
      gaps: ['ranges-only 3479, 3480/udp (set 1, Teams)'],
    },
    {
      why: 'ranges of somebody else have no relay that we know',
      sets: [{ ips: ['198.18.2.0/24'], udpPorts: '3478' }],
      expected: [],
      gaps: ['ranges-only 198.18.2.0/24 (set 1, Teams)'],
    },
    {
      why: 'a named relay',
      sets: [{ urls: ['relay.test'], ips: ['198.18.2.0/24'], udpPorts: '3478' }],
      expected: ['stun relay.test:3478 1'],
      gaps: [],
    },
    {
      why: 'web servers beside media ports are no relays',
      sets: [{ urls: ['dod.test'], ips: ['198.18.2.0/24'], tcpPorts: '443', udpPorts: '3478,3479' }],
      expected: ['https dod.test:443 1'],
      gaps: ['ranges-only 3478, 3479/udp (set 1, Teams)'],
    },
    {
      why: 'QUIC has no probe',
      sets: [{ urls: ['a.test'], tcpPorts: '443', udpPorts: '443' }],
      expected: ['https a.test:443 1'],
      gaps: ['no-probe 443/udp (set 1, Teams)'],
    },
    {
      why: 'a large port range',
      sets: [{ urls: ['a.test'], tcpPorts: '443,50000-59999', udpPorts: '50000-59999' }],
      expected: ['https a.test:443 1'],
      gaps: ['port-range 50000-59999/tcp (set 1, Teams)', 'port-range 50000-59999/udp (set 1, Teams)'],
    },
    {
      why: 'no ports at all',
      sets: [{ urls: ['a.test', '*.b.test'] }],
      expected: [],
      gaps: ['wildcard-no-host *.b.test'],
    },
    {
      why: 'the same wildcard twice is said once',
      sets: [
        { urls: ['*.b.test'], tcpPorts: '443' },
        { urls: ['*.b.test'], tcpPorts: '80' },
      ],
      expected: [],
      gaps: ['wildcard-no-host *.b.test'],
    },
  ])('$why', ({ sets, expected, gaps }) => {
    const catalog = raw(sets);
    expect(endpoints(catalog, known)).toEqual(expected);
    expect(pick(catalog, known).notMeasured.map(({ reason, what }) => `${reason} ${what}`)).toEqual(gaps);
  });

  test('our neutral places serve for a list of the same service, not for another one', () => {
    expect(pick(raw([{ urls: ['*.teams.test'] }]), known).subject.controls).toEqual(known.controls);
    expect(pick(raw([{ urls: ['a.lab.test'] }]), known).subject.controls.tls).toEqual([]);
    expect(pick(raw([{ urls: ['*.teams.test'] }])).subject.controls.tls).toEqual([]);
  });

  test('without a catalogue of our own, wildcards stay unmeasured', () => {
    expect(pick(raw([{ urls: ['*.teams.test'], tcpPorts: '443' }])).notMeasured).toEqual([
      { reason: 'wildcard-no-host', what: '*.teams.test' },
    ]);
  });
});

test('ten thousand hosts under ten thousand wildcards', () => {
  const catalog = raw(
    Array.from({ length: 10_000 }, (_, index) => ({
      urls: [`*.d${index}.test`, `h.d${index}.test`],
      ips: [`198.18.${index % 256}.0/24`, '52.112.0.0/16'],
      tcpPorts: '443',
      udpPorts: '3478',
    })),
  );
  const { subject, notMeasured } = pick(catalog, known);
  expect(subject.endpoints).toHaveLength(10_001);
  expect(notMeasured).toHaveLength(10_000);
});
