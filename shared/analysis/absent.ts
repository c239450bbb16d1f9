import { rcodeOf } from './resolution.ts';
import type { Evidence } from './evidence.ts';

/**
 * A name that some sites have and others do not, and that this one does not have: a fact of the site. Only a plain
 * "there is no such name" counts; a server that refuses or fails has said nothing about it.
 */
export function isAbsentByRight(evidence: Evidence, name: string): boolean {
  const { state, denial } = evidence.resolution(name);
  if (state !== 'denied' || denial === null || !['NXDOMAIN', 'NODATA'].includes(rcodeOf(denial)))
    return false;
  const endpoints = evidence.endpointsOn(name).map((known) => known.endpoint);
  const questions = evidence.subject.srv.filter((question) => question.name === name);
  const all = [...endpoints, ...questions];
  return all.length > 0 && all.every((item) => item.mayBeMissing === true);
}
