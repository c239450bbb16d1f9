import { makeStyles, tokens } from '@fluentui/react-components';

const NARROW = '@media (max-width: 840px)';

/** What is longer can be read in the report itself. */
const TWO_LINES = {
  display: '-webkit-box',
  WebkitLineClamp: '2',
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
} as const;

/** A line of the list, its head among them: columns where there is room, else a short block. */
export const useRowStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(112px, 1.2fr) 144px minmax(160px, 2.4fr) minmax(100px, 0.9fr) 80px',
    alignItems: 'start',
    columnGap: '12px',
    padding: '4px 16px 8px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      gridTemplateColumns: '32px max-content minmax(0, 1fr) max-content',
      columnGap: '8px',
      rowGap: '2px',
      padding: '4px 12px 8px 4px',
    },
  },
  report: {
    cursor: 'pointer',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 72px',
    // Not the colours of a button: in high contrast these want other colours for the text, too.
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':has(a:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  head: {
    alignItems: 'center',
    padding: '4px 16px 4px 4px',
    borderTopStyle: 'none',
    [NARROW]: { display: 'none' },
  },
  box: { [NARROW]: { gridRow: '1 / span 3' } },
  cell: { minWidth: 0, paddingTop: '6px', overflowWrap: 'anywhere' },
  name: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 8px',
    [NARROW]: { gridColumn: '2 / -1' },
  },
  link: {
    ...TWO_LINES,
    minWidth: 0,
    overflowWrap: 'anywhere',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
  },
  verdict: { [NARROW]: { gridColumn: '2 / -1', gridRow: '2', paddingTop: 0 } },
  verdictLabel: { fontWeight: tokens.fontWeightSemibold },
  summary: { ...TWO_LINES, color: tokens.colorNeutralForeground2 },
  fact: { [NARROW]: { gridRow: '3', paddingTop: 0, color: tokens.colorNeutralForeground3 } },
  quiet: { color: tokens.colorNeutralForeground3 },
  number: { textAlign: 'right' },
});
