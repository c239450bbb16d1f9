import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** What the windows in the pictures have in common. */
export const usePictureStyles = makeStyles({
  window: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  face: {
    flexShrink: 0,
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  aside: { display: 'block', color: tokens.colorNeutralForeground2 },
  body: { display: 'flex', flexDirection: 'column', flexGrow: 1, gap: '4px', padding: '8px' },
});
