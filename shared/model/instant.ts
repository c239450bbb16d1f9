const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const TIME = String.raw`(\d\d):(\d\d):(\d\d)`;
const FIXED = new RegExp(
  String.raw`^(?:[A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) ${TIME} (?:GMT|UTC)$`,
);
const ASCTIME = new RegExp(String.raw`^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) ${TIME} (\d{4})$`);

/**
 * The date of an HTTP answer (RFC 9110 §5.6.7), in milliseconds since the epoch; null for anything else. Never read by
 * `Date.parse`, which completes what is missing from the zone of the computer that judges. The form with two digits for
 * the year, which no server has sent for decades, is not read either: it depends on today's date.
 */
export function httpDateMs(text: string): number | null {
  const fixed = FIXED.exec(text);
  if (fixed !== null) {
    const [, day, month, year, ...time] = fixed;
    return utcMsOf([year, month, day, ...time]);
  }
  const asctime = ASCTIME.exec(text);
  if (asctime === null) return null;
  const [, month, day, hours, minutes, seconds, year] = asctime;
  return utcMsOf([year, month, day, hours, minutes, seconds]);
}

/** Year, name of the month, day, hours, minutes, seconds. */
function utcMsOf([year, name, ...rest]: readonly (string | undefined)[]): number | null {
  const month = MONTHS.indexOf(name ?? '');
  const [day = 0, hours = 0, minutes = 0, seconds = 0] = rest.map(Number);
  const ms = Date.UTC(Number(year), month, day, hours, minutes, seconds);
  return month < 0 || Number.isNaN(ms) ? null : ms;
}

/** An instant in ISO 8601 UTC, as reports hold them; null for anything else, for the same reason. */
export function isoInstantMs(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/.test(text)) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
