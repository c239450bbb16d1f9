import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { StopRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { RunView } from '../../state/app-state.ts';
import { LiveRegion } from '../../components/live-region.tsx';
import { useMessages } from '../../state/messages.ts';
import { useApi, useAsk } from '../../state/store.ts';
import { useCommand } from '../../state/use-command.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  stand: { color: tokens.colorNeutralForeground3 },
});

/** How far the practice run is, and its Stop. */
export function PracticeRunning(props: {
  readonly run: RunView;
  /** What is practised. */
  readonly title: string;
}): ReactElement {
  const styles = useStyles();
  const { practice } = useMessages().ui;
  const api = useApi();
  const ask = useAsk();
  const { done, known, stopping } = props.run;
  const stop = (): void => void ask(api.stopRun(null));
  useCommand('stop', stop);
  const { title } = props;
  return (
    <div className={styles.card}>
      <div className={styles.line}>
        <span className={styles.title}>{title}</span>
        <span className={styles.stand}>
          {stopping ? practice.stopping : practice.progress({ done, known })}
        </span>
        <Button icon={<StopRegular />} disabledFocusable={stopping} onClick={stop}>
          {practice.stop}
        </Button>
      </div>
      <ProgressBar aria-label={title} {...(known === 0 ? {} : { value: done / known })} thickness="large" />
      <LiveRegion text={stopping ? practice.stopping : title} />
    </div>
  );
}
