import { printable } from '../model/printable.ts';
import type { Report } from '../model/report.ts';

/** The longest text that a report holds is the kept beginning of a page, 4,096 characters: it must stay recognisable. */
const LONGEST = 4_096;

/**
 * The same report with every text in it safe to show: what came from the network was cleaned when it was measured, but
 * a report may come from anywhere. Every exporter that people read starts from this, so that no field can be forgotten.
 */
export function printableReport(report: Report): Report {
  return cleaned(report);
}

function cleaned<T>(value: T): T;
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return printable(value, LONGEST);
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [printable(key, LONGEST), cleaned(item)]),
  );
}
