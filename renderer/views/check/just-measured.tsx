import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { placeWords } from '../../../shared/export/observation-words.ts';
import { printable } from '../../../shared/model/printable.ts';
import type { RunView } from '../../state/app-state.ts';
import { useMessages } from '../../state/messages.ts';

const LONGEST_PLACE = 300;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 24px',
    minHeight: '20px',
    color: tokens.colorNeutralForeground3,
  },
  about: { overflowWrap: 'anywhere' },
  place: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: '13px' },
});

/** The place that answered last, or did not, or that media is measured now; one line, however fast they come. */
export function JustMeasured(props: { readonly run: RunView; readonly about: string }): ReactElement {
  const styles = useStyles();
  const { words, ui } = useMessages();
  const { mediaMs } = props.run;
  const last = props.run.observations.at(-1);
  return (
    <div className={styles.line}>
      <span className={styles.place}>
        {mediaMs !== null ? ui.check.progress.measuringMedia(Math.ceil(mediaMs / 1000)) : null}
        {last === undefined || mediaMs !== null ? null : (
          <>
            {ui.check.progress.justMeasured} {words.kind[last.kind]}{' '}
            <span className={styles.name}>{printable(placeWords(last.target), LONGEST_PLACE)}</span>
          </>
        )}
      </span>
      <span className={styles.about}>{props.about}</span>
    </div>
  );
}
