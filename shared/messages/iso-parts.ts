export interface IsoParts {
  readonly year: string;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** `09:15:02`, or null for a date alone. */
  readonly time: string | null;
}

/** The parts of an ISO 8601 date or UTC instant; null when the text is neither, and is then shown as it stands. */
export function isoParts(iso: string): IsoParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z)?$/.exec(iso);
  if (match === null) return null;
  const [, year = '', month = '', day = '', time = null] = match;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  return { year, month: monthNumber, day: Number(day), time };
}
