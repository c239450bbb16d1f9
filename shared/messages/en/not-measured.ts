import { assertNever } from '../../model/assert-never.ts';
import type { SkipReason } from '../../model/failure.ts';
import type { NotMeasuredFact } from '../../model/not-measured.ts';
import { capital } from '../sentences.ts';
import { inWords, list, named, plural } from './numbers.ts';

export const skipped: Readonly<Record<SkipReason, string>> = {
  cancelled: 'not measured: the run was stopped first',
  'not-resolved': 'not measured: the name has no address',
  'connection-failed': 'not measured: no connection',
  'no-address-family': 'not measured: this computer has no address of this family',
};

/** Why; what it is about stands beside it. */
export function notMeasured(fact: NotMeasuredFact): string {
  switch (fact.reason) {
    case 'wildcard-stand-in': {
      const n = fact.hosts.length;
      if (n === 0) return 'A wildcard has no address of its own.';
      return `A wildcard has no address of its own; ${inWords(n)} ${plural(n, 'host under it was', 'hosts under it were')} measured: ${named(fact.hosts)}.`;
    }
    case 'wildcard-no-host':
      return 'A wildcard has no address of its own, and no host under it is known.';
    case 'ranges-only':
      return 'Only address ranges are published, and no host in them is known.';
    case 'port-range':
      return 'The port range is too large to try every port.';
    case 'no-sip-domain':
      return 'The SIP domain is not known: name it with --sip-domain.';
    case 'no-ipv6':
      return 'This computer has no IPv6 address that leads beyond its own network.';
    case 'more-addresses':
      return `${capital(inWords(fact.tried))} of ${inWords(fact.known)} addresses of this name ${plural(fact.tried, 'was', 'were')} tried.`;
    case 'proxy-sign-in':
      return `The proxy wants a sign-in that only Windows itself can give (${list(fact.schemes)}): what lies behind it is not known.`;
    case 'name-at-proxy':
      return 'Media does not go through the proxy, and only the proxy knows names of the internet here: nobody could be asked directly.';
    case 'no-controls':
      return 'The catalogue names no neutral place to compare with.';
    case 'interrupted':
      return 'The run was stopped first.';
    case 'no-probe':
      return 'This version cannot speak this protocol yet.';
    default:
      return assertNever(fact);
  }
}
