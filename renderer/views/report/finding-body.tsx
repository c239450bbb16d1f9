import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { evidenceWords, type ObservationsById } from '../../../shared/export/evidence-words.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { useMessages } from '../../state/messages.ts';
import { Disclosure } from './disclosure.tsx';
import { ScopeList } from './scope-list.tsx';

/** Enough to prove it; the table has every observation. */
const EVIDENCE_SHOWN = 20;

const useStyles = makeStyles({
  body: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '12px 32px',
    padding: '8px 0 0 24px',
    '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media (max-width: 600px)': { paddingLeft: 0 },
  },
  column: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  heading: { ...typographyStyles.caption1Strong, margin: '0 0 2px', color: tokens.colorNeutralForeground3 },
  text: { margin: 0, maxWidth: '80ch', overflowWrap: 'anywhere' },
  steps: { margin: 0, paddingLeft: '20px', maxWidth: '80ch', overflowWrap: 'anywhere' },
  evidence: {
    margin: '4px 0 0',
    paddingLeft: '20px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** What a finding means and what to do about it, side by side where there is room, then why we say so. */
export function FindingBody(props: {
  readonly finding: Finding;
  readonly known: ObservationsById;
}): ReactElement {
  const { finding, known } = props;
  const styles = useStyles();
  const messages = useMessages();
  const { heading } = messages.words;
  const seen = finding.evidence.filter((id) => known.has(id)).length;
  return (
    <div className={styles.body}>
      <div className={styles.column}>
        {finding.explanation === '' ? null : (
          <Part title={heading.whatItMeans}>
            <p className={styles.text}>{finding.explanation}</p>
          </Part>
        )}
        <ScopeList scope={finding.scope} />
      </div>
      <div className={styles.column}>
        {finding.remediation.length === 0 ? null : (
          <Part title={heading.whatToDo}>
            <ol className={styles.steps}>
              {finding.remediation.map((step, index) => (
                <li key={`${index} ${step}`}>{step}</li>
              ))}
            </ol>
          </Part>
        )}
        {seen === 0 ? null : (
          <Disclosure summary={messages.ui.check.report.whyWeSaySo(seen)}>
            {() => (
              <ul className={styles.evidence}>
                {evidenceWords(finding, known, messages, EVIDENCE_SHOWN).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Disclosure>
        )}
      </div>
    </div>
  );
}

function Part(props: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <h4 className={styles.heading}>{props.title}</h4>
      {props.children}
    </div>
  );
}
