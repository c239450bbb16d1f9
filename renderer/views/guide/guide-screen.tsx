import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular, ArrowImportRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import type { CaseWords } from '../../../shared/api/cases.ts';
import { MAX_MEGABYTES } from '../../../shared/api/settings.ts';
import { FileButton } from '../../components/file-button.tsx';
import { Screen } from '../../components/screen.tsx';
import { casePath } from '../../components/screens.ts';
import { useMessages } from '../../state/messages.ts';
import { readFile } from '../../state/read-file.ts';
import { useApi, useAsk } from '../../state/store.ts';
import { showToast } from '../../state/toast.ts';
import { CaseForm } from './case-form.tsx';
import { CaseList } from './case-list.tsx';
import { Lifecycle } from './lifecycle.tsx';
import { useCases } from './use-cases.ts';

const NOTHING: CaseWords = { title: '', reportedBy: '', reported: '' };

const useStyles = makeStyles({
  intro: { margin: '-8px 0 0', maxWidth: '100ch', color: tokens.colorNeutralForeground2 },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '40px 16px',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { margin: '0 0 8px', maxWidth: '60ch', color: tokens.colorNeutralForeground2 },
});

/** The cases, and how a new one begins. */
export function GuideScreen(): ReactElement {
  const styles = useStyles();
  const { guide } = useMessages().ui;
  const api = useApi();
  const ask = useAsk();
  const [, go] = useLocation();
  const cases = useCases();
  const [writing, setWriting] = useState(false);
  const begin = async (words: CaseWords): Promise<void> => {
    const made = await ask(api.createCase(words));
    if (made !== null) go(casePath(made.id));
  };
  const take = async (chosen: File): Promise<void> => {
    const read = await ask(readFile(chosen, MAX_MEGABYTES.case));
    const imported = read === null ? null : await ask(api.importCase(read));
    if (imported === null) return;
    showToast(guide.imported(imported.title === '' ? guide.untitled : imported.title));
  };
  // One such button is enough, where it is looked for.
  const isEmpty = !writing && (cases === null || cases.length === 0);
  const importing = (
    <FileButton
      label={guide.importCase}
      accept=".json,application/json"
      icon={<ArrowImportRegular />}
      onFile={(chosen) => void take(chosen)}
    />
  );
  return (
    <Screen
      title={guide.title}
      actions={
        <>
          {importing}
          {isEmpty ? null : (
            <Button
              appearance="primary"
              icon={<AddRegular />}
              disabledFocusable={writing}
              onClick={() => setWriting(true)}
            >
              {guide.newCase}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.intro}>{guide.intro}</p>
      {writing ? (
        <CaseForm
          words={NOTHING}
          done={guide.create}
          onDone={(words) => void begin(words)}
          onCancel={() => setWriting(false)}
        />
      ) : null}
      {cases === null ? null : cases.length > 0 ? (
        <CaseList cases={cases} />
      ) : writing ? null : (
        <div className={styles.empty}>
          <p className={styles.title}>{guide.none}</p>
          <p className={styles.hint}>{guide.noneHint}</p>
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setWriting(true)}>
            {guide.newCase}
          </Button>
        </div>
      )}
      <Lifecycle />
    </Screen>
  );
}
