import { expect, test } from 'vitest';
import { isAppUrl } from '../../../electron/desktop/app-origin.ts';

test.each([
  'https://callpath.invalid/',
  'https://callpath.invalid/#/history',
  'https://callpath.invalid/assets/a.js',
])('%s is ours', (url) => expect(isAppUrl(url)).toBe(true));

test.each([
  'http://callpath.invalid/',
  'https://callpath.invalid:8443/',
  'https://callpath.invalid.example/',
  'https://callpath.invalid@example.com/',
  'https://user@callpath.invalid/',
  'https://print.callpath.invalid/',
  'file:///callpath.invalid/',
  'data:text/html,https://callpath.invalid/',
  'blob:https://callpath.invalid/0000',
  'about:blank',
  '',
])('%s is not', (url) => expect(isAppUrl(url)).toBe(false));
