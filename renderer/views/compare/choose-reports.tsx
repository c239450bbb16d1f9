import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ReportSummary } from '../../../shared/api/runs.ts';
import { type Side, SIDES } from '../../../shared/compare/comparison.ts';
import type { AppState } from '../../state/app-state.ts';
import { useMessages } from '../../state/messages.ts';
import { optionText } from '../history/report-words.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px 16px', maxWidth: '1200px' },
  field: { flex: '1 1 240px', minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

/** Which two reports are held side by side, and which of them is the first. */
export function ChooseReports(props: {
  readonly reports: readonly ReportSummary[];
  readonly chosen: AppState['compared'];
  readonly onChoose: (chosen: AppState['compared']) => void;
}): ReactElement {
  const styles = useStyles();
  const messages = useMessages();
  const { compare } = messages.ui;
  const { reports, chosen, onChoose } = props;
  const labels: Readonly<Record<Side, string>> = { a: compare.first, b: compare.second };
  // Ids may hold any character, so the value of an option is its place in the list.
  const placeOf = (id: string | null): string => {
    const place = reports.findIndex((report) => report.id === id);
    return place < 0 ? '' : String(place);
  };
  return (
    <div className={styles.bar}>
      {SIDES.map((side) => (
        <Field key={side} className={styles.field} label={labels[side]}>
          <Select
            value={placeOf(chosen[side])}
            onChange={(_, { value }) =>
              onChoose({ ...chosen, [side]: value === '' ? null : (reports[Number(value)]?.id ?? null) })
            }
          >
            <option value="">{compare.choose}</option>
            {reports.map((report, place) => (
              <option key={report.id} value={place}>
                {optionText(report, messages)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Button
        icon={<ArrowSwapRegular />}
        disabled={chosen.a === null && chosen.b === null}
        onClick={() => onChoose({ a: chosen.b, b: chosen.a })}
      >
        {compare.swap}
      </Button>
    </div>
  );
}
