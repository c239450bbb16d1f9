import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';

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

/** A screen before there is anything to show: what it is for, and what to do first. */
export function EmptyState(props: {
  readonly icon: FluentIcon;
  readonly title: string;
  readonly hint: string;
  /** What can be done. */
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { icon: Icon, title, hint, children } = props;
  return (
    <div className={styles.empty}>
      <Icon className={styles.icon} />
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.deeds}>{children}</div>
    </div>
  );
}
