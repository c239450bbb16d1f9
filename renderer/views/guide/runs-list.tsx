import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { CaseRunSummary, OpenCase } from '../../../shared/api/cases.ts';
import { SEVERITY_SYMBOL, SEVERITY_TONE } from '../../../shared/export/symbols.ts';
import { reportPath } from '../../components/screens.ts';
import { Section } from '../../components/section.tsx';
import { useToneText } from '../../components/tone.ts';
import { localTime } from '../../state/local-time.ts';
import { useMessages } from '../../state/messages.ts';
import { useApi, useAsk } from '../../state/store.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: '4px 0', listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '2px 16px',
    padding: '6px 8px 6px 16px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  where: { flex: '0 1 260px' },
  found: { flex: '1 1 300px', overflowWrap: 'anywhere' },
  findings: { margin: '2px 0 0', padding: 0, listStyleType: 'none' },
  finding: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  symbol: { width: '16px', flexShrink: 0, textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  none: { padding: '12px 16px', color: tokens.colorNeutralForeground3 },
});

/** The runs that belong to the case, wherever they were made, and what each has found. */
export function RunsList(props: {
  readonly held: OpenCase;
  readonly onRemove: (reportId: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { ui, guide, lang } = useMessages();
  const { runs, noRuns, remove, openRun } = ui.guide;
  const api = useApi();
  const ask = useAsk();
  const [, go] = useLocation();
  const open = async (reportId: string): Promise<void> => {
    const saved = await ask(api.openCaseRun({ id: props.held.id, reportId }));
    if (saved !== null) go(reportPath(saved.id));
  };
  return (
    <Section title={runs}>
      {props.held.runs.length === 0 ? (
        <div className={styles.none}>{noRuns}</div>
      ) : (
        <ul className={styles.list}>
          {props.held.runs.map((run) => {
            const { reportId, place, label, startedAt } = run;
            const where = guide.words.run({
              label,
              startedAt: localTime(startedAt, lang),
              here: place === 'here',
            });
            return (
              <li key={reportId} className={styles.row}>
                <span className={styles.where}>{where}</span>
                <Found run={run} />
                <span>
                  {[
                    { name: openRun, act: () => void open(reportId) },
                    { name: remove, act: () => props.onRemove(reportId) },
                  ].map(({ name, act }) => (
                    <Button
                      key={name}
                      size="small"
                      appearance="subtle"
                      aria-label={`${name}: ${where}`}
                      onClick={act}
                    >
                      {name}
                    </Button>
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

function Found({ run }: { readonly run: CaseRunSummary }): ReactElement {
  const styles = useStyles();
  const tones = useToneText();
  return (
    <div className={styles.found}>
      {run.summary}
      {run.findings.length === 0 ? null : (
        <ul className={styles.findings}>
          {run.findings.map(({ id, severity, title }) => (
            <li key={id} className={styles.finding}>
              <span
                aria-hidden="true"
                className={mergeClasses(styles.symbol, tones[SEVERITY_TONE[severity]])}
              >
                {SEVERITY_SYMBOL[severity]}
              </span>
              {title}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
