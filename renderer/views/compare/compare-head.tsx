import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SIDES } from '../../../shared/compare/comparison.ts';
import { LAYER_NAMES } from '../../../shared/export/layers.ts';
import { HiddenText } from '../../components/live-region.tsx';
import { useMessages } from '../../state/messages.ts';
import { COMPARE_HEAD_PX, type CompareLayout, useCompareLines } from './compare-layout.ts';

const useStyles = makeStyles({
  head: {
    ...typographyStyles.caption1Strong,
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
  },
  wide: { height: `${COMPARE_HEAD_PX.wide}px` },
  medium: { height: `${COMPARE_HEAD_PX.medium}px` },
  narrow: { height: `${COMPARE_HEAD_PX.narrow}px` },
  side: { display: 'block', color: tokens.colorNeutralForeground1 },
});

/** The headings: each layer twice, under the letter of its run. */
export function CompareHead({ layout }: { readonly layout: CompareLayout }): ReactElement {
  const styles = useStyles();
  const line = useCompareLines();
  const { words, compare } = useMessages();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={mergeClasses(line.line, line[layout], styles[layout])}>
        <div role="columnheader" className={line.host}>
          {words.heading.host}
        </div>
        <div role="columnheader" className={line.port}>
          {words.heading.port}
        </div>
        {SIDES.flatMap((side) =>
          LAYER_NAMES.map((name) => (
            <div key={`${side}${name}`} role="columnheader" className={line[`${side}${name}`]}>
              <span className={styles.side}>{compare.letter[side]}</span>
              {words.heading[name]}
            </div>
          )),
        )}
        <div role="columnheader" className={line.outcome}>
          {/* Below a row it needs no heading for the eye. */}
          {layout === 'medium' ? <HiddenText>{compare.heading.outcome}</HiddenText> : compare.heading.outcome}
        </div>
      </div>
    </div>
  );
}
