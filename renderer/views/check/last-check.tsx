import { Link as FluentLink, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { VERDICT_SYMBOL, VERDICT_TONE } from '../../../shared/export/symbols.ts';
import { printable } from '../../../shared/model/printable.ts';
import { reportPath } from '../../components/screens.ts';
import { useToneText } from '../../components/tone.ts';
import { localTime } from '../../state/local-time.ts';
import { useMessages } from '../../state/messages.ts';
import { useReports } from '../../state/use-reports.ts';
import { lastCheckOf } from './last-check-of.ts';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Where the last check that was saved can be read; a quiet line, for today's network may be another. */
export function LastCheck(): ReactElement | null {
  const styles = useStyles();
  const tone = useToneText();
  const { lang, verdict, ui } = useMessages();
  const last = lastCheckOf(useReports() ?? []);
  if (last === null) return null;
  const name = [printable(last.label, 120), localTime(last.startedAt, lang)].filter((text) => text !== '');
  return (
    <p className={styles.line}>
      {ui.check.lastCheck}{' '}
      <Link href={reportPath(last.id)} asChild>
        <FluentLink inline>{name.join(', ')}</FluentLink>
      </Link>{' '}
      <span className={tone[VERDICT_TONE[last.status]]} aria-hidden="true">
        {VERDICT_SYMBOL[last.status]}
      </span>{' '}
      {verdict.label[last.status]}
    </p>
  );
}
