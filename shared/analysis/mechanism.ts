import { rcodeOf } from './resolution.ts';
import { isHere } from './here.ts';
import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import { isRefused, refusesNowAndThen } from './refusals.ts';
import { suspiciousAddress } from './suspicious-address.ts';
import { publishedFor } from '../plan/names.ts';

/** What a failure looks like from outside: two failures of one mechanism may well have one cause. */
export function mechanismOf(evidence: Evidence, path: Path): string {
  if (path.state !== 'silent' && !isRefused(path)) return path.state;
  if (isLedAway(evidence, path)) return `led to ${path.address}`;
  const word = refusesNowAndThen(evidence) ? 'unreached' : path.state;
  return `${word} ${path.endpoint.port}`;
}

/** Nothing was tried out there: this computer refused it, or the service has no private address. */
function isLedAway(evidence: Evidence, { address, endpoint }: Path): boolean {
  const published = publishedFor(evidence, endpoint.host);
  return (
    isHere(evidence, address) || (published.length > 0 && suspiciousAddress(address, published) === 'private')
  );
}

export function mechanismOfName(evidence: Evidence, name: string): string {
  const { denial } = evidence.resolution(name);
  return `name ${denial === null ? 'silent' : rcodeOf(denial)}`;
}
