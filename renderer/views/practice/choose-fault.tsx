import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { PlayRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { type ReactElement, useMemo, useState } from 'react';
import type { PracticeFaultId } from '../../../shared/model/practice-fault.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { useAppState } from '../../state/store.ts';
import { useCommand } from '../../state/use-command.ts';
import { faultChoices, surpriseAmong } from './fault-choices.ts';

const useStyles = makeStyles({
  radios: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(340px, 100%), 1fr))',
    alignItems: 'start',
    columnGap: '16px',
    padding: '4px 8px',
  },
  radio: { minWidth: 0, '& label': { overflowWrap: 'anywhere' } },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    padding: '12px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The complaints to choose from. Their causes are what the trainee is to find. */
export function ChooseFault(props: {
  /** Something else is being measured. */
  readonly disabled: boolean;
  readonly onStart: (fault: PracticeFaultId, surprise: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const { lang, practice: texts, ui } = useMessages();
  const { practice } = ui;
  const faults = useAppState((state) => state.about.faults);
  const choices = useMemo(() => faultChoices(faults, texts, lang), [faults, texts, lang]);
  const [chosen, setChosen] = useState<PracticeFaultId | undefined>(undefined);
  const fault = chosen ?? choices.find((id) => id !== 'none');
  const start = (): void => {
    if (fault !== undefined && !props.disabled) props.onStart(fault, false);
  };
  useCommand('run', start);
  return (
    <Section title={practice.choose} aside={practice.chooseHint}>
      <div className={styles.actions}>
        <Button appearance="primary" icon={<PlayRegular />} disabled={props.disabled} onClick={start}>
          {practice.diagnose}
        </Button>
        <Button
          icon={<QuestionCircleRegular />}
          disabled={props.disabled}
          onClick={() => {
            const surprise = surpriseAmong(choices, Math.random);
            if (surprise !== undefined) props.onStart(surprise, true);
          }}
        >
          {practice.surprise}
        </Button>
        <span className={styles.hint}>{practice.surpriseHint}</span>
      </div>
      <RadioGroup
        className={styles.radios}
        aria-label={practice.symptom}
        value={fault ?? ''}
        onChange={(_, { value }) => setChosen(choices.find((id) => id === value))}
      >
        {choices.map((id) => (
          <Radio
            key={id}
            className={styles.radio}
            value={id}
            label={id === 'none' ? practice.healthy : texts[id].title}
          />
        ))}
      </RadioGroup>
    </Section>
  );
}
