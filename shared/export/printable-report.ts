import { printable } from '../model/printable.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';

/** The longest text that a report holds is the kept beginning of a page, 4,096 characters: it must stay recognisable. */
const LONGEST = 4_096;

/**
 * The same report with every text in it safe to show: what came from the network was cleaned when it was measured, but
 * a report may come from anywhere. Every exporter that people read starts from this, so that no field can be forgotten.
 */
export function printableReport(report: Report): Report {
  const { observations, ...rest } = report;
  const safeRest = cleaned(rest);
  const safe = observations.map(cleanedOnce);
  if (safeRest === rest && safe.every((observation, index) => observation === observations[index])) {
    return report;
  }
  return { ...safeRest, observations: safe };
}

/** While a run is watched its report is made anew again and again, of observations that stay the same. */
const KNOWN = new WeakMap<Observation, Observation>();
function cleanedOnce(observation: Observation): Observation {
  const known = KNOWN.get(observation);
  if (known !== undefined) return known;
  const safe = cleaned(observation);
  KNOWN.set(observation, safe);
  return safe;
}

/** What is safe already is not copied: of ten thousand observations hardly one needs cleaning. */
const cleaned = <T>(value: T): T => (isClean(value) ? value : copied(value));

function isClean(value: unknown): boolean {
  if (typeof value === 'string') return printable(value, LONGEST) === value;
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isClean);
  return Object.keys(value).every(isCleanKey) && Object.values(value).every(isClean);
}

/** The names of fields come again and again; those of headers are the network's, and without number. */
const CLEAN_KEYS = new Set<string>();
const MAX_KEYS = 500;
function isCleanKey(key: string): boolean {
  if (CLEAN_KEYS.has(key)) return true;
  if (printable(key, LONGEST) !== key) return false;
  if (CLEAN_KEYS.size < MAX_KEYS) CLEAN_KEYS.add(key);
  return true;
}

function copied<T>(value: T): T;
function copied(value: unknown): unknown {
  if (typeof value === 'string') return printable(value, LONGEST);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => copied(item));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [printable(key, LONGEST), copied(item)]),
  );
}
