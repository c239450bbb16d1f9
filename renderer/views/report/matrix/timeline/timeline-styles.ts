import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useTimelineStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '20px', paddingBottom: '24px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  partTitle: { ...typographyStyles.subtitle2, margin: 0 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 16px',
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
    '@media (max-width: 600px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: '0 16px',
      '& dd': { marginBottom: '8px' },
    },
  },
  verbatim: { fontFamily: tokens.fontFamilyMonospace, fontSize: '13px' },
  attempts: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: 0,
    paddingLeft: '28px',
    '& li': { overflowWrap: 'anywhere' },
  },
  symbol: { display: 'inline-block', minWidth: '16px', fontWeight: tokens.fontWeightBold },
  faint: { margin: 0, color: tokens.colorNeutralForeground3 },
  plainList: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  raw: {
    margin: 0,
    padding: '8px 12px',
    maxHeight: '240px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  certificate: { borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, paddingLeft: '12px' },
});

/** The picture's class names in the colours of the theme. */
export const useChartStyles = makeStyles({
  chart: {
    '& .scroll': { overflowX: 'auto' },
    '& svg': { display: 'block', width: '100%', height: 'auto' },
    '& text': { fill: tokens.colorNeutralForeground1, fontSize: '12px' },
    '& .small': { fill: tokens.colorNeutralForeground2 },
    '& .middle': { textAnchor: 'middle' },
    '& .axis': { stroke: tokens.colorNeutralStroke2 },
    '& .bar-dns': { fill: tokens.colorPaletteGrapeBorderActive },
    '& .bar-connect': { fill: tokens.colorPaletteDarkOrangeBorderActive },
    '& .bar-tls': { fill: tokens.colorPaletteTealBorderActive },
    '& .bar-first': { fill: tokens.colorPaletteBlueBorderActive },
    '& .bar-wait': {
      fill: tokens.colorStatusDangerBackground1,
      stroke: tokens.colorStatusDangerForeground1,
      strokeDasharray: '3 2',
    },
    // That theme has one colour for all palettes: others of its few tell the phases apart.
    ':global([data-theme="high-contrast"])': {
      '& .bar-dns': { fill: tokens.colorNeutralForeground1 },
      '& .bar-connect': { fill: tokens.colorBrandForegroundLink },
      '& .bar-first': { fill: tokens.colorNeutralForegroundDisabled },
    },
    '& .legend': {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '4px 20px',
      margin: '8px 0 0',
      padding: 0,
      listStyleType: 'none',
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
    },
    '& .legend svg': {
      display: 'inline-block',
      width: '12px',
      height: '12px',
      marginRight: '6px',
      verticalAlign: '-1px',
    },
  },
});
