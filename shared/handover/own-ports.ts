import type { Endpoint } from '../model/subject.ts';
import { portLabel, transportOf } from '../model/target.ts';

/** `*.contoso.example` covers what is below it (and what is below that). */
export const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') && host.endsWith(pattern.slice(1));

/**
 * Of the ports that a finding is about, those that one of its names is known to need: a finding may be about one port of
 * one host and another of the next. All of them where nothing is known of the name.
 */
export function ownPorts(
  name: string,
  labels: readonly string[],
  endpoints: readonly Endpoint[],
): readonly string[] {
  const known = new Set(
    endpoints
      .filter(({ host }) => host === name || covers(name, host))
      .map(({ port, as }) => portLabel(port, transportOf(as))),
  );
  const own = labels.filter((label) => known.has(label));
  return own.length > 0 ? own : labels;
}
