import type { ComparedRow, Side } from '../compare/comparison.ts';
import type { Messages } from '../messages/messages.ts';
import { portLabel } from '../model/target.ts';
import { troubleOf, withRoute } from './report-facts.ts';

/** `5061/tcp`; empty for a service record, which has no port. */
export const comparedPort = ({ port, transport }: ComparedRow): string =>
  port === null ? '' : portLabel(port, transport);

/** Why it fails in that run, or by which way it works where the ways differ; empty where there is nothing to add. */
export function whyOf(row: ComparedRow, side: Side, messages: Messages): string {
  const known = row[side];
  if (known === null) return messages.compare.notInRun;
  if (known.state === 'ok') return row.sameWay ? '' : withRoute(messages.words.state.ok, known, messages);
  const trouble = troubleOf(known, messages);
  return withRoute(trouble === '' ? messages.words.state[known.state] : trouble, known, messages);
}
