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
function cleaned<T>(value: T): T;
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return printable(value, LONGEST);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => cleaned(item));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  let same = true;
  const items: [string, unknown][] = [];
  const before: readonly [string, unknown][] = Object.entries(value);
  for (const [key, item] of before) {
    const name = printable(key, LONGEST);
    const to = cleaned(item);
    same &&= name === key && to === item;
    items.push([name, to]);
  }
  return same ? value : Object.fromEntries(items);
}
