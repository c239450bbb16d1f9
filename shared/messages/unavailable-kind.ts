import type { FactOf } from '../model/finding.ts';

/** The ways in which a service fails by itself; each has texts of its own. */
export type UnavailableKind = 'gone' | 'dead-address' | 'own-error';

export function unavailableKind({ details, figures }: FactOf<'service.unavailable'>): UnavailableKind {
  if (figures.alternative === 'service-gone') return 'gone';
  return details.deadAddresses.length > 0 ? 'dead-address' : 'own-error';
}
