import { makeStyles, tokens } from '@fluentui/react-components';

const fine = tokens.colorStatusSuccessForeground1;
const failing = tokens.colorStatusDangerForeground1;
const unknown = tokens.colorNeutralForeground3;

/** The colours of the path picture, whose class names are those of the HTML report. */
export const usePictureStyles: () => Record<'picture' | 'small', string> = makeStyles({
  picture: {
    '& svg': { display: 'block', width: '100%', height: 'auto' },
    '& text': { fill: tokens.colorNeutralForeground1, fontSize: '13px', fontFamily: tokens.fontFamilyBase },
    '& .small': { fill: tokens.colorNeutralForeground2, fontSize: '12px' },
    '& .small.bad': { fill: failing, fontWeight: tokens.fontWeightSemibold },
    '& .middle': { textAnchor: 'middle' },
    '& .station': { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStrokeAccessible },
    '& .link': { fill: 'none', strokeWidth: '2px' },
    '& .link-fine': { stroke: fine },
    '& .link-failing': { stroke: failing, strokeDasharray: '7 5' },
    '& .link-unknown': { stroke: unknown, strokeDasharray: '1 5', strokeLinecap: 'round' },
    '& .mark': { fill: tokens.colorNeutralBackground1, strokeWidth: '2px' },
    '& .mark-fine': { stroke: fine },
    '& .mark-failing': { stroke: failing },
    '& .mark-unknown': { stroke: unknown },
    '& .sign': { fontWeight: tokens.fontWeightBold, textAnchor: 'middle' },
    '& .sign-fine': { fill: fine },
    '& .sign-failing': { fill: failing },
    '& .sign-unknown': { fill: unknown },
  },
  small: { '& text': { fontSize: '12px' } },
});
