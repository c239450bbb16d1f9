import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GATEWAY, OUTSIDE } from '../network/addresses.ts';
import { SOCKS_PORT } from './proxy-ports.ts';

/** A real SOCKS proxy on the gateway; these rules come before the one that lets the rest pass. */
export interface DanteSetting {
  readonly rules?: readonly string[];
  /** Default: nobody has to sign in. */
  readonly method?: 'none' | 'username';
}

/** Writes the configuration into `dir`; the command that runs it. */
export function danteCommand(dir: string, { rules = [], method = 'none' }: DanteSetting): readonly string[] {
  const file = join(dir, 'danted.conf');
  writeFileSync(
    file,
    [
      'logoutput: /dev/null',
      `internal: ${GATEWAY} port = ${SOCKS_PORT}`,
      `external: ${OUTSIDE}`,
      'clientmethod: none',
      `socksmethod: ${method}`,
      'user.privileged: root',
      'user.unprivileged: proxy',
      'client pass { from: 0.0.0.0/0 to: 0.0.0.0/0 }',
      ...rules,
      'socks pass { from: 0.0.0.0/0 to: 0.0.0.0/0 }',
      '',
    ].join('\n'),
  );
  return ['danted', '-f', file, '-p', join(dir, 'danted.pid')];
}
