import { Link as FluentLink, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect } from 'react';
import { Link } from 'wouter';
import { VERDICT_SYMBOL, VERDICT_TONE } from '../../../shared/export/symbols.ts';
import { printable } from '../../../shared/model/printable.ts';
import { reportPath } from '../../components/screens.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';
import { useAppState, usePage } from '../../state/store.ts';
import { lastCheckOf } from './last-check-of.ts';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Where the last check that was saved can be read; a quiet line, for today's network may be another. */
export function LastCheck(): ReactElement | null {
  const styles = useStyles();
  const tone = useToneText();
  const { words, verdict, ui } = useMessages();
  useReports();
  const last = lastCheckOf(useAppState((state) => state.reports) ?? []);
  if (last === null) return null;
  const name = [printable(last.label, 120), words.instant(last.startedAt)].filter((text) => text !== '');
  return (
    <p className={styles.line}>
      {ui.check.lastCheck}{' '}
      <Link href={reportPath(last.id)} asChild>
        <FluentLink inline>{name.join(', ')}</FluentLink>
      </Link>{' '}
      <span className={mergeClasses(tone[VERDICT_TONE[last.status]])} aria-hidden="true">
        {VERDICT_SYMBOL[last.status]}
      </span>{' '}
      {verdict.label[last.status]}
    </p>
  );
}

/** Asks for the list of reports; a failure is the history's to tell. */
function useReports(): void {
  const { api, store } = usePage();
  const version = useAppState((state) => state.reportsVersion);
  useEffect(() => {
    void (async () => {
      const answer = await api.listReports(null);
      if (answer.ok) store.setState({ reports: answer.value });
    })();
  }, [api, store, version]);
}
