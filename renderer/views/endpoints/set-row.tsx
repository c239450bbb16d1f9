import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo, type ReactElement, useId, useState } from 'react';
import { capital } from '../../../shared/messages/sentences.ts';
import { useMessages } from '../../state/messages.ts';
import type { FoundSet } from './search-sets.ts';
import { SetDetails } from './set-details.tsx';
import { portsOf } from './set-text.ts';

const NARROW = '@media (max-width: 840px)';

const useStyles = makeStyles({
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  button: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(180px, 3fr) minmax(0, 5fr) minmax(0, 2fr) 128px',
    gap: '12px',
    alignItems: 'baseline',
    width: '100%',
    minHeight: '40px',
    padding: '8px 16px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { gridTemplateColumns: '16px minmax(0, 1fr)', gap: '2px 12px' },
  },
  chevron: { alignSelf: 'start', paddingTop: '2px', color: tokens.colorNeutralForeground3 },
  cell: { minWidth: 0, overflowWrap: 'anywhere', [NARROW]: { gridColumn: '2' } },
  purpose: { fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  mono: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  number: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** One set: a line that says what it is and what it opens, and everything else when it is asked for. */
export const SetRow = memo(function SetRow(props: {
  readonly found: FoundSet;
  /** The address that was looked for: the line says which range holds it. */
  readonly address: string | null;
  readonly line: boolean;
}): ReactElement {
  const styles = useStyles();
  const { ui, words } = useMessages();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { set } = props.found;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  const area = set.serviceAreaDisplayName;
  const purpose = set.feature === undefined ? area : capital(words.feature(set.feature));
  const asides = [
    ...(set.feature === undefined ? [] : [area]),
    ...(set.retired === undefined ? [] : [ui.endpoints.retiredShort(words.instant(set.retired.on))]),
  ];
  const ranges = set.ips?.length ?? 0;
  return (
    <li className={mergeClasses(props.line && styles.line)}>
      <h3 className={styles.head}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Chevron className={styles.chevron} />
          <span className={styles.cell}>
            <span className={styles.purpose}>{purpose}</span>
            {asides.length === 0 ? null : <span className={styles.small}>{asides.join(' · ')}</span>}
          </span>
          <span className={mergeClasses(styles.cell, styles.mono)}>
            <NamesInBrief {...props} />
          </span>
          <span className={mergeClasses(styles.cell, styles.mono)}>{portsOf(set).join(' · ')}</span>
          <span className={mergeClasses(styles.cell, styles.number)}>
            {ranges === 0 ? '' : ui.endpoints.nRanges(ranges)}
          </span>
        </button>
      </h3>
      <div id={id}>{open ? <SetDetails found={props.found} /> : null}</div>
    </li>
  );
});

/** The first names; what was looked for comes before everything else. */
function NamesInBrief(props: { readonly found: FoundSet; readonly address: string | null }): ReactElement {
  const { report, ui } = useMessages();
  const { set, names, ranges } = props.found;
  const [range] = ranges;
  if (range !== undefined && names.size === 0) {
    const { address } = props;
    return (
      <>
        {address === null
          ? [...ranges].slice(0, BRIEF).join(', ')
          : ui.endpoints.contains({ range, address })}
      </>
    );
  }
  // Media relays have no names: their ranges are what a firewall opens.
  const urls = set.urls ?? set.ips ?? [];
  const sorted = names.size === 0 ? urls : [...names, ...urls.filter((url) => !names.has(url))];
  const rest = sorted.length - BRIEF;
  return (
    <>
      {sorted.slice(0, BRIEF).join(', ')}
      {rest > 0 ? ` ${report.andMore(rest)}` : ''}
    </>
  );
}
const BRIEF = 2;
