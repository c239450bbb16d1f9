import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { OpenCase } from '../../../shared/api/cases.ts';
import { useMessages } from '../../state/messages.ts';
import { useReports } from '../../state/use-reports.ts';
import { optionText } from '../history/report-words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px' },
  field: { flex: '0 1 520px', minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

/** A report that was made or imported before, for this case; nothing where there is none that it does not have. */
export function SavedReportField(props: {
  readonly runs: OpenCase['runs'];
  readonly onTake: (reportId: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const messages = useMessages();
  const { guide } = messages.ui;
  const [place, setPlace] = useState('');
  const taken = props.runs.map(({ startedAt }) => startedAt);
  // A practice network is not the case's.
  const reports = (useReports() ?? []).filter(
    ({ practice, startedAt }) => practice === null && !taken.includes(startedAt),
  );
  if (reports.length === 0) return null;
  const chosen = place === '' ? undefined : reports[Number(place)];
  return (
    <div className={styles.row}>
      <Field className={styles.field} label={guide.saved}>
        <Select value={place} onChange={(_, { value }) => setPlace(value)}>
          <option value="">{guide.chooseSaved}</option>
          {reports.map((report, at) => (
            <option key={report.id} value={at}>
              {optionText(report, messages)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        disabledFocusable={chosen === undefined}
        onClick={() => {
          if (chosen !== undefined) props.onTake(chosen.id);
        }}
      >
        {guide.takeSaved}
      </Button>
    </div>
  );
}
