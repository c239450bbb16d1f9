import { describe, expect, test } from 'vitest';

import { CatalogError } from '../../../shared/catalog/catalog-error.ts';
import { parseCatalog } from '../../../shared/catalog/schema.ts';
import { changed } from '../../support/changed.ts';
import { jsonFile } from '../../support/json-file.ts';

const example = jsonFile('example-catalog.json');
const china = jsonFile('endpoints/china-2020070800.json');
const exampleWith = (path: readonly (string | number)[], value: unknown): unknown =>
  changed(example, path, value);

function errorOf(json: unknown): string {
  try {
    parseCatalog(json);
  } catch (error) {
    if (error instanceof CatalogError) return error.message;
    throw error;
  }
  return 'accepted';
}

const rawSet = {
  id: 1,
  serviceArea: 'Skype',
  serviceAreaDisplayName: 'Microsoft Teams',
  urls: ['a.test'],
  tcpPorts: '443',
  expressRoute: true,
  category: 'Allow',
  required: true,
};

describe("Callpath's own form", () => {
  test("the contract's example is accepted unchanged", () => {
    expect(parseCatalog(example)).toEqual(example);
  });

  test.each<[string, readonly (string | number)[], unknown]>([
    ['endpointSets[2].tcpPort: unknown key', ['endpointSets', 2, 'tcpPort'], '443'],
    ['profile: unknown key', ['profile'], []],
    ['controls.dns: unknown key', ['controls', 'dns'], []],
    ['profiles[0].title.de: unknown key', ['profiles', 0, 'title', 'de'], 'x'],
    ['endpointSets[0].probe[1].hots: unknown key', ['endpointSets', 0, 'probe', 1, 'hots'], 'x'],
    ['["a\\u001b[31m"]: unknown key', ['a\u001B[31m'], 1],
    ['callpathCatalog: not one of "1"', ['callpathCatalog'], 2],
    ['callpathCatalog: not one of "1"', ['callpathCatalog'], undefined],
    ['id: missing', ['id'], undefined],
    ['version: not a string', ['version'], 1],
    ['title.fr: missing', ['title', 'fr'], undefined],
    ['controls: missing', ['controls'], undefined],
    ['endpointSets: not an array', ['endpointSets'], { 0: rawSet }],
    ['profiles: no profile', ['profiles'], []],
    ['profiles[1].id: profile "skype-contacts" is there twice', ['profiles', 1, 'id'], 'skype-contacts'],
    ['profiles[0].sets[3]: there is no set 99', ['profiles', 0, 'sets', 3], 99],
    ['profiles[0].sets: the profile names nothing to measure', ['profiles', 0, 'sets'], []],
    ['endpointSets[6].id: set 3 is there twice', ['endpointSets', 6, 'id'], 3],
    ['endpointSets[1].id: not a whole number', ['endpointSets', 1, 'id'], 1.5],
    ['endpointSets[1].required: not a boolean', ['endpointSets', 1, 'required'], 'yes'],
    [
      'endpointSets[1].category: not one of "Optimize", "Allow", "Default"',
      ['endpointSets', 1, 'category'],
      'allow',
    ],
    [
      'endpointSets[0].tcpPorts: "443-80" is not a list of ports from 1 to 65535',
      ['endpointSets', 0, 'tcpPorts'],
      '443-80',
    ],
    [
      'endpointSets[0].udpPorts: "70000" is not a list of ports from 1 to 65535',
      ['endpointSets', 0, 'udpPorts'],
      '70000',
    ],
    ['endpointSets[0].probe[0].port: more than 65535', ['endpointSets', 0, 'probe', 0, 'port'], 65_536],
    ['endpointSets[0].probe[0].port: less than 1', ['endpointSets', 0, 'probe', 0, 'port'], 0],
    [
      'endpointSets[0].probe[0].host: "*.lab.test" is not a host name or an address',
      ['endpointSets', 0, 'probe', 0, 'host'],
      '*.lab.test',
    ],
    [
      'endpointSets[0].probe[0].host: "{domain}.test" is not a host name or an address',
      ['endpointSets', 0, 'probe', 0, 'host'],
      '{domain}.test',
    ],
    [
      'endpointSets[0].urls[0]: "https://a.test/" is not a host name or a wildcard',
      ['endpointSets', 0, 'urls', 0],
      'https://a.test/',
    ],
    ['endpointSets[0].urls[0]: "*" is not a host name or a wildcard', ['endpointSets', 0, 'urls', 0], '*'],
    [
      'endpointSets[0].ips[0]: "198.18.2.0/33" is not an IP address or range',
      ['endpointSets', 0, 'ips', 0],
      '198.18.2.0/33',
    ],
    [
      'endpointSets[0].ips[0]: "198.18.2" is not an IP address or range',
      ['endpointSets', 0, 'ips', 0],
      '198.18.2',
    ],
    [
      'endpointSets[0].retired.on: "2025-02-30" is not a date as YYYY-MM-DD',
      ['endpointSets', 0, 'retired'],
      { on: '2025-02-30', successor: 'Teams' },
    ],
    ['endpointSets[0].retired.successor: missing', ['endpointSets', 0, 'retired'], { on: '2025-05-05' }],
    [
      'endpointSets[0].readOn: "14/08/2026" is not a date as YYYY-MM-DD',
      ['endpointSets', 0, 'readOn'],
      '14/08/2026',
    ],
    [
      'endpointSets[0].probe[0].path: not a path that begins with /',
      ['endpointSets', 0, 'probe', 0, 'path'],
      '/a\r\nHost: b',
    ],
    [
      'controls.http[0].url: "https://a.test/" is not an address that begins with http://',
      ['controls', 'http', 0, 'url'],
      'https://a.test/',
    ],
    [
      'controls.http[0].url: "http://u:p@a.test/" is not an address that begins with http://',
      ['controls', 'http', 0, 'url'],
      'http://u:p@a.test/',
    ],
    ['controls.stun[0]: "relay.test" is not host:port', ['controls', 'stun', 0], 'relay.test'],
    ['controls.stun[0]: "relay.test:0" is not host:port', ['controls', 'stun', 0], 'relay.test:0'],
    ['controls.resolvers[0]: "dns.test" is not an IP address', ['controls', 'resolvers', 0], 'dns.test'],
    ['controls.tls[0]: "a b" is not a host name or an address', ['controls', 'tls', 0], 'a b'],
    [
      'profiles[1].srv[0].name: "sip.contoso.test" is not the name of a service record (_service._tcp.domain)',
      ['profiles', 1, 'srv', 0, 'name'],
      'sip.contoso.test',
    ],
  ])('%s', (message, path, value) => {
    expect(errorOf(exampleWith(path, value))).toBe(message);
  });

  test('a misspelt key is named before the key that is missing for it', () => {
    const set = { ...rawSet, categroy: 'Allow', category: undefined };
    expect(errorOf(exampleWith(['endpointSets', 0], set))).toBe('endpointSets[0].categroy: unknown key');
  });

  test.each([null, 'text', 7, true])('%j is no catalogue', (json) => {
    expect(errorOf(json)).toBe('catalogue: not an object');
  });

  test('errors are one printable line however hostile the text is', () => {
    const message = errorOf(
      exampleWith(['endpointSets', 0, 'urls', 0], `\u001B[2J\n\u202E${'x'.repeat(5000)}`),
    );
    expect(message).toMatch(/^[\x20-\x7e]{1,300}$/);
  });
});

describe("the web service's raw form", () => {
  test('the array as downloaded becomes a catalogue with two profiles', () => {
    const catalog = parseCatalog(china);
    expect(catalog.profiles.map(({ id, sets }) => ({ id, sets }))).toEqual([
      { id: 'teams', sets: [3, 6, 7, 8, 9, 10, 11, 13, 15, 16, 17] },
      { id: 'all', sets: [1, 2, 12, 4, 3, 6, 7, 8, 9, 10, 11, 13, 15, 16, 17] },
    ]);
  });

  test('a list without Teams has only the whole of it', () => {
    const catalog = parseCatalog([{ ...rawSet, serviceArea: 'Exchange' }]);
    expect(catalog.profiles.map(({ id }) => id)).toEqual(['all']);
  });

  test.each([
    { given: { urls: ['*cdn.onenote.net', 'autodiscover.*.onmicrosoft.com', '*-my.sharepoint.com'] } },
    { given: { urls: undefined, ips: ['52.112.0.0/14'], tcpPorts: undefined, udpPorts: '3478' } },
    { given: { tcpPorts: undefined }, why: 'neither tcpPorts nor udpPorts' },
    { given: { tcpPorts: ' 3479,  3480,  3481, 3478' } },
    { given: { tcpPorts: '443,50000-59999' } },
    { given: { notes: 'optional\nwith a line break' } },
  ])('accepts $given', ({ given }) => {
    expect(errorOf([{ ...rawSet, ...given }])).toBe('accepted');
  });

  test('names and ranges get one spelling', () => {
    const [set] = parseCatalog([
      { ...rawSet, urls: ['Mobile.Pipe.ARIA.microsoft.com'], ips: ['2620:01EC:0042::/48', '13.107.6.152'] },
    ]).endpointSets;
    expect(set).toMatchObject({
      urls: ['mobile.pipe.aria.microsoft.com'],
      ips: ['2620:1ec:42::/48', '13.107.6.152/32'],
    });
  });

  test.each([
    ['[0].tcpPort: unknown key', [{ ...rawSet, tcpPort: '443' }]],
    ['[1].id: set 1 is there twice', [rawSet, rawSet]],
    ['[0]: not an object', ['a.test']],
    ['catalogue: no endpoint set', []],
    ['[0].expressRoute: missing', [{ ...rawSet, expressRoute: undefined }]],
  ])('%s', (message, json) => {
    expect(errorOf(json)).toBe(message);
  });
});
