import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { type FocusEvent, type ReactElement, useId, useState } from 'react';
import type { ObservationsById } from '../../../shared/export/evidence-words.ts';
import { SEVERITY_SYMBOL, SEVERITY_TONE } from '../../../shared/export/symbols.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Report } from '../../../shared/model/report.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';
import { CopyRequest } from './copy-request.tsx';
import { FindingBody } from './finding-body.tsx';
import { findingAnchor } from './matrix/finding-anchor.ts';

const useStyles = makeStyles({
  card: {
    padding: '12px 16px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    scrollMarginTop: '8px',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '4px 16px' },
  words: { flex: '1 1 320px', minWidth: 0 },
  title: { margin: 0 },
  toggle: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '2px 0',
    border: 'none',
    background: 'none',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { flexShrink: 0, width: '16px', height: '20px', color: tokens.colorNeutralForeground3 },
  },
  symbol: { width: '16px', flexShrink: 0, textAlign: 'center' },
  facts: { ...typographyStyles.caption1, margin: '0 0 0 24px', color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** One finding. Closed it is its title; whoever is led to it finds it open. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly open: boolean;
  readonly known: ObservationsById;
  readonly report: Report;
}): ReactElement {
  const { finding, known, report } = props;
  const styles = useStyles();
  const toneText = useToneText();
  const { words } = useMessages();
  const id = useId();
  const [open, setOpen] = useState(props.open);
  const tone = SEVERITY_TONE[finding.severity];
  const arrive = ({ target, currentTarget }: FocusEvent): void => {
    if (target === currentTarget) setOpen(true);
  };
  return (
    <article
      id={findingAnchor(finding.id)}
      tabIndex={-1}
      className={styles.card}
      aria-labelledby={id}
      onFocus={arrive}
    >
      <div className={styles.head}>
        <div className={styles.words}>
          <h3 id={id} className={styles.title}>
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <span aria-hidden="true" className={mergeClasses(styles.symbol, toneText[tone])}>
                {SEVERITY_SYMBOL[finding.severity]}
              </span>
              {finding.title}
              {open ? <ChevronUpRegular /> : <ChevronDownRegular />}
            </button>
          </h3>
          <p className={styles.facts}>
            <span className={toneText[tone]}>{words.severity[finding.severity]}</span> ·{' '}
            {words.certainty(finding.confidence)} · <span className={styles.code}>{finding.code}</span>
          </p>
        </div>
        {open ? <CopyRequest finding={finding} report={report} /> : null}
      </div>
      {open ? <FindingBody finding={finding} known={known} /> : null}
    </article>
  );
}
