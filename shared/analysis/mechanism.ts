import { rcodeOf } from './resolution.ts';
import type { Evidence } from './evidence.ts';
import type { Path } from './path.ts';
import { isRefused, refusesNowAndThen } from './refusals.ts';
import { suspiciousAddress } from './suspicious-address.ts';

/** What a failure looks like from outside: two failures of one mechanism may well have one cause. */
export function mechanismOf(evidence: Evidence, path: Path): string {
  if (path.state !== 'silent' && !isRefused(path)) return path.state;
  // Nothing was tried out there: who refused it, is this computer.
  const suspicion = suspiciousAddress(path.address, []);
  if (suspicion === 'unspecified' || suspicion === 'loopback') return `led to ${path.address}`;
  const word = refusesNowAndThen(evidence) ? 'unreached' : path.state;
  return `${word} ${path.endpoint.port}`;
}

export function mechanismOfName(evidence: Evidence, name: string): string {
  const { denial } = evidence.resolution(name);
  return `name ${denial === null ? 'silent' : rcodeOf(denial)}`;
}
