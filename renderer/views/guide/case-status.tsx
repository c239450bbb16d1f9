import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CaseSummary } from '../../../shared/api/cases.ts';
import { SEVERITY_SYMBOL, SEVERITY_TONE, type Tone } from '../../../shared/export/symbols.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  line: { display: 'inline-flex', gap: '8px', alignItems: 'baseline', overflowWrap: 'anywhere' },
  symbol: { width: '16px', flexShrink: 0, textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
});

function lookOf({ status, conclusion }: CaseSummary): { readonly symbol: string; readonly tone: Tone } {
  if (status === 'asking') return { symbol: '›', tone: 'quiet' };
  if (status === 'waiting') return { symbol: '…', tone: 'warn' };
  if (status === 'question' || conclusion === null) return { symbol: '?', tone: 'quiet' };
  return { symbol: SEVERITY_SYMBOL[conclusion.severity], tone: SEVERITY_TONE[conclusion.severity] };
}

/** The state of a case in the list: a symbol, a word, and what it has come to. */
export function CaseStatusWords({ held }: { readonly held: CaseSummary }): ReactElement {
  const styles = useStyles();
  const tones = useToneText();
  const { guide } = useMessages().ui;
  const { symbol, tone } = lookOf(held);
  const words = [guide.status[held.status], held.conclusion?.title].filter((text) => text !== undefined);
  return (
    <span className={styles.line}>
      <span aria-hidden="true" className={mergeClasses(styles.symbol, tones[tone])}>
        {symbol}
      </span>
      <span>{words.join(' · ')}</span>
    </span>
  );
}
