import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useMessages } from '../state/messages.ts';
import { useAppState, usePage } from '../state/store.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 24px 0',
    ':empty': { display: 'none' },
  },
});

/** What went wrong, on top of every screen until it is dismissed. */
export function Notices(): ReactElement {
  const styles = useStyles();
  const { ui } = useMessages();
  const { store } = usePage();
  const notices = useAppState((state) => state.notices);
  const connected = useAppState((state) => state.connected);
  const dismiss = (serial: number): void =>
    store.setState((state) => ({ notices: state.notices.filter((notice) => notice.serial !== serial) }));
  return (
    <div className={styles.list}>
      {connected ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{ui.shell.disconnected}</MessageBarBody>
        </MessageBar>
      )}
      {notices.map(({ serial, problem }) => (
        <MessageBar key={serial} intent="warning" layout="multiline">
          <MessageBarBody>{ui.problem(problem)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={ui.shell.dismiss}
                onClick={() => dismiss(serial)}
              />
            }
          />
        </MessageBar>
      ))}
    </div>
  );
}
