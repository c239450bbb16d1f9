import { Button, makeStyles, MessageBar, MessageBarBody, Switch, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowUndoRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import type { OpenCase } from '../../../shared/api/cases.ts';
import type { Place } from '../../../shared/guide/facts.ts';
import type { StepId } from '../../../shared/guide/step.ts';
import { MAX_MEGABYTES } from '../../../shared/api/settings.ts';
import { Screen } from '../../components/screen.tsx';
import { pathOf } from '../../components/screens.ts';
import { useMessages } from '../../state/messages.ts';
import { readFile } from '../../state/read-file.ts';
import { useApi, useAsk } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';
import { showToast } from '../../state/toast.ts';
import { AnswersList } from './answers-list.tsx';
import { CaseForm } from './case-form.tsx';
import { ConclusionCard } from './conclusion-card.tsx';
import { HandOverMenu } from './hand-over-menu.tsx';
import { Lifecycle } from './lifecycle.tsx';
import { RunsList } from './runs-list.tsx';
import { StepCard } from './step-card.tsx';
import { useCase } from './use-case.ts';
import { useHelpdesk } from './use-helpdesk.ts';
import { WaitCard } from './wait-card.tsx';

const useStyles = makeStyles({
  reported: {
    margin: '-8px 0 0',
    maxWidth: '100ch',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  deeds: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** One case: the step that is asked now, or what it has come to; the way so far; the runs. */
export function CaseScreen({ id }: { readonly id: string }): ReactElement {
  const { guide, shell } = useMessages().ui;
  const [, go] = useLocation();
  const { shown, change } = useCase(id);
  if (typeof shown !== 'string') return <Held key={id} held={shown} change={change} />;
  return (
    <Screen
      title={guide.title}
      actions={
        <Button icon={<ArrowLeftRegular />} onClick={() => go(pathOf('guide'))}>
          {guide.back}
        </Button>
      }
    >
      <MessageBar layout="multiline">
        <MessageBarBody>{shown === 'gone' ? guide.gone : shell.loading}</MessageBarBody>
      </MessageBar>
    </Screen>
  );
}

function Held(props: {
  readonly held: OpenCase;
  readonly change: ReturnType<typeof useCase>['change'];
}): ReactElement {
  const { held, change } = props;
  const styles = useStyles();
  const { guide } = useMessages().ui;
  const api = useApi();
  const ask = useAsk();
  const tellProblem = useTellProblem();
  const [, go] = useLocation();
  const [helpdesk, setHelpdesk] = useHelpdesk();
  const [editing, setEditing] = useState(false);
  /** A step that somebody went back to; null: the next one. */
  const [revisited, revisit] = useState<StepId | null>(null);
  const { id, state } = held;
  const step = revisited ?? state.next;
  const last = state.way.findLast(({ measured }) => !measured)?.step ?? null;
  const answer = async (value: string): Promise<void> => {
    if (step !== null && (await change(api.answerCase({ id, step, value })))) revisit(null);
  };
  const load = async (file: File, place: Place): Promise<void> => {
    const read = await ask(readFile(file, MAX_MEGABYTES.report));
    if (read !== null && (await change(api.loadCaseReport({ id, place, ...read })))) revisit(null);
  };
  const take = async (reportId: string, place: Place): Promise<void> => {
    if (await change(api.takeCaseReport({ id, place, reportId }))) revisit(null);
  };
  const remove = async (): Promise<void> => {
    const answered = await api.deleteCase({ id });
    if (!answered.ok) {
      tellProblem(answered.problem);
      return;
    }
    go(pathOf('guide'));
    showToast(guide.deleted, () => void ask(api.restoreCase({ id })));
  };
  return (
    <Screen
      title={held.title === '' ? guide.untitled : held.title}
      actions={
        <>
          <Switch
            label={guide.helpdesk}
            checked={helpdesk}
            onChange={(_, { checked }) => setHelpdesk(checked)}
          />
          <Button icon={<ArrowLeftRegular />} onClick={() => go(pathOf('guide'))}>
            {guide.back}
          </Button>
          <Button icon={<EditRegular />} onClick={() => setEditing(true)}>
            {guide.edit}
          </Button>
          <HandOverMenu id={id} />
          <Button icon={<DeleteRegular />} onClick={() => void remove()}>
            {guide.delete}
          </Button>
        </>
      }
    >
      {held.reportedBy === '' && held.reported === '' ? null : (
        <p className={styles.reported}>
          {[held.reportedBy, held.reported].filter((text) => text !== '').join('\n')}
        </p>
      )}
      {editing ? (
        <CaseForm
          words={held}
          done={guide.save}
          onDone={({ title, reportedBy, reported }) => {
            setEditing(false);
            void change(api.describeCase({ id, title, reportedBy, reported }));
          }}
          onCancel={() => setEditing(false)}
        />
      ) : null}
      {state.readyAt === null ? null : <WaitCard readyAt={state.readyAt} />}
      {step === null ? null : (
        <StepCard
          held={held}
          step={step}
          helpdesk={helpdesk}
          onAnswer={(value) => void answer(value)}
          onReport={(file) => void load(file, placeOf(step))}
          onSaved={(reportId) => void take(reportId, placeOf(step))}
        />
      )}
      {step === null && state.conclusion !== null ? (
        <ConclusionCard held={held} conclusion={state.conclusion} />
      ) : null}
      {last === null && revisited === null ? null : (
        <div className={styles.deeds}>
          <Button
            icon={<ArrowUndoRegular />}
            onClick={() => (revisited === null ? revisit(last) : revisit(null))}
          >
            {revisited === null ? guide.stepBack : guide.next}
          </Button>
        </div>
      )}
      {state.way.length === 0 ? <Lifecycle /> : <AnswersList held={held} onChange={revisit} />}
      <RunsList held={held} onRemove={(reportId) => void change(api.removeCaseRun({ id, reportId }))} />
    </Screen>
  );
}

const placeOf = (step: StepId): Place => (step === 'elsewhere' ? 'elsewhere' : 'here');
