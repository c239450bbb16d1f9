import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons';
import type { ReactElement, RefObject } from 'react';
import { useMessages } from '../../state/messages.ts';
import { CheckFields } from './check-fields.tsx';
import { LastCheck } from './last-check.tsx';
import type { Check } from './use-check.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    maxWidth: '880px',
    padding: '20px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 600px)': { padding: '12px' },
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px 16px' },
});

/** Before anything was measured: what will happen, what to choose, and one large button. */
export function StartCard(props: {
  readonly check: Check;
  readonly domains: RefObject<HTMLInputElement | null>;
}): ReactElement {
  const { check } = props;
  const styles = useStyles();
  const { check: said } = useMessages().ui;
  return (
    <div className={styles.card}>
      {said.intro.map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
      <div className={styles.fields}>
        <CheckFields check={check} compact={false} domains={props.domains} />
      </div>
      <div>
        <Button
          appearance="primary"
          size="large"
          icon={<PlayRegular />}
          disabledFocusable={check.busy || check.profile === null}
          onClick={check.start}
        >
          {said.run}
        </Button>
      </div>
      <LastCheck />
    </div>
  );
}
