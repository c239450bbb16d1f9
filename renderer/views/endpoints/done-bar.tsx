import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Problem } from '../../../shared/api/problem.ts';
import { FileProblem } from '../../components/file-problem.tsx';
import { useMessages } from '../../state/messages.ts';

/** How the last import or removal ended. */
export type Done =
  | { readonly kind: 'imported' | 'removed'; readonly title: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

const useStyles = makeStyles({ place: { ':empty': { display: 'none' } } });

export function DoneBar(props: { readonly done: Done | null; readonly onDismiss: () => void }): ReactElement {
  const styles = useStyles();
  const { shell, endpoints } = useMessages().ui;
  const { done } = props;
  return (
    <div role="status" className={styles.place}>
      {done === null ? null : (
        <MessageBar intent={done.kind === 'refused' ? 'error' : 'success'} layout="multiline">
          <MessageBarBody>
            {done.kind === 'refused' ? (
              <FileProblem problem={done.problem} />
            ) : (
              endpoints[done.kind](done.title)
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={shell.dismiss}
                onClick={props.onDismiss}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
