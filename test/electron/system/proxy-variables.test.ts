import { expect, test } from 'vitest';
import { proxyFromVariables } from '../../../electron/system/proxy-variables.ts';

test.each([
  { given: {}, routes: [] },
  { given: { HTTPS_PROXY: '' }, routes: [] },
  { given: { HTTPS_PROXY: 'http://proxy.contoso.test:8080' }, routes: ['http://proxy.contoso.test:8080'] },
  { given: { https_proxy: 'proxy.contoso.test:8080' }, routes: ['http://proxy.contoso.test:8080'] },
  {
    given: { HTTP_PROXY: 'http://jane:s%40cret@proxy.test:3128/path?key=s@cret' },
    routes: ['http://proxy.test:3128'],
  },
  { given: { HTTP_PROXY: 'jane:secret@proxy.test:3128' }, routes: ['http://proxy.test:3128'] },
  {
    given: { ALL_PROXY: 'socks5://jane:secret@[2001:db8::1]:1080' },
    routes: ['socks5://[2001:db8::1]:1080'],
  },
  {
    given: { HTTPS_PROXY: 'http://a.test:1', HTTP_PROXY: 'http://a.test:1', ALL_PROXY: 'http://b.test:2' },
    routes: ['http://a.test:1', 'http://b.test:2'],
  },
  { given: { HTTP_PROXY: 'jane:secret word@' }, routes: [] },
  { given: { NO_PROXY: '*' }, routes: [] },
])('$given', ({ given, routes }) => {
  const proxy = proxyFromVariables(given);
  expect(proxy).toEqual({ source: routes.length > 0 ? 'environment' : 'none', pacUrl: null, routes });
  expect(JSON.stringify(proxy)).not.toContain('cret');
});
