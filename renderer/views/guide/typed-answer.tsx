import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { isAnswer } from '../../../shared/guide/answers.ts';
import type { StepId } from '../../../shared/guide/step.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px' },
  field: { flex: '1 1 280px', maxWidth: '520px' },
  // Level with the input, whose label stands above it.
  button: { marginTop: '26px' },
});

/** An answer that is no choice: a time, an address, a list of domains. */
export function TypedAnswer(props: {
  readonly step: StepId;
  readonly kind: 'instant' | 'address' | 'domains';
  readonly onAnswer: (value: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { guide } = useMessages().ui;
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const send = (): void => {
    const value = props.kind === 'instant' ? instantOf(typed) : typed.trim();
    if (value !== null && isAnswer(props.step, value)) props.onAnswer(value);
    else setRefused(true);
  };
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        className={styles.field}
        label={guide.typed[props.kind]}
        {...(refused ? { validationState: 'error', validationMessage: guide.notValid[props.kind] } : {})}
      >
        <Input
          type={props.kind === 'instant' ? 'datetime-local' : 'text'}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            setRefused(false);
          }}
        />
      </Field>
      <Button className={styles.button} type="submit">
        {guide.next}
      </Button>
    </form>
  );
}

/** What the browser's field holds is this computer's time. A change lies in the past. */
function instantOf(local: string): string | null {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) || date.getTime() > Date.now() ? null : date.toISOString();
}
