import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { type ReactElement, useRef, useState } from 'react';
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/api/settings.ts';
import { useMessages } from '../../state/messages.ts';
import { usePage } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';
import type { SaveSettings } from './use-save-settings.ts';

const useStyles = makeStyles({
  foot: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '8px' },
  done: { alignSelf: 'stretch' },
});

/** What was chosen for the last run is no setting, and stays. */
const withoutLast = (settings: Settings): Partial<Settings> =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => name !== 'last'));

export function ResetDefaults({ save }: { readonly save: SaveSettings }): ReactElement {
  const styles = useStyles();
  const { shell, settings: words } = useMessages().ui;
  const { store } = usePage();
  const tell = useTellProblem();
  const button = useRef<HTMLButtonElement>(null);
  const [before, setBefore] = useState<Partial<Settings> | null>(null);
  const reset = async (): Promise<void> => {
    const old = withoutLast(store.getState().settings);
    const refused = await save(withoutLast(DEFAULT_SETTINGS));
    tell(refused);
    if (refused === null) setBefore(old);
  };
  const undo = async (): Promise<void> => {
    if (before === null) return;
    tell(await save(before));
    setBefore(null);
    button.current?.focus();
  };
  return (
    <div className={styles.foot}>
      <Button
        ref={(shown: HTMLButtonElement | null) => {
          button.current = shown;
        }}
        icon={<ArrowResetRegular />}
        onClick={() => void reset()}
      >
        {words.reset}
      </Button>
      <div role="status" className={styles.done}>
        {before === null ? null : (
          <MessageBar intent="success">
            <MessageBarBody>{words.resetDone}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => void undo()}>{shell.undo}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
    </div>
  );
}
