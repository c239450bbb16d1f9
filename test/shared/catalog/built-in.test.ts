import { describe, expect, test } from 'vitest';

import { builtIn } from '../../../shared/catalog/built-in.ts';
import { catalogDate } from '../../../shared/catalog/catalog-date.ts';
import { SIP_DOMAIN } from '../../../shared/catalog/host-name.ts';
import { parsePorts } from '../../../shared/catalog/ports.ts';
import { parseCatalog } from '../../../shared/catalog/schema.ts';
import { select } from '../../../shared/catalog/select.ts';
import { fallsUnder, isWildcard } from '../../../shared/catalog/wildcard.ts';
import { transportOf } from '../../../shared/model/target.ts';
import { jsonFile } from '../../support/json-file.ts';

const profileIds = builtIn.profiles.map(({ id }) => id);
const chosen = (profile: string, sipDomains: readonly string[] = []) =>
  select(builtIn, { profile, sipDomains, standIns: builtIn });
const sets = builtIn.endpointSets.map((set) => ({ name: `${set.id} ${set.serviceAreaDisplayName}`, set }));

test('the profiles in their order: the first is the default', () => {
  expect(profileIds).toEqual([
    'skype-contacts',
    'sfb-server',
    'teams',
    'teams-gcc-high',
    'teams-dod',
    'teams-china',
  ]);
});

test('what is exported passes the checks of a catalogue file again, unchanged', () => {
  expect(parseCatalog(JSON.parse(JSON.stringify(builtIn)))).toEqual(builtIn);
});

describe('every set', () => {
  test.each(sets)('$name', ({ set }) => {
    expect(set.source, 'where it was read').toBeDefined();
    expect(set.readOn, 'and when').toBeDefined();
    expect(
      builtIn.profiles.some((profile) => profile.sets.includes(set.id)),
      'some profile has it',
    ).toBe(true);
    if (set.retired !== undefined) expect(set.required, 'what is gone cannot be required').toBe(false);
  });

  test.each(sets)('$name: every probe is of this set', ({ set }) => {
    const urls = set.urls ?? [];
    for (const { host, port, as, source } of set.probe ?? []) {
      const published = parsePorts((transportOf(as) === 'tcp' ? set.tcpPorts : set.udpPorts) ?? '') ?? [];
      expect(
        published.some(({ from, to }) => from <= port && port <= to),
        `${host}:${port}`,
      ).toBe(true);
      const literal = urls.includes(host);
      const standsIn = urls.some((url) => isWildcard(url) && fallsUnder(host, url)) || set.urls === undefined;
      expect(literal || standsIn, `${host} is published`).toBe(true);
      if (!literal) expect(source, `why ${host} stands in`).toBeDefined();
    }
  });
});

describe.each(profileIds)('%s', (id) => {
  const { subject, notMeasured } = chosen(id, ['contoso.test']);

  test('something required can be measured', () => {
    const required = new Set(subject.services.filter((service) => service.required).map(({ set }) => set));
    expect(subject.endpoints.some((endpoint) => endpoint.sets.some((set) => required.has(set)))).toBe(true);
  });

  test('every wildcard is stood in for or said not to be', () => {
    const said = notMeasured
      .filter(({ reason }) => reason === 'wildcard-stand-in' || reason === 'wildcard-no-host')
      .map(({ what }) => what);
    const published = subject.services.flatMap(({ urls }) => urls.filter(isWildcard));
    expect(new Set(said)).toEqual(new Set(published));
  });

  test('every set is measured or said not to be', () => {
    const measured = new Set(subject.endpoints.flatMap((endpoint) => endpoint.sets));
    const said = notMeasured.map(({ what }) => what);
    for (const service of subject.services.filter(({ set }) => !measured.has(set))) {
      const wildcards = service.urls.filter(isWildcard);
      const named = wildcards.length > 0 && wildcards.every((url) => said.includes(url));
      expect(named || said.some((what) => what.includes(`(set ${service.set},`)), `${service.set}`).toBe(
        true,
      );
    }
  });
});

describe('the default profile', () => {
  const { subject } = chosen('skype-contacts');
  const setsOf = (host: string) =>
    subject.services.filter(({ set }) =>
      subject.endpoints.some((endpoint) => endpoint.host === host && endpoint.sets.includes(set)),
    );

  test('covers what the article is about', () => {
    expect(new Set(subject.services.flatMap(({ feature }) => feature ?? []))).toEqual(
      new Set([
        'sign-in',
        'presence',
        'im',
        'directory-search',
        'federation',
        'media',
        'meetings',
        'certificates',
      ]),
    );
  });

  test.each([
    ['sipdir.online.lync.com', '2021-07-31'],
    ['skypegraph.skype.com', '2025-05-05'],
    ['federation.messenger.msn.com', '2025-05-05'],
  ])('%s belongs to a service that ended on %s', (host, on) => {
    const services = setsOf(host);
    expect(services.length).toBeGreaterThan(0);
    for (const service of services) expect(service.retired?.on).toBe(on);
  });

  test.each(['webdir.online.lync.com', 'config.edge.skype.com', 'teams.microsoft.com'])(
    '%s is still needed: the path is judged apart from the services that ended',
    (host) => {
      expect(setsOf(host).some(({ required, retired }) => required && retired === null)).toBe(true);
    },
  );

  test('its date is that of the living list', () => {
    expect(catalogDate(builtIn, 'skype-contacts')).toBe('2026-08-14');
  });
});

describe('the on-premises profile', () => {
  test('without a SIP domain everything of it is said not to be measured', () => {
    const { subject, notMeasured } = chosen('sfb-server');
    expect(subject.endpoints.map(({ host }) => host)).toEqual(['sipfed.online.lync.com']);
    expect(subject.srv).toEqual([]);
    const open = notMeasured.filter(({ reason }) => reason === 'no-sip-domain').map(({ what }) => what);
    expect(open).toContain(`lyncdiscover.${SIP_DOMAIN}`);
    expect(open).toContain(`_sip._tls.${SIP_DOMAIN}`);
  });

  test('what exists only inside may be missing, what clients cannot do without may not', () => {
    const { subject } = chosen('sfb-server', ['contoso.test']);
    const missing = (host: string) =>
      subject.endpoints.find((one) => one.host === host)?.mayBeMissing ?? false;
    expect(missing('lyncdiscover.contoso.test')).toBe(false);
    expect(missing('sip.contoso.test')).toBe(false);
    expect(missing('lyncdiscoverinternal.contoso.test')).toBe(true);
    expect(missing('sipinternal.contoso.test')).toBe(true);
    expect(subject.srv.filter(({ mayBeMissing }) => mayBeMissing !== true).map(({ name }) => name)).toEqual([
      '_sip._tls.contoso.test',
    ]);
  });
});

test('a downloaded list is measured through the hosts known here', () => {
  const china = parseCatalog(jsonFile('endpoints/china-2020070800.json'));
  const { subject } = select(china, { sipDomains: [], standIns: builtIn });
  const hosts = subject.endpoints.map(({ host, port }) => `${host}:${port}`);
  expect(hosts).toContain('webdir.online.partner.lync.cn:443');
  expect(hosts).toContain('login.partner.microsoftonline.cn:443');
  expect(subject.controls).toEqual(builtIn.controls);
});
