import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { casePath } from '../../components/screens.ts';
import { useMessages } from '../../state/messages.ts';
import { useAppState, usePage } from '../../state/store.ts';

const useStyles = makeStyles({ place: { padding: '8px 24px 0' } });

/** The wait of a case is over: said on every screen until somebody has seen it. */
export function ReadyNotice(): ReactElement | null {
  const styles = useStyles();
  const { guide, shell } = useMessages().ui;
  const { store } = usePage();
  const [, go] = useLocation();
  const ready = useAppState((state) => state.readyCase);
  if (ready === null) return null;
  const dismiss = (): void => store.setState({ readyCase: null });
  return (
    <div className={styles.place}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{guide.notice.text(ready.title)}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={shell.dismiss}
              onClick={dismiss}
            />
          }
        >
          <Button
            onClick={() => {
              dismiss();
              go(casePath(ready.id));
            }}
          >
            {guide.goToCase}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
