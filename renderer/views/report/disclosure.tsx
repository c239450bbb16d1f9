import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1,
    width: 'fit-content',
    cursor: 'pointer',
    padding: '4px 8px',
    marginLeft: '-8px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& > h2, & > h3': { display: 'inline', font: 'inherit', margin: 0 },
  },
});

/** Something that is one click away; it is made only when it is wanted. */
export function Disclosure(props: {
  readonly summary: ReactNode;
  readonly children: () => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{props.summary}</summary>
      {open ? props.children() : null}
    </details>
  );
}
