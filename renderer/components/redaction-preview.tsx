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
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useEffect, useState } from 'react';
import { useFocusReturn } from './use-focus-return.ts';
import {
  type Manifest,
  type Replacement,
  SECRET_KINDS,
  type SecretKind,
} from '../../shared/redact/manifest.ts';
import { useMessages } from '../state/messages.ts';
import { useApi, useAsk } from '../state/store.ts';

/** More of one kind are counted, not listed. */
const MOST_SHOWN = 200;

const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  content: { display: 'flex', flexDirection: 'column', gap: '16px', maxHeight: '60vh', overflowY: 'auto' },
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBottom: '4px' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    width: '60%',
    padding: '2px 8px 2px 0',
  },
  cell: {
    padding: '2px 8px 2px 0',
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    verticalAlign: 'top',
    userSelect: 'text',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What an export of this report or case replaces, before anything is written. */
export function RedactionPreview(props: {
  readonly of: 'report' | 'case';
  readonly id: string;
  readonly onClose: () => void;
}): ReactElement {
  const { redaction } = useMessages();
  const styles = useStyles();
  const api = useApi();
  const ask = useAsk();
  const { of, id, onClose } = props;
  const [manifest, setManifest] = useState<Manifest | null>(null);
  useFocusReturn(true);
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const found = await ask(
        of === 'case' ? api.previewCaseRedaction({ id }) : api.previewRedaction({ id }),
      );
      if (!isWanted) return;
      if (found === null) onClose();
      else setManifest(found);
    };
    void look();
    return () => {
      isWanted = false;
    };
    // `ask` is made anew each time.
  }, [api, of, id]);
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{redaction.previewTitle}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            {manifest === null ? <Spinner /> : <Found manifest={manifest} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {redaction.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Found({ manifest }: { readonly manifest: Manifest }): ReactElement {
  const { redaction } = useMessages();
  const kinds = SECRET_KINDS.filter((kind) => (manifest.counts[kind] ?? 0) > 0);
  if (manifest.replaced.length === 0) return <Text>{redaction.nothing}</Text>;
  return (
    <>
      <Text>{redaction.previewIntro}</Text>
      {kinds.map((kind) => (
        <OfKind key={kind} kind={kind} found={manifest.replaced.filter((one) => one.kind === kind)} />
      ))}
    </>
  );
}

function OfKind(props: { readonly kind: SecretKind; readonly found: readonly Replacement[] }): ReactElement {
  const { kind, found } = props;
  const { redaction, report } = useMessages();
  const styles = useStyles();
  const left = found.length - MOST_SHOWN;
  return (
    <div>
      <table className={styles.table}>
        <caption className={styles.caption}>{redaction.counted(kind, found.length)}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {redaction.original}
            </th>
            <th scope="col" className={styles.head}>
              {redaction.placeholder}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.slice(0, MOST_SHOWN).map(({ original, placeholder }) => (
            <tr key={original}>
              <td className={styles.cell}>{original}</td>
              <td className={styles.cell}>{placeholder === '' ? redaction.leftOut : placeholder}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <Text>{report.andMore(left)}</Text>}
    </div>
  );
}
