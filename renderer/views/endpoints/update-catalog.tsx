import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import type { UpdateCheck } from '../../../shared/api/catalog-calls.ts';
import { updateFailureWords } from '../../../shared/export/update-words.ts';
import { useFocusReturn } from '../../components/use-focus-return.ts';
import { useMessages } from '../../state/messages.ts';
import { useApi, useAsk } from '../../state/store.ts';
import { CatalogChange } from './catalog-change.tsx';
import type { Done } from './done-bar.tsx';

type Found = Extract<UpdateCheck, { readonly status: 'found' }>;

const useStyles = makeStyles({
  surface: { maxWidth: '860px' },
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  said: { margin: 0 },
});

/** Asks for a newer list, and shows what it would change before it does. */
export function UpdateCatalog(props: { readonly onDone: (done: Done) => void }): ReactElement {
  const styles = useStyles();
  const messages = useMessages();
  const { updates } = messages.ui.catalogWork;
  const api = useApi();
  const ask = useAsk();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const say = (intent: 'success' | 'info', text: string, notes: readonly string[] = []): void =>
    props.onDone({ kind: 'said', intent, text, notes });
  const check = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask(api.checkForUpdate(null));
    setBusy(false);
    if (answer === null) return;
    if (answer.status === 'found') {
      setFound(answer);
      return;
    }
    const { outcome, inUse } = answer;
    const isSettled = outcome.status === 'current' || outcome.status === 'asked-recently';
    say('info', updateFailureWords(outcome, inUse, messages), isSettled ? [] : [updates.elsewhere]);
  };
  const apply = async (version: string): Promise<void> => {
    const answer = await api.applyUpdate({ version });
    setFound(null);
    if (answer.ok) say('success', updates.applied(version));
    else props.onDone({ kind: 'refused', problem: answer.problem });
  };
  return (
    <>
      <Tooltip relationship="description" content={updates.purpose}>
        <Button
          icon={busy ? <Spinner size="tiny" aria-hidden="true" /> : <ArrowSyncRegular />}
          disabledFocusable={busy}
          onClick={() => void check()}
        >
          {busy ? updates.checking : updates.check}
        </Button>
      </Tooltip>
      <FoundDialog
        found={found}
        className={styles.surface}
        onApply={(version) => void apply(version)}
        onLeave={() => setFound(null)}
      />
    </>
  );
}

function FoundDialog(props: {
  readonly found: Found | null;
  readonly className: string;
  readonly onApply: (version: string) => void;
  readonly onLeave: () => void;
}): ReactElement {
  const styles = useStyles();
  const { updates } = useMessages().ui.catalogWork;
  useFocusReturn(props.found !== null);
  // While the dialog fades, it still says what it said.
  const [shown, setShown] = useState<Found | null>(null);
  if (props.found !== null && props.found !== shown) setShown(props.found);
  return (
    <Dialog open={props.found !== null} onOpenChange={props.onLeave}>
      <DialogSurface className={props.className}>
        <DialogBody>
          <DialogTitle>{updates.title}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            {shown === null ? null : (
              <>
                <p className={styles.said}>{updates.found(shown)}</p>
                <CatalogChange diff={shown.diff} />
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => shown !== null && props.onApply(shown.version)}>
              {updates.apply}
            </Button>
            <Button onClick={props.onLeave}>{updates.leave}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
