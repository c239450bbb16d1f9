import type { ReactElement } from 'react';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../model/printable.ts';
import type { Report } from '../../model/report.ts';
import type { MatrixRow } from '../matrix.ts';
import { remarksOn, verdictFacts } from '../report-facts.ts';
import { VERDICT_SYMBOL, VERDICT_TONE } from '../symbols.ts';

/** One sentence of ours is half of it; a report from elsewhere may say anything. */
const LONGEST_SUMMARY = 320;

/** What it comes to, first: a symbol, the word, one sentence, and how sure. */
export function VerdictCard({
  report,
  rows,
  messages,
}: {
  readonly report: Report;
  readonly rows: readonly MatrixRow[];
  readonly messages: Messages;
}): ReactElement {
  const { status, summary } = report.verdict;
  const tone = VERDICT_TONE[status];
  return (
    <section className={`card tone tone-${tone}`} aria-labelledby="verdict">
      <h1 id="verdict">
        <span className={`symbol ${tone}`} aria-hidden="true">
          {VERDICT_SYMBOL[status]}
        </span>
        {messages.verdict.label[status]}
      </h1>
      <p className="summary">{printable(summary, LONGEST_SUMMARY)}</p>
      <p className="facts">{verdictFacts(report, rows, messages).join(' · ')}</p>
      {remarksOn(report, messages).map((remark) => (
        <p key={remark} className="facts">
          <span className="symbol warn" aria-hidden="true">
            !
          </span>
          {remark}
        </p>
      ))}
    </section>
  );
}
