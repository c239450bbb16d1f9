import { makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReportSummary } from '../../../shared/api/runs.ts';
import { Screen } from '../../components/screen.tsx';
import { useMessages } from '../../state/messages.ts';
import { useAppState, usePage } from '../../state/store.ts';
import { useReports } from '../../state/use-reports.ts';
import { GoneReport } from '../history/gone-report.tsx';
import { ChooseReports } from './choose-reports.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { TooFewReports } from './too-few-reports.tsx';
import { useComparison } from './use-comparison.ts';

const useStyles = makeStyles({
  hint: { ...typographyStyles.body1, margin: 0, maxWidth: '80ch', color: tokens.colorNeutralForeground2 },
});

/** Two saved reports side by side: what differs, and what that proves. */
export function CompareScreen(): ReactElement {
  const { compare } = useMessages().ui;
  const reports = useReports();
  return (
    <Screen title={compare.title}>
      {reports === null ? null : reports.length < 2 ? <TooFewReports /> : <Chosen reports={reports} />}
    </Screen>
  );
}

function Chosen({ reports }: { readonly reports: readonly ReportSummary[] }): ReactElement {
  const styles = useStyles();
  const { compare } = useMessages().ui;
  const { store } = usePage();
  const remembered = useAppState((state) => state.compared);
  // What was chosen may have been deleted since.
  const there = (id: string | null): string | null => (reports.some((one) => one.id === id) ? id : null);
  const [a, b] = [there(remembered.a), there(remembered.b)];
  return (
    <>
      <ChooseReports
        reports={reports}
        chosen={{ a, b }}
        onChoose={(compared) => store.setState({ compared })}
      />
      {a === null || b === null ? (
        <p className={styles.hint}>{compare.hint}</p>
      ) : (
        <Compared key={`${a} ${b}`} a={a} b={b} />
      )}
    </>
  );
}

function Compared({ a, b }: { readonly a: string; readonly b: string }): ReactElement {
  const messages = useMessages();
  const compared = useComparison(a, b);
  switch (compared.status) {
    case 'opening':
      return <Spinner delay={400} label={messages.ui.shell.loading} />;
    case 'gone':
      return <GoneReport why={messages.ui.problem(compared.problem)} />;
    default:
      return <ComparisonView comparison={compared.comparison} ids={{ a, b }} />;
  }
}
