import type { Compared } from '../compare/comparison.ts';
import { computerWords } from '../compare/reservations.ts';
import type { Messages } from '../messages/messages.ts';
import { proxyWords } from './report-facts.ts';
import { VERDICT_SYMBOL } from './symbols.ts';

/** What stands side by side of each run: names and texts, the same names for both. */
export function comparedFacts(
  { report, rows }: Compared,
  messages: Messages,
): readonly (readonly [name: string, text: string])[] {
  const { words, report: said, verdict, compare } = messages;
  const { heading } = words;
  const { status } = report.verdict;
  const living = rows.filter(({ need, as }) => need !== 'retired' && as !== 'srv');
  const measured = living.filter(({ state }) => state === 'ok' || state === 'failed');
  const working = measured.filter(({ state }) => state === 'ok').length;
  const computer = computerWords(report);
  return [
    [heading.label, report.label === '' ? heading.none : report.label],
    [heading.verdict, `${VERDICT_SYMBOL[status]} ${verdict.label[status]}`],
    [compare.heading.works, said.endpointsWorking({ working, measured: measured.length })],
    [heading.started, words.instant(report.startedAt)],
    [compare.heading.computer, computer === '' ? words.state.unknown : computer],
    [heading.proxy, proxyWords(report, messages)],
    [heading.catalog, `${report.catalog.id} ${report.catalog.version}`],
    [heading.profile, report.profile],
  ];
}
