import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useRef, useState } from 'react';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { useAppState, usePage } from '../../state/store.ts';
import { isAbsolutePath } from './absolute-path.ts';
import { SettingRow } from './setting-row.tsx';
import type { SaveSettings } from './use-save-settings.ts';

const useStyles = makeStyles({
  path: {
    flexGrow: 1,
    minWidth: 0,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  aside: { color: tokens.colorNeutralForeground3 },
});

/** Where reports are kept: chosen in the system's dialog where the host has one, typed where not. */
export function ReportsSection({ save }: { readonly save: SaveSettings }): ReactElement {
  const styles = useStyles();
  const { problem: said, settings: words } = useMessages().ui;
  const { sections, folder } = words;
  const { api } = usePage();
  const canChoose = useAppState((state) => state.about.can.chooseFolder);
  const path = useAppState((state) => state.reportsFolder);
  const isDefault = useAppState((state) => state.settings.reportsFolder === null);
  const [error, setError] = useState<string | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const keep = async (reportsFolder: string | null): Promise<boolean> => {
    const refused = await save({ reportsFolder });
    setError(refused === null ? null : said(refused));
    return refused === null;
  };
  const choose = async (): Promise<void> => {
    const answer = await api.chooseFolder(null);
    if (!answer.ok) return setError(said(answer.problem));
    if (answer.value !== null) await keep(answer.value.path);
  };
  const useDefault = async (): Promise<void> => {
    // This button goes away.
    if (await keep(null)) row.current?.querySelector<HTMLElement>('input, button')?.focus();
  };
  return (
    <Section title={sections.reports}>
      <div ref={row}>
        <SettingRow wide label={folder.label} hint={folder.hint} error={error}>
          {(control) => (
            <>
              {canChoose ? (
                <>
                  <span className={styles.path}>{path}</span>
                  {isDefault ? <span className={styles.aside}>{folder.isDefault}</span> : null}
                  <Button onClick={() => void choose()}>{folder.choose}</Button>
                </>
              ) : (
                <PathInput
                  control={control}
                  path={path}
                  onLeave={async (typed) => {
                    if (isAbsolutePath(typed)) return keep(typed);
                    setError(folder.notAbsolute);
                    return false;
                  }}
                  onForget={() => setError(null)}
                />
              )}
              {isDefault ? null : <Button onClick={() => void useDefault()}>{folder.useDefault}</Button>}
            </>
          )}
        </SettingRow>
      </div>
    </Section>
  );
}

/** Offered to the host when it is left or Enter is pressed; what was refused stays to be mended. */
function PathInput(props: {
  readonly control: object;
  readonly path: string;
  readonly onLeave: (typed: string) => Promise<boolean>;
  readonly onForget: () => void;
}): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const offered = useRef<string | null>(null);
  const finish = async (): Promise<void> => {
    const text = typed?.trim() ?? props.path;
    if (text === props.path) return forget();
    // Enter, and then leaving the field, is one offer.
    if (offered.current === text) return;
    offered.current = text;
    if (await props.onLeave(text)) setTyped(null);
  };
  const forget = (): void => {
    setTyped(null);
    offered.current = null;
    props.onForget();
  };
  return (
    <Input
      {...props.control}
      value={typed ?? props.path}
      spellCheck={false}
      autoComplete="off"
      input={{ style: { fontFamily: tokens.fontFamilyMonospace } }}
      onChange={(_, { value }) => {
        offered.current = null;
        setTyped(value);
      }}
      onBlur={() => void finish()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void finish();
        if (event.key === 'Escape' && typed !== null) {
          event.preventDefault();
          forget();
        }
      }}
    />
  );
}
