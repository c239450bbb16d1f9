import type { DnsLie } from '../scenario.ts';
import { warning } from './breaking.ts';

/** Words that the scenarios of networks built otherwise share. */
export const DIRECTORY = 'directory.skypelab.test';
export const LOGIN = 'login.idlab.test';
export const ONLY_SIPFED = { hosts: ['sipfed.contoso-online.test'], ports: ['5061/tcp'] } as const;
export const REVOCATION = ['crl.pkilab.test', 'ocsp.pkilab.test'] as const;
export const REVOCATION_LOST = {
  status: 'degraded',
  findings: [warning('tls.revocation-unreachable', {}, { hosts: REVOCATION, sets: [7] })],
} as const;

/** For nftables. */
export const PROHIBITED = 'reject with icmp type admin-prohibited';

/** The office's resolver says this of these names; `#` is every name. */
export const lies = (what: DnsLie, ...names: readonly string[]) => ({
  localDns: { names: Object.fromEntries(names.map((name) => [name, what])) },
});
