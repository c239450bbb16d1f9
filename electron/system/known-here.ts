import { hostname, userInfo } from 'node:os';
import type { KnownHere } from '../../shared/redact/session.ts';

/** What this computer calls itself, its user and its domain: a redaction looks for them everywhere. */
export function knownHere(environment: NodeJS.ProcessEnv): KnownHere {
  const name = hostname();
  const [computer = '', ...domain] = name.split('.');
  const { USERNAME, USER, LOGNAME, COMPUTERNAME, USERDOMAIN, USERDNSDOMAIN } = environment;
  return {
    users: given(userName(), USERNAME, USER, LOGNAME),
    computers: given(computer, COMPUTERNAME, USERDOMAIN),
    domains: given(domain.join('.'), USERDNSDOMAIN),
  };
}

const given = (...texts: readonly (string | undefined)[]): readonly string[] =>
  texts.flatMap((text) => (text === undefined || text === '' ? [] : [text]));

/** An account that the system does not know has no name. */
function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
