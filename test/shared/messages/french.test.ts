import { describe, expect, test } from 'vitest';
import { de } from '../../../shared/messages/fr/numbers.ts';
import { thePorts } from '../../../shared/messages/fr/phrases.ts';
import { fr } from '../../../shared/messages/fr/typeset.ts';
import { portGroups } from '../../../shared/messages/port-groups.ts';

describe('typography', () => {
  test.each([
    { given: fr`Oui ! Non ? Peut-être ;`, expected: 'Oui\u202F! Non\u202F? Peut-être\u202F;' },
    { given: fr`L'hôte : « ${'x'} »`, expected: 'L’hôte\u00A0: «\u202Fx\u202F»' },
    { given: fr`${97} %`, expected: '97\u00A0%' },
    { given: fr`${"d'un : b ; c"} : fin`, expected: "d'un : b ; c\u00A0: fin" },
    { given: fr`voir http://x`, expected: 'voir http://x' },
  ])('$expected', ({ given, expected }) => {
    expect(given).toBe(expected);
  });
});

test.each([
  { name: 'sip.x', expected: 'de sip.x' },
  { name: 'api.x', expected: 'd’api.x' },
  { name: 'État', expected: 'd’État' },
  { name: 'yahoo.x', expected: 'de yahoo.x' },
  { name: '198.18.0.1', expected: 'de 198.18.0.1' },
  { name: 'les hôtes', expected: 'des hôtes' },
])('de + $name', ({ name, expected }) => {
  expect(de(name)).toBe(expected);
});

test.each([
  { labels: ['5061/tcp'], expected: 'le port TCP 5061' },
  { labels: ['443/tcp', '80/tcp', '3478/udp'], expected: 'les ports TCP 80 et 443 et le port UDP 3478' },
  {
    labels: ['3481/udp', '3479/udp', '3480/udp', '3478/udp', '3478/udp'],
    expected: 'les ports UDP 3478-3481',
  },
  { labels: [], expected: 'tous les ports essayés' },
])('$expected', ({ labels, expected }) => {
  expect(thePorts(labels)).toBe(expected);
});

test('ports that are none are left out', () => {
  expect(portGroups(['x/tcp', '53/sctp', '1/tcp', '2/tcp'])).toEqual([
    { transport: 'TCP', ports: ['1', '2'], count: 2 },
  ]);
});
