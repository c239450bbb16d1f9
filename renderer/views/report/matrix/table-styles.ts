import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { HEADER_PX, ROW_PX } from './table-layout.ts';

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
const focusRing = { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } as const;

/** Header and rows share these columns: nothing in them depends on what a cell holds, so that all rows agree. */
export const useLineStyles = makeStyles({
  line: {
    display: 'grid',
    alignItems: 'center',
    columnGap: '6px',
    padding: '0 12px',
    boxSizing: 'border-box',
  },
  wide: {
    gridTemplateColumns:
      'minmax(240px, 1.9fr) 76px 36px 36px 36px 64px 60px minmax(140px, 1.3fr) minmax(200px, 2fr) 16px',
    gridTemplateAreas: '"host port dns tcp tls answer time needed result more"',
  },
  medium: {
    gridTemplateColumns: '16px minmax(0, 2fr) 76px 36px 36px 36px 64px 60px minmax(96px, 1fr) 16px',
    gridTemplateAreas: '"result host port dns tcp tls answer time needed more"',
  },
  narrow: {
    gridTemplateColumns: 'minmax(72px, 1fr) 40px 40px 40px 64px 64px 16px',
    gridTemplateAreas:
      '"host host host host host host more" "port dns tcp tls answer time more" "result result result result result result more"',
    alignContent: 'center',
    rowGap: '2px',
  },
  /** The head has no third line: its two words share the first. */
  narrowHead: {
    gridTemplateAreas: '"host host result result result result more" "port dns tcp tls answer time more"',
  },
  host: { gridArea: 'host' },
  port: { gridArea: 'port' },
  dns: { gridArea: 'dns', textAlign: 'center' },
  tcp: { gridArea: 'tcp', textAlign: 'center' },
  tls: { gridArea: 'tls', textAlign: 'center' },
  answer: { gridArea: 'answer', textAlign: 'center' },
  time: { gridArea: 'time', textAlign: 'right' },
  neededFor: { gridArea: 'needed', paddingLeft: '10px' },
  result: { gridArea: 'result' },
  gone: { display: 'none' },
});

export const useHeadStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
  },
  wide: { height: `${HEADER_PX.wide}px` },
  medium: { height: `${HEADER_PX.medium}px` },
  narrow: { height: `${HEADER_PX.narrow}px` },
  button: {
    ...typographyStyles.caption1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    maxWidth: '100%',
    margin: 0,
    padding: '4px',
    marginLeft: '-4px',
    marginRight: '-4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    textAlign: 'inherit',
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    '& svg': { flexShrink: 0 },
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': focusRing,
  },
  waiting: { cursor: 'default', ':hover': { color: 'inherit', backgroundColor: 'transparent' } },
  sorted: { color: tokens.colorNeutralForeground1 },
});

export const useRowStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    // Not the usual ground of hovered things: in high contrast it swallows the colours of state.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': focusRing,
  },
  wide: { height: `${ROW_PX.wide}px` },
  medium: { height: `${ROW_PX.medium}px` },
  narrow: { height: `${ROW_PX.narrow}px` },
  open: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  host: {
    ...oneLine,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '13px',
    userSelect: 'text',
  },
  plain: oneLine,
  symbol: { fontWeight: tokens.fontWeightBold },
  faint: { color: tokens.colorNeutralForeground3 },
  more: { gridArea: 'more', display: 'flex', color: tokens.colorNeutralForeground3 },
});
