import type { Report } from '../model/report.ts';

const MINUTE_MS = 60_000;

/**
 * When the run began by the clock on the wall there: `2026-11-22 10:15:02 +01:00 (Europe/Paris)`, in the one way of
 * writing that a log of any system can be searched by. Null where the report does not know the zone, or it is UTC itself.
 */
export function localInstant({ startedAt, environment: { clock } }: Report): string | null {
  if (clock === undefined || !Number.isFinite(clock.offsetMinutes) || clock.timeZone === 'UTC') return null;
  const atMs = Date.parse(startedAt) + clock.offsetMinutes * MINUTE_MS;
  if (!Number.isFinite(new Date(atMs).getTime())) return null;
  const [day = '', time = ''] = new Date(atMs).toISOString().split('T');
  const sign = clock.offsetMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(Math.round(clock.offsetMinutes));
  const offset = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const zone = clock.timeZone === '' ? '' : ` (${clock.timeZone})`;
  return `${day} ${time.slice(0, 8)} ${sign}${offset}${zone}`;
}
