import { describe, expect, test } from 'vitest';
import { browserCandidates, temporaryFolderOf } from '../../../electron/served/browsers.ts';
import { defaultDataFolder } from '../../../electron/served/data-folder.ts';
import { openerFor } from '../../../electron/served/open-browser.ts';

test.each([
  {
    system: { platform: 'win32', env: { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, home: 'C:\\Users\\a' },
    folder: 'C:\\Users\\a\\AppData\\Roaming\\Callpath',
  },
  {
    system: { platform: 'win32', env: {}, home: 'C:\\Users\\a' },
    folder: 'C:\\Users\\a\\AppData\\Roaming\\Callpath',
  },
  {
    system: { platform: 'darwin', env: {}, home: '/Users/a' },
    folder: '/Users/a/Library/Application Support/Callpath',
  },
  { system: { platform: 'linux', env: {}, home: '/home/a' }, folder: '/home/a/.config/Callpath' },
  {
    system: { platform: 'linux', env: { XDG_CONFIG_HOME: '/c' }, home: '/home/a' },
    folder: '/c/Callpath',
  },
  {
    system: { platform: 'linux', env: { XDG_CONFIG_HOME: 'c' }, home: '/home/a' },
    folder: '/home/a/.config/Callpath',
  },
] as const)('data of $system is in $folder', ({ system, folder }) => {
  expect(defaultDataFolder(system)).toBe(folder);
});

test.each([
  { system: { platform: 'win32', env: {}, userId: null }, opener: 'rundll32.exe' },
  { system: { platform: 'darwin', env: {}, userId: 501 }, opener: 'open' },
  { system: { platform: 'linux', env: { DISPLAY: ':0' }, userId: 1000 }, opener: 'xdg-open' },
  { system: { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, userId: 1000 }, opener: 'xdg-open' },
  { system: { platform: 'linux', env: { DISPLAY: '' }, userId: 1000 }, opener: undefined },
  { system: { platform: 'linux', env: { DISPLAY: ':0' }, userId: 0 }, opener: undefined },
] as const)('$system opens with $opener', ({ system, opener }) => {
  expect(openerFor(system)?.[0]).toBe(opener);
});

describe('browsers that can print', () => {
  test('on Windows, in its program folders', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'relative' };
    const found = browserCandidates({ platform: 'win32', env, home: 'C:\\Users\\a' });
    expect(found).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(found.filter((path) => !path.startsWith('C:\\Program Files\\'))).toEqual([]);
  });

  test('on a Mac, for everybody and for this user', () => {
    const found = browserCandidates({ platform: 'darwin', env: {}, home: '/Users/a' });
    expect(found[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(found).toContain('/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  test('on Linux, along PATH, but never in the folder one stands in', () => {
    const env = { PATH: '/usr/bin::.:bin:/opt/b' };
    const found = browserCandidates({ platform: 'linux', env, home: '/home/a' });
    expect(found).toContain('/usr/bin/chromium');
    expect(found).toContain('/opt/b/google-chrome');
    expect(found.filter((path) => !path.startsWith('/'))).toEqual([]);
    expect(temporaryFolderOf('/snap/bin/chromium', '/home/a')).toBe('/home/a/snap/chromium/common');
    expect(temporaryFolderOf('/usr/bin/chromium', '/home/a')).toBeNull();
  });
});
