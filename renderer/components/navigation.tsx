import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import {
  ArrowSwapRegular,
  ArrowSwapFilled,
  BeakerRegular,
  BeakerFilled,
  CompassNorthwestRegular,
  CompassNorthwestFilled,
  HistoryRegular,
  HistoryFilled,
  ListRegular,
  ListFilled,
  PulseRegular,
  PulseFilled,
  SettingsRegular,
  SettingsFilled,
} from '@fluentui/react-icons';
import type { ComponentType, ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { useMessages } from '../state/messages.ts';
import { SCREENS, screenOf, type ScreenName } from './screens.ts';

const ICONS: Readonly<Record<ScreenName, { readonly plain: ComponentType; readonly chosen: ComponentType }>> =
  {
    check: { plain: PulseRegular, chosen: PulseFilled },
    guide: { plain: CompassNorthwestRegular, chosen: CompassNorthwestFilled },
    history: { plain: HistoryRegular, chosen: HistoryFilled },
    compare: { plain: ArrowSwapRegular, chosen: ArrowSwapFilled },
    endpoints: { plain: ListRegular, chosen: ListFilled },
    practice: { plain: BeakerRegular, chosen: BeakerFilled },
    settings: { plain: SettingsRegular, chosen: SettingsFilled },
  };

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '12px 8px',
    margin: 0,
    listStyleType: 'none',
    height: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowY: 'auto',
  },
  last: { marginTop: 'auto' },
  link: {
    ...typographyStyles.body1,
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '36px',
    padding: '0 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '& svg': { width: '20px', height: '20px', flexShrink: 0 },
    '@media (max-width: 840px)': { justifyContent: 'center', padding: '0 8px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { color: tokens.colorNeutralForeground2BrandSelected },
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '9px',
      bottom: '9px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
  word: { whiteSpace: 'nowrap', '@media (max-width: 840px)': { display: 'none' } },
});

/** The list of screens; a rail of icons where there is little room. */
export function Navigation(): ReactElement {
  const styles = useStyles();
  const { shell } = useMessages().ui;
  const [location] = useLocation();
  const current = screenOf(location);
  return (
    <nav aria-label={shell.screens}>
      <ul className={styles.bar}>
        {SCREENS.map(({ name, path }) => {
          const chosen = name === current;
          const Icon = chosen ? ICONS[name].chosen : ICONS[name].plain;
          return (
            <li key={name} className={name === 'settings' ? styles.last : undefined}>
              <Link
                href={path}
                className={mergeClasses(styles.link, chosen && styles.chosen)}
                aria-current={chosen ? 'page' : undefined}
                aria-label={shell.nav[name]}
                title={shell.nav[name]}
              >
                <Icon />
                <span className={styles.word}>{shell.nav[name]}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
