import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpenRegular, PlayRegular } from '@fluentui/react-icons';
import { type ReactElement, useRef, useState } from 'react';
import type { OpenCase } from '../../../shared/api/cases.ts';
import type { Place } from '../../../shared/guide/facts.ts';
import { FileButton } from '../../components/file-button.tsx';
import { useMessages } from '../../state/messages.ts';
import { useApi, useAppState, useAsk } from '../../state/store.ts';
import { aboutRun } from '../check/about-run.ts';
import { CheckFields } from '../check/check-fields.tsx';
import { badDomainIn, profileOf, requestOf } from '../check/draft.ts';
import { RunPanel } from '../check/run-panel.tsx';
import { useDraft } from '../check/use-draft.ts';
import { SavedReportField } from './saved-report-field.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px 16px', maxWidth: '880px' },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The measurable half of the test: run the check now, for this case, or load a report that was made elsewhere. */
export function MeasureStep(props: {
  readonly held: OpenCase;
  readonly place: Place;
  readonly onReport: (file: File) => void;
  readonly onSaved: (reportId: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { ui, lang } = useMessages();
  const api = useApi();
  const ask = useAsk();
  const catalogs = useAppState((state) => state.catalogs);
  const run = useAppState((state) => state.run);
  const [chosen, choose] = useDraft();
  // Another network has another name than the one that is checked as a rule.
  const [label, setLabel] = useState(props.place === 'here' ? chosen.label : '');
  const domains = useRef<HTMLInputElement>(null);
  if (run !== null && run.start.practice === null) {
    return (
      <>
        <p className={styles.note}>{ui.guide.running}</p>
        <RunPanel run={run} about={aboutRun(run.start, catalogs, lang)} />
      </>
    );
  }
  const draft = { ...chosen, label };
  const profile = profileOf(draft, catalogs);
  const badDomain = profile?.wantsSipDomain === true ? badDomainIn(draft.sipDomains) : null;
  const start = (): void => {
    if (profile === null || run !== null) return;
    if (badDomain !== null) domains.current?.focus();
    else
      void ask(
        api.startRun({ ...requestOf(draft, profile), forCase: { id: props.held.id, place: props.place } }),
      );
  };
  const check = {
    catalogs,
    draft,
    change: (part: Partial<typeof draft>): void => {
      const next = { ...draft, ...part };
      setLabel(next.label);
      choose(props.place === 'here' ? next : { ...next, label: chosen.label });
    },
    profile,
    badDomain,
    busy: run !== null,
    start,
  };
  return (
    <>
      <div className={styles.fields}>
        <CheckFields check={check} compact={false} domains={domains} />
      </div>
      {run === null ? null : <p className={styles.note}>{ui.guide.otherRun}</p>}
      <div className={styles.deeds}>
        <Button
          appearance="primary"
          icon={<PlayRegular />}
          disabledFocusable={run !== null || profile === null}
          onClick={start}
        >
          {ui.guide.measure[props.place]}
        </Button>
        <FileButton
          label={ui.guide.load}
          accept=".json,application/json"
          icon={<FolderOpenRegular />}
          onFile={props.onReport}
        />
      </div>
      <SavedReportField runs={props.held.runs} onTake={props.onSaved} />
    </>
  );
}
