import { isoInstantMs } from '../../model/instant.ts';
import type { Rule } from '../rule.ts';

/** Microsoft announces additions thirty days ahead (web service documentation, read 2026-11-22): a quarter holds three rounds. */
const STALE_DAYS = 90;
const DAY_MS = 86_400_000;

/** The catalogue is older than a quarter: addresses may have changed since. */
export const stale: Rule<'catalog.stale'> = {
  code: 'catalog.stale',
  severity: 'info',
  explainedBy: [],
  evaluate({ catalog, startedAt }) {
    const readOnMs = catalog.readOn === null ? null : isoInstantMs(`${catalog.readOn}T00:00:00Z`);
    const startedMs = isoInstantMs(startedAt);
    if (readOnMs === null || startedMs === null) return [];
    const ageDays = Math.floor((startedMs - readOnMs) / DAY_MS);
    if (ageDays <= STALE_DAYS) return [];
    return [
      { details: {}, confidence: 1, evidence: [], paths: [], figures: { version: catalog.version, ageDays } },
    ];
  },
};
