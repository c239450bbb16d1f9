import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { printable } from '../../shared/model/printable.ts';
import type { Dropped } from '../state/dropped-files.ts';
import { type Imported, importFiles } from '../state/import-files.ts';
import { useMessages } from '../state/messages.ts';
import { useApi } from '../state/store.ts';
import { hideToast, showToast } from '../state/toast.ts';
import { useCommand } from '../state/use-command.ts';
import { useFileDrop } from '../state/use-file-drop.ts';
import { ChooseFilesDialog } from './choose-files-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { reportPath } from './screens.ts';

const LONGEST_NAME = 120;

const useStyles = makeStyles({
  target: { position: 'relative', minWidth: 0, height: '100%', overflow: 'hidden' },
  hint: {
    position: 'fixed',
    inset: '8px',
    // Above dialogs: a file may be dropped on these, too.
    zIndex: 1_000_001,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  words: {
    ...typographyStyles.subtitle2,
    padding: '12px 24px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});

/** Takes files that are dropped on the window, and the menu's Import. One report that was taken is opened at once. */
export function ImportTarget({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const { shell, history } = useMessages().ui;
  const input = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const { done, take, close } = useImport();
  const isOver = useFileDrop((dropped) => void take(dropped));
  const choose = (): void => {
    setAsking(false);
    input.current?.click();
  };
  // A system opens its dialog only for a click or key in the page, which a choice in the window's menu is not.
  useCommand('import', () => (mayOpenDialog() ? choose() : setAsking(true)));
  return (
    <div className={styles.target}>
      {children}
      {isOver ? (
        <div className={styles.hint}>
          <span className={styles.words}>{shell.dropHere}</span>
        </div>
      ) : null}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".json,application/json,.html,.htm,text/html"
        aria-label={history.import}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Else choosing the same file again, mended meanwhile, would change nothing.
          currentTarget.value = '';
          void take({ files, folders: [] });
        }}
      />
      <ChooseFilesDialog open={asking} choose={choose} close={() => setAsking(false)} />
      <ImportDialog done={done} close={close} />
    </div>
  );
}

/** True where a browser does not tell. */
const mayOpenDialog = (): boolean => !('userActivation' in navigator) || navigator.userActivation.isActive;

function useImport(): {
  /** What became of the files, as far as it is to be read; null: nothing. */
  readonly done: readonly Imported[] | null;
  readonly take: (dropped: Dropped) => Promise<void>;
  readonly close: () => void;
} {
  const { lang, ui } = useMessages();
  const api = useApi();
  const [location, go] = useLocation();
  const [done, setDone] = useState<readonly Imported[] | null>(null);
  const take = async (dropped: Dropped): Promise<void> => {
    const results = await importFiles(api, dropped, (file) =>
      showToast(ui.history.importing(printable(file, LONGEST_NAME))),
    );
    const [first] = results;
    if (first === undefined) return;
    const file = printable(first.file, LONGEST_NAME);
    if (results.length > 1 || first.kind === 'refused') {
      hideToast();
      setDone(results);
    } else if (first.kind === 'report') {
      showToast(ui.history.importedReport(file));
      go(reportPath(first.id));
    } else if (location === '/endpoints') {
      // That screen tells of a new catalogue itself.
      hideToast();
    } else {
      showToast(ui.history.importedCatalog({ file, title: printable(first.title[lang], LONGEST_NAME) }));
      go('/endpoints');
    }
  };
  return { done, take, close: () => setDone(null) };
}
