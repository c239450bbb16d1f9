import type { Proxy } from '../../../shared/model/hop.ts';
import { NO_PROXY, type ProxySettings, readProxy } from './proxy-settings.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Lower case first: curl reads `http_proxy` only so, since a web server could be sent HTTP_PROXY. */
const read = (variables: Variables, name: string): string =>
  (variables[name.toLowerCase()] || variables[name])?.trim() ?? '';

const proxyIn = (variables: Variables, ...names: readonly string[]): Proxy | null =>
  names.flatMap((name) => readProxy(read(variables, name))?.proxy ?? [])[0] ?? null;

/** HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in either case. Credentials in them are read apart. */
export function fromVariables(variables: Variables): ProxySettings {
  const secure = proxyIn(variables, 'HTTPS_PROXY', 'ALL_PROXY');
  const plain = proxyIn(variables, 'HTTP_PROXY', 'ALL_PROXY');
  if (secure === null && plain === null) return NO_PROXY;
  const bypass = read(variables, 'NO_PROXY')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '');
  return { mode: 'fixed', source: 'environment', secure, plain, bypass };
}

/** `user:password` of the first of these variables that holds some; empty without any. */
export function credentialsInVariables(variables: Variables): string {
  const found = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY']
    .flatMap((name) => readProxy(read(variables, name)) ?? [])
    .find(({ user }) => user !== '');
  return found === undefined ? '' : `${found.user}:${found.password}`;
}
