import { describe, expect, test } from 'vitest';
import { builtIn } from '../../../../shared/catalog/built-in.ts';
import type { Catalog, EndpointSet } from '../../../../shared/catalog/catalog.ts';
import { catalogDiff } from '../../../../shared/catalog/change/catalog-diff.ts';
import { catalogOfRawSets } from '../../../../shared/catalog/raw-form.ts';
import { renderCatalogDiff } from '../../../../shared/export/catalog-change-text.ts';
import { messagesFor } from '../../../../shared/messages/index.ts';

const set = (id: number, more: Partial<EndpointSet>): EndpointSet => ({
  id,
  serviceArea: 'Skype',
  serviceAreaDisplayName: 'Teams',
  expressRoute: false,
  category: 'Allow',
  required: true,
  tcpPorts: '443',
  ...more,
});
const catalog = (...sets: readonly EndpointSet[]): Catalog => catalogOfRawSets(sets);
const shown = (list: ReturnType<typeof catalogDiff>['rules']['open']) =>
  list.map(({ destination, ports }) => `${destination} ${ports.join(' ')}`);
const rules = (before: Catalog, now: Catalog) => {
  const { open, close } = catalogDiff(before, now).rules;
  return { open: shown(open), close: shown(close) };
};

const many = (prefix: string) =>
  catalog(
    ...Array.from({ length: 100 }, (_, id) =>
      set(id, { urls: Array.from({ length: 100 }, (_name, at) => `${prefix}${at}.s${id}.test`) }),
    ),
  );

describe('what it means for rules', () => {
  test.each([
    {
      why: 'a new name is opened, an old one may be closed',
      before: [set(1, { urls: ['a.test', 'b.test'] })],
      now: [set(1, { urls: ['b.test', 'c.test'] })],
      expected: { open: ['c.test 443/tcp'], close: ['a.test 443/tcp'] },
    },
    {
      why: 'a name that moves to another set is nothing new',
      before: [set(1, { urls: ['a.test'] }), set(2, { urls: ['b.test'] })],
      now: [set(1, { urls: ['b.test'] }), set(2, { urls: ['a.test'] })],
      expected: { open: [], close: [] },
    },
    {
      why: 'nor is one under a wildcard that was there; the wildcard itself closes',
      before: [set(1, { urls: ['*.a.test'] })],
      now: [set(1, { urls: ['x.a.test'] })],
      expected: { open: [], close: ['*.a.test 443/tcp'] },
    },
    {
      why: 'a new port of a name',
      before: [set(1, { urls: ['a.test'], tcpPorts: '80' })],
      now: [set(1, { urls: ['a.test'], tcpPorts: '80,443', udpPorts: '3478-3481' })],
      expected: { open: ['a.test 443/tcp 3478-3481/udp'], close: [] },
    },
    {
      why: 'a range inside what was open is nothing new, the rest of the wide one closes',
      before: [set(1, { ips: ['10.0.0.0/23'] })],
      now: [set(1, { ips: ['10.0.0.0/24'] })],
      expected: { open: [], close: ['10.0.1.0/24 443/tcp'] },
    },
    {
      why: 'two ranges that become one are the same addresses',
      before: [set(1, { ips: ['10.0.0.0/24', '10.0.1.0/24'] })],
      now: [set(1, { ips: ['10.0.0.0/23'] })],
      expected: { open: [], close: [] },
    },
    {
      why: 'a range is new for some of its ports alone',
      before: [set(1, { ips: ['10.0.0.0/24'], tcpPorts: undefined, udpPorts: '3478' })],
      now: [set(1, { ips: ['10.0.0.0/24'], tcpPorts: undefined, udpPorts: '3478,3479,3480,3481' })],
      expected: { open: ['10.0.0.0/24 3479-3481/udp'], close: [] },
    },
    {
      why: 'IPv6 like IPv4, however it is spelled',
      before: [set(1, { ips: ['2603:1063::/38'] })],
      now: [set(1, { ips: ['2603:1063::/38', '2603:1064::/38'] })],
      expected: { open: ['2603:1064::/38 443/tcp'], close: [] },
    },
    {
      why: 'a set that is retired needs no rules any more',
      before: [set(1, { urls: ['a.test'] })],
      now: [set(1, { urls: ['a.test'], retired: { on: '2026-01-01', successor: 'b' } })],
      expected: { open: [], close: ['a.test 443/tcp'] },
    },
    {
      why: 'unless another set still needs it',
      before: [set(1, { urls: ['a.test'] })],
      now: [
        set(1, { urls: ['a.test'], retired: { on: '2026-01-01', successor: 'b' } }),
        set(2, { urls: ['*.test'] }),
      ],
      expected: { open: ['*.test 443/tcp'], close: [] },
    },
    {
      why: 'a category is no rule',
      before: [set(1, { urls: ['a.test'] })],
      now: [set(1, { urls: ['a.test'], category: 'Optimize', required: false })],
      expected: { open: [], close: [] },
    },
  ])('$why', ({ before, now, expected }) => {
    expect(rules(catalog(...before), catalog(...now))).toEqual(expected);
  });
});

describe('what changed, set by set', () => {
  const before = catalog(
    set(1, { urls: ['a.test', 'b.test'], ips: ['10.0.0.0/24'] }),
    set(2, { urls: ['gone.test'] }),
    set(3, { urls: ['same.test'] }),
  );
  const now = catalog(
    set(1, { urls: ['b.test', 'c.test'], ips: ['10.0.1.0/24'], category: 'Optimize', required: false }),
    set(3, { urls: ['same.test'] }),
    set(4, { urls: ['new.test'], feature: 'media', udpPorts: '3478' }),
  );
  const diff = catalogDiff(before, now);

  test('names, ranges, ports and facts', () => {
    expect(diff.sets).toMatchObject([
      {
        id: 1,
        change: 'changed',
        urls: { added: ['c.test'], removed: ['a.test'] },
        ips: { added: ['10.0.1.0/24'], removed: ['10.0.0.0/24'] },
        tcpPorts: { added: [], removed: [] },
        facts: [
          { fact: 'category', before: 'Allow', now: 'Optimize' },
          { fact: 'required', before: 'true', now: 'false' },
        ],
      },
      { id: 2, change: 'removed', urls: { added: [], removed: ['gone.test'] } },
      { id: 4, change: 'added', urls: { added: ['new.test'], removed: [] }, udpPorts: { added: ['3478'] } },
    ]);
  });

  test.each([
    {
      lang: 'en' as const,
      has: ['1 set changed, 1 set new and 1 set gone', 'Open newly', 'May be closed', 'Required: yes → no'],
    },
    { lang: 'fr' as const, has: ['1 ensemble modifié', 'À ouvrir', 'Peut être fermé', 'oui → non'] },
  ])('in words ($lang), within the width of a terminal', ({ lang, has }) => {
    const text = renderCatalogDiff(diff, messagesFor(lang), 80);
    for (const words of has) expect(text.replaceAll('\u00A0', ' ')).toContain(words);
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('a catalogue is like itself', () => {
    const same = catalogDiff(builtIn, builtIn);
    expect(same).toMatchObject({ sets: [], rules: { open: [], close: [] } });
    expect(renderCatalogDiff(same, messagesFor('en'), 80)).toContain('the same');
  });

  test('there and back, what opens is what closes', () => {
    const back = catalogDiff(now, before);
    expect(back.rules.open).toEqual(diff.rules.close);
    expect(back.rules.close).toEqual(diff.rules.open);
  });

  test('ten thousand names take no more than a moment', () => {
    const startedAtMs = performance.now();
    expect(catalogDiff(many('a'), many('b')).rules.open).toHaveLength(10_000);
    expect(performance.now() - startedAtMs).toBeLessThan(8_000);
  });
});
