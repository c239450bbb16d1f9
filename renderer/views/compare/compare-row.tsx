import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import { type ComparedRow, SIDES } from '../../../shared/compare/comparison.ts';
import { isLiving } from '../../../shared/compare/pair-rows.ts';
import { comparedPort, whyOf } from '../../../shared/export/compared-row.ts';
import { rowSign } from '../../../shared/export/comparison-symbols.ts';
import { LAYER_NAMES } from '../../../shared/export/layers.ts';
import { STATE_SYMBOL, STATE_TONE } from '../../../shared/export/symbols.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { HiddenText } from '../../components/live-region.tsx';
import { useToneText } from '../../components/tone.ts';
import { layerWords } from '../report/matrix/layer-words.ts';
import { type CompareLayout, useCompareLines, useCompareRowStyles } from './compare-layout.ts';

/** One endpoint in both runs: symbols for the eye, words on hover and for readers. */
export const CompareRow = memo(function CompareRow(props: {
  readonly row: ComparedRow;
  readonly index: number;
  readonly topPx: number;
  readonly layout: CompareLayout;
  /** The one row that the Tab key stops at. */
  readonly isStop: boolean;
  readonly messages: Messages;
}): ReactElement {
  const { row, index, topPx, layout, isStop, messages } = props;
  const line = useCompareLines();
  const styles = useCompareRowStyles();
  const tone = useToneText();
  const { compare, report, words } = messages;
  const sign = rowSign(row);
  const outcome =
    isLiving(row) || row.outcome === 'works-in-both'
      ? compare.outcome(row.outcome, compare.letter)
      : words.heading.retired;
  const reasons = SIDES.flatMap((side) => {
    const why = whyOf(row, side, messages);
    return why === '' ? [] : [report.labelled(compare.letter[side], why)];
  });
  const said = [outcome, ...reasons].join('; ');
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isStop ? 0 : -1}
      data-index={index}
      className={mergeClasses(line.line, line[layout], styles.row, styles[layout])}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      <div role="rowheader" className={mergeClasses(line.host, styles.host)} title={row.host}>
        {row.host}
      </div>
      <div role="gridcell" className={mergeClasses(line.port, styles.plain)}>
        {comparedPort(row)}
      </div>
      {SIDES.flatMap((side) =>
        LAYER_NAMES.map((name) => {
          const known = row[side];
          const layer = known?.layers[name] ?? null;
          const place = `${side}${name}` as const;
          if (known === null || layer === null)
            return <div key={place} role="gridcell" className={line[place]} />;
          const quiet = !isLiving(row) && layer.state === 'failed';
          const told = `${compare.letter[side]}, ${layerWords(known, name, layer, messages)}`;
          return (
            <div
              key={place}
              role="gridcell"
              className={mergeClasses(
                line[place],
                styles.symbol,
                tone[quiet ? 'quiet' : STATE_TONE[layer.state]],
              )}
              title={told}
            >
              <span aria-hidden="true">{STATE_SYMBOL[layer.state]}</span>
              <HiddenText>{told}</HiddenText>
            </div>
          );
        }),
      )}
      <div role="gridcell" className={mergeClasses(line.outcome, styles.plain)} title={said}>
        <span className={tone[sign.tone]}>
          <span aria-hidden="true" className={styles.symbol}>{`${sign.symbol} `}</span>
          {outcome}
        </span>
        {reasons.length === 0 ? null : <span className={styles.why}>{` · ${reasons.join('; ')}`}</span>}
      </div>
    </div>
  );
});
