import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PracticeFaultId } from '../../../shared/model/practice-fault.ts';
import { LiveRegion } from '../../components/live-region.tsx';
import { Screen } from '../../components/screen.tsx';
import { useMessages } from '../../state/messages.ts';
import { useApi, useAppState, useAsk, usePage } from '../../state/store.ts';
import { useAnnouncement } from '../check/use-announcement.ts';
import { CheckUnderWay } from './check-under-way.tsx';
import { ChooseFault } from './choose-fault.tsx';
import { PracticeResult } from './practice-result.tsx';
import { PracticeRun } from './practice-run.tsx';
import { titleOf, useStarted } from './started.ts';
import { useKeptFocus } from './use-kept-focus.ts';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    minWidth: 0,
    ':focus': { outlineStyle: 'none' },
  },
  intro: { margin: '-8px 0 0', maxWidth: '100ch', color: tokens.colorNeutralForeground2 },
});

/** For training: something is broken on purpose, and the trainee says what, before Callpath's word for it is checked. */
export function PracticeScreen(): ReactElement {
  const styles = useStyles();
  const messages = useMessages();
  const { practice } = messages.ui;
  const { store } = usePage();
  const api = useApi();
  const ask = useAsk();
  const run = useAppState((state) => state.run);
  const finished = useAppState((state) => state.finished.practice);
  const [started, setStarted] = useStarted();
  const start = async (fault: PracticeFaultId, surprise: boolean): Promise<void> => {
    setStarted({ fault, surprise });
    if ((await ask(api.startRun({ kind: 'practice', fault }))) === null) setStarted(null);
  };
  const another = (): void => {
    setStarted(null);
    store.setState(({ finished: { check } }) => ({ finished: { check, practice: null } }));
  };
  const title = titleOf(started, messages);
  const practising = run !== null && run.start.practice !== null;
  const phase = practising ? 'running' : finished === null ? 'choosing' : 'finished';
  const content = useKeptFocus(phase);
  const announcement = useAnnouncement(practising ? run : null, finished, title);
  return (
    <Screen title={practice.title}>
      <p className={styles.intro}>{practice.intro}</p>
      {run !== null && !practising ? <CheckUnderWay /> : null}
      <div ref={content} tabIndex={-1} role="group" aria-label={title} className={styles.content}>
        {practising ? (
          <PracticeRun run={run} title={title} />
        ) : finished !== null ? (
          <PracticeResult
            key={finished.runId}
            finished={finished}
            fault={started?.fault ?? (finished.saved.ok ? finished.saved.value.practice : null)}
            title={title}
            onAnother={another}
          />
        ) : (
          <ChooseFault disabled={run !== null} onStart={(...chosen) => void start(...chosen)} />
        )}
      </div>
      <LiveRegion text={announcement} />
    </Screen>
  );
}
