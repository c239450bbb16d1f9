import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useMessages } from '../../state/messages.ts';
import { useGiveCommand } from '../../state/use-command.ts';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '48px 16px',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { margin: '0 0 8px', maxWidth: '56ch', color: tokens.colorNeutralForeground2 },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'center' },
});

/** Before there are two reports: what to do first. */
export function TooFewReports(): ReactElement {
  const styles = useStyles();
  const { compare, history } = useMessages().ui;
  const give = useGiveCommand();
  return (
    <div className={styles.empty}>
      <ArrowSwapRegular className={styles.icon} />
      <p className={styles.title}>{compare.empty}</p>
      <p className={styles.hint}>{compare.emptyHint}</p>
      <div className={styles.deeds}>
        <Button appearance="primary" onClick={() => give('check')}>
          {history.toCheck}
        </Button>
        <Button onClick={() => give('import')}>{history.import}</Button>
      </div>
    </div>
  );
}
