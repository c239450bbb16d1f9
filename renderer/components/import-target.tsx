import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type DragEvent, type ReactElement, type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type Imported, importFiles } from '../state/import-files.ts';
import { useMessages } from '../state/messages.ts';
import { useApi } from '../state/store.ts';
import { useCommand } from '../state/use-command.ts';
import { ImportDialog } from './import-dialog.tsx';
import { reportPath } from './screens.ts';

const useStyles = makeStyles({
  target: { position: 'relative', minWidth: 0, height: '100%', overflow: 'hidden' },
  hint: {
    ...typographyStyles.subtitle2,
    position: 'absolute',
    inset: '8px',
    zIndex: 5,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Takes files that are dropped on the window, and the menu's Import. One report that was taken is opened at once. */
export function ImportTarget({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const { shell, history } = useMessages().ui;
  const api = useApi();
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [done, setDone] = useState<readonly Imported[]>([]);
  useCommand('import', () => input.current?.click());
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    const results = await importFiles(api, files);
    const [first] = results;
    if (results.length > 1 || first === undefined || first.kind === 'refused') setDone(results);
    else go(first.kind === 'report' ? reportPath(first.id) : '/endpoints');
  };
  return (
    <div
      className={styles.target}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setIsOver(false);
        void take([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver ? <div className={styles.hint}>{shell.dropHere}</div> : null}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".json,application/json"
        aria-label={history.import}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void take(files);
        }}
      />
      <ImportDialog done={done} close={() => setDone([])} />
    </div>
  );
}
