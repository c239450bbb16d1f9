import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { MAX_CASE_LINE, MAX_CASE_TEXT, type CaseWords } from '../../../shared/api/cases.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    maxWidth: '640px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  deeds: { display: 'flex', gap: '8px' },
});

/** Who reported what. Everything may be left out. */
export function CaseForm(props: {
  readonly words: CaseWords;
  readonly done: string;
  readonly onDone: (words: CaseWords) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const { guide, shell } = useMessages().ui;
  const [words, setWords] = useState(props.words);
  const change = (part: Partial<CaseWords>): void => setWords({ ...words, ...part });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onDone({ ...words, title: words.title.trim(), reportedBy: words.reportedBy.trim() });
      }}
    >
      <Field label={guide.fields.title} hint={guide.titleHint}>
        <Input
          autoFocus
          value={words.title}
          maxLength={MAX_CASE_LINE}
          onChange={(_, { value }) => change({ title: value })}
        />
      </Field>
      <Field label={guide.fields.reportedBy}>
        <Input
          value={words.reportedBy}
          maxLength={MAX_CASE_LINE}
          onChange={(_, { value }) => change({ reportedBy: value })}
        />
      </Field>
      <Field label={guide.fields.reported}>
        <Textarea
          value={words.reported}
          maxLength={MAX_CASE_TEXT}
          rows={3}
          onChange={(_, { value }) => change({ reported: value })}
        />
      </Field>
      <div className={styles.deeds}>
        <Button appearance="primary" type="submit">
          {props.done}
        </Button>
        <Button onClick={props.onCancel}>{shell.cancel}</Button>
      </div>
    </form>
  );
}
