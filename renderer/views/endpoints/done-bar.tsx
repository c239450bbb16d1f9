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
import { assertNever } from '../../../shared/model/assert-never.ts';
import { FileProblem } from '../../components/file-problem.tsx';
import { useMessages } from '../../state/messages.ts';

/** How the last import or removal ended. */
export type Done =
  | { readonly kind: 'imported' | 'removed'; readonly title: string }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** In whole sentences: how something else ended, and what belongs to it. */
  | {
      readonly kind: 'said';
      readonly intent: 'success' | 'info';
      readonly text: string;
      readonly notes: readonly string[];
    };

const INTENT = { imported: 'success', removed: 'success', refused: 'error' } as const;

const useStyles = makeStyles({
  place: { ':empty': { display: 'none' } },
  notes: { margin: '4px 0 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
});

export function DoneBar(props: { readonly done: Done | null; readonly onDismiss: () => void }): ReactElement {
  const styles = useStyles();
  const { shell } = useMessages().ui;
  const { done } = props;
  return (
    <div role="status" className={styles.place}>
      {done === null ? null : (
        <MessageBar intent={done.kind === 'said' ? done.intent : INTENT[done.kind]} layout="multiline">
          <MessageBarBody>
            <Content done={done} />
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

function Content({ done }: { readonly done: Done }): ReactElement {
  const styles = useStyles();
  const { endpoints } = useMessages().ui;
  switch (done.kind) {
    case 'refused':
      return <FileProblem problem={done.problem} />;
    case 'said':
      return (
        <>
          {done.text}
          {done.notes.length === 0 ? null : (
            <ul className={styles.notes}>
              {done.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </>
      );
    case 'imported':
    case 'removed':
      return <>{endpoints[done.kind](done.title)}</>;
    default:
      return assertNever(done);
  }
}
