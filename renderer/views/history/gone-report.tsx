import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  gone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '16px',
    padding: '16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  why: { margin: 0, overflowWrap: 'anywhere' },
});

/** Why a report cannot be shown, and the way back. */
export function GoneReport({ why }: { readonly why: string }): ReactElement {
  const styles = useStyles();
  const { history } = useMessages().ui;
  const [, go] = useLocation();
  return (
    <div className={styles.gone}>
      <p className={styles.why}>{why}</p>
      <Button appearance="primary" onClick={() => go('/history')}>
        {history.toHistory}
      </Button>
    </div>
  );
}
