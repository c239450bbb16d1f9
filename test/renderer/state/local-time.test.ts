import { afterEach, expect, test, vi } from 'vitest';

// The formatter keeps the zone it was made in: each zone gets a fresh module.
async function shownIn(zone: string, iso: string, lang: 'en' | 'fr'): Promise<string> {
  vi.stubEnv('TZ', zone);
  vi.resetModules();
  const { localTime } = await import('../../../renderer/state/local-time.ts');
  return localTime(iso, lang);
}

afterEach(() => vi.unstubAllEnvs());

test.each([
  { zone: 'UTC', lang: 'en', expected: '24 Nov 2026, 23:15', why: 'no seconds' },
  { zone: 'Europe/Paris', lang: 'fr', expected: '25 nov. 2026, 00:15', why: 'another day, other words' },
  { zone: 'America/New_York', lang: 'en', expected: '24 Nov 2026, 18:15', why: 'earlier' },
] as const)('the time of $zone: $why', async ({ zone, lang, expected }) => {
  expect(await shownIn(zone, '2026-11-24T23:15:02Z', lang)).toBe(expected);
});

test('what is no time is shown as it stands', async () => {
  expect(await shownIn('UTC', 'yesterday', 'en')).toBe('yesterday');
});
