import type { Messages } from '../messages/messages.ts';
import type { Finding } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import { observationWords } from './observation-words.ts';

export type ObservationsById = ReadonlyMap<string, Observation>;
export const observationsById = (report: Report): ObservationsById =>
  new Map(report.observations.map((observation) => [observation.id, observation]));

/**
 * Why a finding is made: its observations in words, the strongest first; equal ones become one line with a count. At most
 * `atMost` lines, and a last one that counts the rest. Evidence that the report does not hold (of another version) is left out.
 */
export function evidenceWords(
  finding: Finding,
  known: ObservationsById,
  messages: Messages,
  atMost: number,
): readonly string[] {
  const evidence = finding.evidence.map((id) => known.get(id)).filter((item) => item !== undefined);
  const times = new Map<string, number>();
  for (const observation of evidence) {
    const line = observationWords(observation, messages);
    times.set(line, (times.get(line) ?? 0) + 1);
  }
  const lines = Array.from(times, ([line, count]) => (count === 1 ? line : `${line} × ${count}`));
  const left = lines.length - atMost;
  return left > 0 ? [...lines.slice(0, atMost), messages.report.andMore(left)] : lines;
}
