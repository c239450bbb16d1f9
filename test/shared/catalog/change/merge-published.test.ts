import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../../shared/catalog/built-in.ts';
import { catalogDate } from '../../../../shared/catalog/catalog-date.ts';
import type { Catalog, EndpointSet } from '../../../../shared/catalog/catalog.ts';
import { mergePublished } from '../../../../shared/catalog/change/merge-published.ts';
import { publishedIn } from '../../../../shared/catalog/change/published.ts';
import { catalogOfRawSets } from '../../../../shared/catalog/raw-form.ts';
import { parseCatalog } from '../../../../shared/catalog/schema.ts';
import { select } from '../../../../shared/catalog/select.ts';
import { publishedSets, publishedWith } from '../../../support/published-sets.ts';

const merge = (sets: readonly EndpointSet[]): Catalog =>
  mergePublished(builtIn, {
    version: '2026102800',
    readOn: '2026-10-28',
    source: 'https://service.test/',
    sets,
  });
const setIn = (catalog: Catalog, id: number): EndpointSet | undefined =>
  catalog.endpointSets.find((set) => set.id === id);
const setsOf = (catalog: Catalog, profile: string): readonly number[] =>
  catalog.profiles.find(({ id }) => id === profile)?.sets ?? [];

const undated = (catalog: Catalog) =>
  catalog.endpointSets.map(({ source: _source, readOn: _readOn, ...set }) => set);
const ours = (catalog: Catalog) => catalog.endpointSets.filter(({ id }) => id >= 1000);

test('the same list changes nothing but its date', () => {
  const merged = merge(publishedSets);
  expect(undated(merged)).toEqual(undated(builtIn));
  expect(merged.profiles).toEqual(builtIn.profiles);
  expect(merged).toMatchObject({ id: builtIn.id, version: '2026102800', controls: builtIn.controls });
  expect(catalogDate(merged, 'teams')).toBe('2026-10-28');
});

test('what comes out is a catalogue file that can be read again', () => {
  const merged = merge(
    publishedWith({ 12: { urls: ['*.lync.com', 'new.teams.microsoft.com'] }, 900: { urls: ['n.test'] } }),
  );
  expect(parseCatalog(JSON.parse(JSON.stringify(merged)))).toEqual(merged);
});

describe('our own additions survive', () => {
  const merged = merge(
    publishedWith({ 11: { ips: ['52.112.0.0/14', '198.18.0.0/15'] }, 127: { tcpPorts: '443' } }),
  );
  test('what a set is for, and the relay among its addresses', () => {
    expect(setIn(merged, 11)).toMatchObject({
      ips: ['52.112.0.0/14', '198.18.0.0/15'],
      feature: 'media',
      probe: [{ host: 'worldaz.tr.teams.microsoft.com', port: 3478, as: 'stun' }],
    });
  });
  test('hosts that stand for wildcards, as far as their ports are still listed', () => {
    expect(setIn(merged, 127)?.probe).toEqual(setIn(builtIn, 127)?.probe);
    const without80 = setIn(merge(publishedWith({ 12: { tcpPorts: '443' } })), 12)?.probe ?? [];
    expect(without80.length).toBeGreaterThan(2);
    expect(without80.every(({ port }) => port === 443)).toBe(true);
  });
  test('our own sets, the other clouds, and what is retired', () => {
    expect(ours(merged)).toEqual(ours(builtIn));
    expect(ours(merged).some(({ retired }) => retired !== undefined)).toBe(true);
  });
});

describe('what the list changes is changed', () => {
  test('a new host is measured on its ports', () => {
    const urls = [...(setIn(builtIn, 12)?.urls ?? []), 'fresh.teams.test'];
    const probe = setIn(merge(publishedWith({ 12: { urls } })), 12)?.probe ?? [];
    expect(probe.filter(({ host }) => host === 'fresh.teams.test')).toEqual([
      { host: 'fresh.teams.test', port: 80, as: 'http' },
      { host: 'fresh.teams.test', port: 443, as: 'https' },
    ]);
    expect(probe).toEqual(expect.arrayContaining([...(setIn(builtIn, 12)?.probe ?? [])]));
  });
  test('a host that is listed no more is measured no more', () => {
    const probe = setIn(merge(publishedWith({ 27: { urls: ['mlccdnprod.azureedge.net'] } })), 27)?.probe;
    expect(probe).toEqual([{ host: 'mlccdnprod.azureedge.net', port: 443, as: 'https' }]);
  });
  test('need, category and remarks are theirs', () => {
    const merged = merge(publishedWith({ 19: { required: true, category: 'Allow', notes: 'now needed' } }));
    expect(setIn(merged, 19)).toMatchObject({ required: true, category: 'Allow', notes: 'now needed' });
  });
  test('a set that is gone is gone from the profiles', () => {
    const merged = merge(publishedWith({ 16: null }));
    expect(setIn(merged, 16)).toBeUndefined();
    expect(setsOf(merged, 'teams')).not.toContain(16);
    expect(() => parseCatalog(JSON.parse(JSON.stringify(merged)))).not.toThrow();
  });
  test('a new set for Teams is in the Teams profile and measured', () => {
    const merged = merge(
      publishedWith({ 901: { urls: ['new.test', '*.teams.microsoft.com'], tcpPorts: '443' } }),
    );
    expect(setsOf(merged, 'teams').at(-1)).toBe(901);
    const { subject } = select(merged, { profile: 'teams', sipDomains: [], standIns: builtIn });
    expect(subject.endpoints.filter(({ sets }) => sets.includes(901)).map(({ host }) => host)).toContain(
      'new.test',
    );
  });
  test('new sets of other services, and those that were left out on purpose, stay out', () => {
    const merged = merge(
      publishedWith({
        902: { serviceArea: 'Exchange', urls: ['m.test'] },
        78: { serviceArea: 'Common', urls: ['*.microsoft.com'] },
      }),
    );
    expect(setIn(merged, 902)).toBeUndefined();
    expect(setIn(merged, 78)).toBeUndefined();
  });
  test('a list of some services says nothing of the others', () => {
    const merged = merge(publishedSets.filter(({ serviceArea }) => serviceArea === 'Skype'));
    expect(setIn(merged, 56)).toEqual(setIn(builtIn, 56));
    expect(setsOf(merged, 'teams')).toEqual(setsOf(builtIn, 'teams'));
  });
});

describe('a file is an update of ours when', () => {
  test('it is the service’s own array', () => {
    expect(publishedIn(catalogOfRawSets(publishedSets), builtIn)).toHaveLength(publishedSets.length);
  });
  test('it is a copy of ours, of which the list is taken', () => {
    expect(publishedIn(builtIn, builtIn)?.map(({ id }) => id)).toEqual(publishedSets.map(({ id }) => id));
  });
  test('and not when it is another catalogue', () => {
    expect(publishedIn({ ...builtIn, id: 'mine' }, builtIn)).toBeNull();
  });
  test('nor when it is the list of another cloud, which numbers its sets differently', () => {
    const other = catalogOfRawSets([
      { ...publishedSets[0]!, id: 7, urls: ['*.dod.test'], ips: ['198.18.0.0/15'] },
    ]);
    expect(() => publishedIn(other, builtIn)).toThrow('not the worldwide list');
  });
});
