import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Path } from '../../../shared/export/path.ts';
import { STATE_SYMBOL, STATE_TONE } from '../../../shared/export/symbols.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  symbol: {
    display: 'inline-block',
    width: '16px',
    marginRight: '4px',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What the services are needed for, and whether it works. */
export function FeatureChips({ features }: Pick<Path, 'features'>): ReactElement | null {
  const styles = useStyles();
  const tone = useToneText();
  const { words, report } = useMessages();
  if (features.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.heading.neededFor}>
      {features.map(({ feature, state }) => (
        <li key={feature}>
          <span aria-hidden="true" className={mergeClasses(styles.symbol, tone[STATE_TONE[state]])}>
            {STATE_SYMBOL[state]}
          </span>
          {report.labelled(words.feature(feature), words.state[state])}
        </li>
      ))}
    </ul>
  );
}
