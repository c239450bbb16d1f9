import { expect, test } from 'vitest';
import { whyNoWindow } from '../../../electron/start/why-no-window.ts';

const DISPLAY = { DISPLAY: ':0' };
test.each([
  { platform: 'linux', env: {}, isRoot: false, expected: 'no-display' },
  { platform: 'linux', env: { DISPLAY: '' }, isRoot: false, expected: 'no-display' },
  { platform: 'linux', env: DISPLAY, isRoot: false, expected: null },
  { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, isRoot: false, expected: null },
  { platform: 'linux', env: DISPLAY, isRoot: true, expected: 'root' },
  { platform: 'linux', env: { ...DISPLAY, ELECTRON_OVERRIDE_DIST_PATH: '/e' }, isRoot: true, expected: null },
  { platform: 'linux', env: { ELECTRON_OVERRIDE_DIST_PATH: '/e' }, isRoot: true, expected: 'no-display' },
  { platform: 'darwin', env: {}, isRoot: false, expected: null },
  { platform: 'win32', env: {}, isRoot: false, expected: null },
] as const)('$platform $env root: $isRoot → $expected', ({ expected, ...surroundings }) =>
  expect(whyNoWindow(surroundings)).toBe(expected),
);
