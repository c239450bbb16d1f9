import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import type { MenuCommand } from '../../shared/api/diagnostics-api.ts';
import { useMessages } from '../state/messages.ts';
import { useShortcuts } from '../state/shortcuts.ts';
import { useCommand } from '../state/use-command.ts';
import { AboutDialog } from './about-dialog.tsx';
import { ImportTarget } from './import-target.tsx';
import { Navigation } from './navigation.tsx';
import { useCaseToShow } from '../views/guide/use-case-to-show.ts';
import { ReadyNotice } from '../views/guide/ready-notice.tsx';
import { Notices } from './notices.tsx';
import { Routes } from './routes.tsx';
import { pathOf, type ScreenName } from './screens.ts';
import { ToastBar } from './toast-bar.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateColumns: 'minmax(196px, max-content) minmax(0, 1fr)',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 840px)': { gridTemplateColumns: '56px minmax(0, 1fr)' },
  },
  content: {
    position: 'relative',
    overflowY: 'auto',
    overflowX: 'hidden',
    height: '100%',
    ':focus-visible': { outlineStyle: 'none' },
  },
  skip: {
    ...typographyStyles.body1Strong,
    position: 'absolute',
    zIndex: 10,
    top: '8px',
    left: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    boxShadow: tokens.shadow8,
    transform: 'translateY(-200%)',
    ':focus': { transform: 'none' },
  },
});

const SCREEN_COMMANDS = [
  'check',
  'guide',
  'history',
  'compare',
  'endpoints',
  'practice',
  'settings',
] as const satisfies readonly (MenuCommand & ScreenName)[];

/** What stays while screens change: navigation, problems, dialogs, keys, and the place to drop a file on. */
export function Frame(): ReactElement {
  const styles = useStyles();
  const { shell } = useMessages().ui;
  const [dialog, setDialog] = useState<'about' | 'shortcuts' | null>(null);
  useShortcuts();
  useScreenCommands();
  useCaseToShow();
  useCommand('about', () => setDialog('about'));
  useCommand('shortcuts', () => setDialog('shortcuts'));
  const close = (): void => setDialog(null);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content" onClick={focusContent}>
        {shell.skipToContent}
      </a>
      <Navigation />
      <ImportTarget>
        <main id="content" tabIndex={-1} className={styles.content}>
          <Notices />
          <ReadyNotice />
          <Routes />
        </main>
      </ImportTarget>
      <AboutDialog open={dialog === 'about'} close={close} />
      <ToastBar />
      <ShortcutsDialog open={dialog === 'shortcuts'} close={close} />
    </div>
  );
}

/** The fragment belongs to the routes; only the focus is to move. */
function focusContent(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}

function useScreenCommands(): void {
  const [, go] = useLocation();
  for (const screen of SCREEN_COMMANDS) {
    // oxlint-disable-next-line react/rules-of-hooks -- the list never changes
    useCommand(screen, () => go(pathOf(screen)));
  }
}
