import { expect, test } from 'vitest';
import { reportIdOf, reportPath, screenOf } from '../../renderer/components/screens.ts';

test.each(['2026-11-24 095806Z Calls connect, but no sound b809', 'a#b?c&d', '100 % Café', '%2C', 'x/../y'])(
  'a report’s id comes back from its location: %s',
  (id) => {
    // What the router does with a parameter.
    const parameter = decodeURI(reportPath(id).slice('/report/'.length));
    expect(reportIdOf(parameter)).toBe(id);
    expect(reportPath(id).slice('/report/'.length)).not.toMatch(/[/#?]/);
    expect(screenOf(reportPath(id))).toBe('history');
  },
);

test('a location that somebody typed is no reason to fall over', () => {
  expect(reportIdOf('%E0%A4%A')).toBe('%E0%A4%A');
});
