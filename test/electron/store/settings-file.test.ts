import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings, writeSettings } from '../../../electron/store/settings-file.ts';
import { scratch } from '../../support/scratch.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/api/settings.ts';

const CHOSEN: Settings = {
  language: 'fr',
  theme: 'dark',
  timeoutMs: 5000,
  concurrency: 8,
  dnsServers: ['192.0.2.53', '[2001:db8::1]:5353'],
  extraRoots: [{ file: 'root.pem', pem: '-----BEGIN' }],
  reportsFolder: '/tmp/reports',
  last: { catalogId: 'lab', profile: 'p', label: 'Café', sipDomains: ['contoso.test'] },
};

test('what was written is read again', async () => {
  using files = scratch();
  await writeSettings(files.at('new/settings.json'), CHOSEN);
  expect(await readSettings(files.at('new/settings.json'))).toEqual({ settings: CHOSEN, problem: null });
});

test('no file: the defaults, and no word', async () => {
  using files = scratch();
  expect(await readSettings(files.at('settings.json'))).toEqual({
    settings: DEFAULT_SETTINGS,
    problem: null,
  });
});

test.each([
  { given: '{}', expected: DEFAULT_SETTINGS },
  {
    given: '{"theme":"dark","last":{"label":"x"}}',
    expected: { ...DEFAULT_SETTINGS, theme: 'dark', last: { ...DEFAULT_SETTINGS.last, label: 'x' } },
  },
  { given: '{"ofANewerVersion":true,"last":{"more":1}}', expected: DEFAULT_SETTINGS },
])('an older or a newer version wrote $given', async ({ given, expected }) => {
  using files = scratch();
  writeFileSync(files.at('settings.json'), given);
  expect(await readSettings(files.at('settings.json'))).toEqual({ settings: expected, problem: null });
  expect(readdirSync(files.folder)).toEqual(['settings.json']);
});

test.each([
  { given: '', reason: 'line 1, column 1' },
  { given: '{"theme": "dark",', reason: 'line 1, column 18' },
  { given: '[]', reason: 'expected object' },
  { given: 'null', reason: 'expected object' },
  { given: '{"theme":"pink"}', reason: 'theme' },
  { given: '{"timeoutMs":-1}', reason: 'timeoutMs' },
  { given: '{"dnsServers":["8.8.8.8","dns.google"]}', reason: 'dnsServers[1]' },
  { given: '{"reportsFolder":"relative"}', reason: 'reportsFolder' },
  { given: '{"extraRoots":[{"file":"x"}]}', reason: 'extraRoots[0].pem' },
  { given: '{"last":{"sipDomains":["<script>"]}}', reason: 'last.sipDomains[0]' },
  { given: '\u0000\u001b[2J', reason: 'line 1' },
])('a broken file ($given) stands aside, and the defaults serve', async ({ given, reason }) => {
  using files = scratch();
  const file = files.at('settings.json');
  writeFileSync(file, given);
  const { settings, problem } = await readSettings(file);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  const [aside] = readdirSync(files.folder);
  expect(aside).toMatch(/^settings\.broken-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.json$/);
  expect(readFileSync(files.at(aside ?? ''), 'utf8')).toBe(given);
  expect(problem).toMatchObject({ code: 'settings-set-aside', path: files.at(aside ?? '') });
  expect(problem).toMatchObject({ reason: expect.stringContaining(reason) });
  expect(await readSettings(file)).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
});

test('a file that cannot be read stays, and is told', async () => {
  using files = scratch();
  mkdirSync(files.at('settings.json'));
  expect(await readSettings(files.at('settings.json'))).toMatchObject({
    settings: DEFAULT_SETTINGS,
    problem: { code: 'unreadable', detail: 'EISDIR' },
  });
});
