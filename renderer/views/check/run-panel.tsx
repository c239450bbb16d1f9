import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { StopRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ProgressText } from '../../../shared/messages/ui/check.ts';
import type { RunView } from '../../state/app-state.ts';
import { useMessages } from '../../state/messages.ts';
import { JustMeasured } from './just-measured.tsx';
import type { TimeLeft } from './time-left.ts';
import { useStop } from './use-stop.ts';
import { useTimeLeft } from './use-time-left.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  stand: { ...typographyStyles.subtitle2, margin: 0, flexGrow: 1 },
  stop: { marginLeft: 'auto' },
  left: { color: tokens.colorNeutralForeground2 },
});

/** How far the run is, what was measured last, and Stop. */
export function RunPanel(props: {
  readonly run: RunView;
  /** Names it: the profile and the network. */
  readonly about: string;
}): ReactElement {
  const { run, about } = props;
  const styles = useStyles();
  const { check } = useMessages().ui;
  const { progress } = check;
  const left = useTimeLeft(run);
  const { stopping, stop } = useStop(run);
  const stand = run.known === 0 ? progress.preparing : progress.measuring(run);
  return (
    <div className={styles.panel}>
      <div className={styles.line}>
        <h2 className={styles.stand}>{stopping ? check.stopping : stand}</h2>
        {stopping ? null : <span className={styles.left}>{leftWords(left, progress)}</span>}
        <Button className={styles.stop} icon={<StopRegular />} disabledFocusable={stopping} onClick={stop}>
          {check.stop}
        </Button>
      </div>
      <ProgressBar
        aria-label={about}
        thickness="large"
        {...(run.known === 0 ? {} : { value: run.done / run.known })}
      />
      <JustMeasured run={run} about={about} />
    </div>
  );
}

function leftWords(left: TimeLeft, { left: words, minutesLeft }: ProgressText): string {
  if (left === 'unknown') return '';
  return typeof left === 'number' ? minutesLeft(left) : words[left];
}
