import type { ReactElement } from 'react';
import type { MatrixRow } from '../../../../../shared/export/matrix.ts';
import { purposeOf, resultOf } from '../../../../../shared/export/report-facts.ts';
import { useToneText } from '../../../../components/tone.ts';
import { useMessages } from '../../../../state/messages.ts';
import { useTimelineStyles } from './timeline-styles.ts';

const MOST_ADDRESSES = 8;

/** The result in words, what the row is needed for, and the addresses that its name has. */
export function RowSummary({ row }: { readonly row: MatrixRow }): ReactElement {
  const styles = useTimelineStyles();
  const tone = useToneText();
  const messages = useMessages();
  const { heading } = messages.words;
  const result = resultOf(row, messages);
  const purpose = purposeOf(row, messages);
  const left = row.addresses.length - MOST_ADDRESSES;
  const addresses = [
    ...row.addresses.slice(0, MOST_ADDRESSES),
    ...(left > 0 ? [messages.report.andMore(left)] : []),
  ].join(', ');
  return (
    <dl className={styles.facts}>
      <dt>{heading.result}</dt>
      <dd className={tone[result.tone]}>
        <span aria-hidden="true" className={styles.symbol}>
          {result.symbol}
        </span>
        {result.text}
      </dd>
      {purpose === '' ? null : (
        <>
          <dt>{heading.neededFor}</dt>
          <dd>{purpose}</dd>
        </>
      )}
      {addresses === '' ? null : (
        <>
          <dt>{heading.address}</dt>
          <dd className={styles.verbatim}>{addresses}</dd>
        </>
      )}
    </dl>
  );
}
