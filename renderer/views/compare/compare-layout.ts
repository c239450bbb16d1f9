import { makeStyles, tokens } from '@fluentui/react-components';

/** All in one line; what it comes to below it; or three lines where there is little room. */
export type CompareLayout = 'wide' | 'medium' | 'narrow';

export const COMPARE_HEAD_PX: Readonly<Record<CompareLayout, number>> = { wide: 52, medium: 52, narrow: 72 };
export const COMPARE_ROW_PX: Readonly<Record<CompareLayout, number>> = { wide: 36, medium: 56, narrow: 76 };

export function compareLayout(widthPx: number): CompareLayout {
  if (widthPx >= 1180) return 'wide';
  return widthPx >= 720 ? 'medium' : 'narrow';
}

const CELLS = '34px 34px 34px 60px';

/** Head and rows share these columns; the layers of the two runs stand in two blocks. */
export const useCompareLines = makeStyles({
  line: {
    display: 'grid',
    alignItems: 'center',
    columnGap: '4px',
    padding: '0 12px',
    boxSizing: 'border-box',
  },
  wide: {
    gridTemplateColumns: `minmax(200px, 1.2fr) 70px ${CELLS} 8px ${CELLS} minmax(200px, 2fr)`,
    gridTemplateAreas: '"host port adns atcp atls aanswer gap bdns btcp btls banswer outcome"',
  },
  medium: {
    gridTemplateColumns: `minmax(200px, 1fr) 76px ${CELLS} 8px ${CELLS}`,
    gridTemplateAreas:
      '"host port adns atcp atls aanswer gap bdns btcp btls banswer" "outcome outcome outcome outcome outcome outcome outcome outcome outcome outcome outcome"',
    alignContent: 'center',
    rowGap: '2px',
  },
  narrow: {
    gridTemplateColumns: `repeat(3, minmax(32px, 1fr)) minmax(48px, 1.4fr) 8px repeat(3, minmax(32px, 1fr)) minmax(48px, 1.4fr)`,
    gridTemplateAreas:
      '"host host host host host host host port port" "adns atcp atls aanswer gap bdns btcp btls banswer" "outcome outcome outcome outcome outcome outcome outcome outcome outcome"',
    alignContent: 'center',
    rowGap: '2px',
  },
  host: { gridArea: 'host' },
  port: { gridArea: 'port' },
  outcome: { gridArea: 'outcome', minWidth: 0 },
  adns: { gridArea: 'adns', textAlign: 'center' },
  atcp: { gridArea: 'atcp', textAlign: 'center' },
  atls: { gridArea: 'atls', textAlign: 'center' },
  aanswer: { gridArea: 'aanswer', textAlign: 'center' },
  bdns: { gridArea: 'bdns', textAlign: 'center' },
  btcp: { gridArea: 'btcp', textAlign: 'center' },
  btls: { gridArea: 'btls', textAlign: 'center' },
  banswer: { gridArea: 'banswer', textAlign: 'center' },
});

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

export const useCompareRowStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  wide: { height: `${COMPARE_ROW_PX.wide}px` },
  medium: { height: `${COMPARE_ROW_PX.medium}px` },
  narrow: { height: `${COMPARE_ROW_PX.narrow}px` },
  host: {
    ...oneLine,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '13px',
    userSelect: 'text',
  },
  plain: oneLine,
  symbol: { fontWeight: tokens.fontWeightBold },
  why: { color: tokens.colorNeutralForeground2 },
});
