import { rcodeOf } from './resolution.ts';
import type { Evidence, Path } from './evidence.ts';

/** What a failure looks like from outside: two failures of one mechanism may well have one cause. */
export const mechanismOf = (path: Path): string =>
  path.state === 'silent' || path.state === 'refused' || path.state === 'unreachable'
    ? `${path.state} ${path.endpoint.port}`
    : path.state;

export function mechanismOfName(evidence: Evidence, name: string): string {
  const { denial } = evidence.resolution(name);
  return `name ${denial === null ? 'silent' : rcodeOf(denial)}`;
}
