import type { Environment } from '../../shared/model/environment.ts';
import { printable } from '../../shared/model/printable.ts';

const VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'] as const;

/**
 * What the environment says of proxies, for information: direct measurements do not use it. User and password are
 * left out; what is no URL is left out whole, since nobody can tell where a password is in it.
 */
export function proxyFromVariables(
  variables: Readonly<Record<string, string | undefined>>,
): Environment['proxy'] {
  const routes = VARIABLES.flatMap((name) => {
    // Lower case first: curl reads http_proxy only so, since a web server could be sent HTTP_PROXY.
    const text = (variables[name.toLowerCase()] || variables[name])?.trim() ?? '';
    if (text === '') return [];
    const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    if (!URL.canParse(withScheme)) return [];
    const { protocol, host } = new URL(withScheme);
    return host === '' ? [] : [printable(`${protocol}//${host}`, 300)];
  });
  return { source: routes.length > 0 ? 'environment' : 'none', pacUrl: null, routes: [...new Set(routes)] };
}
