import { describe, expect, test } from 'vitest';

import { MOST_PORTS_TRIED, parsePorts, portsTried, rangeLabel } from '../../../shared/catalog/ports.ts';

describe('parsePorts', () => {
  test.each([
    { given: '443', expected: ['443'] },
    { given: '80,443', expected: ['80', '443'] },
    { given: '143, 587, 993, 995', expected: ['143', '587', '993', '995'], why: 'blanks' },
    { given: ' 3479,  3480,  3481, 3478', expected: ['3478', '3479', '3480', '3481'], why: 'any order' },
    { given: '50000-59999', expected: ['50000-59999'] },
    { given: '50000 - 59999, 443', expected: ['443', '50000-59999'] },
    { given: '443,443', expected: ['443'], why: 'twice' },
    { given: '440-450,445-460,450', expected: ['440-460'], why: 'overlapping' },
    { given: '1,65535', expected: ['1', '65535'], why: 'the ends' },
  ])('$given', ({ given, expected }) => {
    expect(parsePorts(given)?.map(rangeLabel)).toEqual(expected);
  });

  test.each([
    '',
    ' ',
    ',',
    '443,',
    '0',
    '65536',
    '443-80',
    'https',
    '4 43',
    '-1',
    '1e3',
    '80;443',
    '999999',
    '80--90',
  ])('refuses %j', (given) => {
    expect(parsePorts(given)).toBeNull();
  });
});

describe('portsTried', () => {
  test('takes small ranges apart and leaves large ones out', () => {
    const ranges = parsePorts(`3478-3481,443,50000-${50_000 + MOST_PORTS_TRIED}`);
    expect(portsTried(ranges ?? [])).toEqual([443, 3478, 3479, 3480, 3481]);
  });
});
