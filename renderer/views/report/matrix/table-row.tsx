import { mergeClasses } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons';
import { memo, type ReactElement } from 'react';
import { LAYER_NAMES } from '../../../../shared/export/layers.ts';
import { portOf, purposeOf, resultOf } from '../../../../shared/export/report-facts.ts';
import { STATE_SYMBOL, STATE_TONE } from '../../../../shared/export/symbols.ts';
import type { Messages } from '../../../../shared/messages/messages.ts';
import { HiddenText } from '../../../components/live-region.tsx';
import { useToneText } from '../../../components/tone.ts';
import type { Entry } from './entries.ts';
import { layerWords } from './layer-words.ts';
import type { TableLayout } from './table-layout.ts';
import { useLineStyles, useRowStyles } from './table-styles.ts';

interface RowProps {
  readonly entry: Entry;
  readonly index: number;
  readonly topPx: number;
  readonly layout: TableLayout;
  /** The one row that the Tab key stops at. */
  readonly isStop: boolean;
  readonly isOpen: boolean;
  readonly messages: Messages;
}

/** One endpoint: symbols for the eye, words on hover and for readers. Drawn again only when something of it changes. */
export const TableRow = memo(function TableRow(props: RowProps): ReactElement {
  const { entry, index, topPx, layout, isStop, isOpen, messages } = props;
  const { row, state } = entry;
  const line = useLineStyles();
  const styles = useRowStyles();
  const tone = useToneText();
  const result = resultOf(row, messages);
  const purpose = purposeOf(row, messages);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      tabIndex={isStop ? 0 : -1}
      data-index={index}
      className={mergeClasses(line.line, line[layout], styles.row, styles[layout], isOpen && styles.open)}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      <div role="rowheader" className={mergeClasses(line.host, styles.host)} title={row.host}>
        {row.host}
      </div>
      <div role="gridcell" className={mergeClasses(line.port, styles.plain)}>
        {portOf(row)}
      </div>
      {LAYER_NAMES.map((name) => {
        const layer = row.layers[name];
        if (layer === null) return <div key={name} role="gridcell" className={line[name]} />;
        const quiet = state === 'retired' && layer.state === 'failed';
        const said = layerWords(row, name, layer, messages);
        return (
          <div
            key={name}
            role="gridcell"
            className={mergeClasses(
              line[name],
              styles.symbol,
              tone[quiet ? 'quiet' : STATE_TONE[layer.state]],
            )}
            title={said}
          >
            <span aria-hidden="true">{STATE_SYMBOL[layer.state]}</span>
            <HiddenText>{said}</HiddenText>
          </div>
        );
      })}
      <div role="gridcell" className={mergeClasses(line.time, styles.plain)}>
        {row.timeMs === null ? '' : messages.words.durationMs(row.timeMs)}
      </div>
      {layout === 'narrow' ? null : (
        <div role="gridcell" className={mergeClasses(line.neededFor, styles.plain)} title={purpose}>
          {purpose}
        </div>
      )}
      <div
        role="gridcell"
        className={mergeClasses(line.result, styles.plain, tone[result.tone])}
        title={result.text}
      >
        <span aria-hidden="true" className={styles.symbol}>{`${result.symbol} `}</span>
        {layout === 'medium' ? <HiddenText>{result.text}</HiddenText> : result.text}
      </div>
      <div aria-hidden="true" className={styles.more}>
        <ChevronRightRegular fontSize={16} />
      </div>
    </div>
  );
});
