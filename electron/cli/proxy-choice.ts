import { credentialsInVariables } from '../system/proxy/from-variables.ts';
import { readProxy } from '../system/proxy/proxy-settings.ts';
import type { Credentials } from '../wire/proxy-auth.ts';
import { hopLabel } from '../../shared/model/hop.ts';

export interface ProxyOptions {
  readonly proxy: string;
  readonly proxyAuth?: string;
  readonly pac?: string;
}

/** `user:password`, the password may hold colons; null for anything else. */
export function credentialsIn(text: string): Credentials | null {
  const at = text.indexOf(':');
  return at < 1 ? null : { user: text.slice(0, at), password: text.slice(at + 1) };
}

/**
 * What the options say of the proxy, with the credentials taken out of wherever they stand: `--proxy-auth`, the proxy's
 * URL, `CALLPATH_PROXY_AUTH`, or the system's proxy variables.
 */
export function proxyChoice(
  { proxy, proxyAuth, pac }: ProxyOptions,
  variables: Readonly<Record<string, string | undefined>>,
): {
  readonly proxy: string;
  readonly pac: string | undefined;
  readonly proxyCredentials: Credentials | null;
} {
  const read = proxy === 'system' || proxy === 'direct' ? null : readProxy(proxy);
  const inUrl = read === null || read.user === '' ? '' : `${read.user}:${read.password}`;
  const inSystem = proxy === 'system' ? credentialsInVariables(variables) : '';
  const text = [proxyAuth ?? '', inUrl, variables['CALLPATH_PROXY_AUTH'] ?? '', inSystem].find(
    (one) => one !== '',
  );
  return {
    proxy: read === null ? proxy : hopLabel(read.proxy),
    pac,
    proxyCredentials: text === undefined ? null : credentialsIn(text),
  };
}
