import { expect, test } from 'vitest';
import { isReload, mayPageLoad } from '../../../electron/desktop/guard.ts';

const PAGE = 'https://callpath.invalid/';

test.each([
  { to: PAGE, at: `${PAGE}#/history`, expected: true },
  { to: `${PAGE}#/history`, at: PAGE, expected: true },
  { to: 'https://example.com/', at: PAGE, expected: false },
  { to: `${PAGE}assets/index.js`, at: PAGE, expected: false },
  { to: 'javascript:alert(1)', at: PAGE, expected: false },
  { to: 'file:///etc/passwd', at: PAGE, expected: false },
  { to: PAGE, at: 'about:blank', expected: false },
])('from $at to $to: $expected', ({ to, at, expected }) => expect(isReload(to, at)).toBe(expected));

test.each([
  { url: `${PAGE}page.css`, developer: false, expected: true },
  { url: 'data:image/png;base64,AA==', developer: false, expected: true },
  { url: 'https://example.com/', developer: true, expected: false },
  { url: 'http://127.0.0.1/', developer: false, expected: false },
  { url: 'file:///etc/passwd', developer: false, expected: false },
  { url: 'ws://127.0.0.1/', developer: false, expected: false },
  { url: 'devtools://devtools/bundled/x.js', developer: false, expected: false },
  { url: 'devtools://devtools/bundled/x.js', developer: true, expected: true },
])('$url (developer: $developer): $expected', ({ url, developer, expected }) =>
  expect(mayPageLoad(url, developer)).toBe(expected),
);
