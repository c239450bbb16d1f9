import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GATEWAY, INDEPENDENT_RESOLVER } from '../network/addresses.ts';
import { PROXY_NAME, SQUID_PORT } from './proxy-ports.ts';

/** A real web proxy on the gateway: these lines of squid.conf come before the one that allows the rest. */
export interface SquidSetting {
  readonly rules?: readonly string[];
  /** Its resolver; default: the internet's, whatever the office's says. */
  readonly resolver?: string;
}

export const SIGN_IN = { user: 'lab', password: 'Lab-Secret-7' } as const;

const HELPERS = '/usr/lib/squid';

/** Rules by which it wants a sign-in; the helper's file of users is written by `squidConfig`. */
export const BASIC: readonly string[] = [
  `auth_param basic program ${HELPERS}/basic_ncsa_auth USERS`,
  'auth_param basic children 2 startup=1 idle=1',
  'auth_param basic realm office',
  'acl signed-in proxy_auth REQUIRED',
  'http_access deny !signed-in',
];
export const DIGEST: readonly string[] = [
  `auth_param digest program ${HELPERS}/digest_file_auth USERS-PLAIN`,
  'auth_param digest children 2 startup=1 idle=1',
  'auth_param digest realm office',
  'acl signed-in proxy_auth REQUIRED',
  'http_access deny !signed-in',
];
export const NEGOTIATE: readonly string[] = [
  'auth_param negotiate program /bin/cat',
  'auth_param negotiate children 1 startup=0 idle=0',
  'acl signed-in proxy_auth REQUIRED',
  'http_access deny !signed-in',
];

/** Writes the configuration into `dir`; the command that runs it. */
export function squidCommand(dir: string, setting: SquidSetting, hash: string): readonly string[] {
  // Its helpers run as a user of their own, and read these.
  chmodSync(dir, 0o711);
  const users = join(dir, 'squid-users');
  const plain = join(dir, 'squid-users-plain');
  writeFileSync(users, `${SIGN_IN.user}:${hash}\n`, { mode: 0o644 });
  writeFileSync(plain, `${SIGN_IN.user}:${SIGN_IN.password}\n`, { mode: 0o644 });
  const file = join(dir, 'squid.conf');
  writeFileSync(
    file,
    [
      `http_port ${GATEWAY}:${SQUID_PORT}`,
      `visible_hostname ${PROXY_NAME}`,
      `dns_nameservers ${setting.resolver ?? INDEPENDENT_RESOLVER}`,
      'hosts_file none',
      'pid_filename none',
      'cache deny all',
      'cache_mem 4 MB',
      'access_log none',
      'cache_log /dev/null',
      'cache_store_log none',
      'netdb_filename none',
      'pinger_enable off',
      'shutdown_lifetime 0 seconds',
      'max_filedescriptors 1024',
      ...(setting.rules ?? []).map((line) => line.replace('USERS-PLAIN', plain).replace('USERS', users)),
      'http_access allow all',
      '',
    ].join('\n'),
  );
  return ['squid', '-N', '-f', file];
}
