import { Field, type FieldControlProps, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const NARROW = '@media (max-width: 840px)';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 300px)',
    gridTemplateRows: 'auto 1fr',
    columnGap: '32px',
    alignItems: 'start',
    padding: '12px 16px',
    minWidth: 0,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px' },
  },
  line: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  label: { gridColumn: '1', gridRow: '1', padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { gridColumn: '1', gridRow: '2', maxWidth: '60ch', marginTop: '2px' },
  control: {
    gridColumn: '2',
    gridRow: '1 / span 2',
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'flex-end',
    '& > .fui-Select, & > .fui-Input': { flex: '1 1 120px', minWidth: 0 },
    [NARROW]: { gridColumn: '1', gridRow: '3', justifyContent: 'flex-start' },
  },
  wide: { gridColumn: '1 / -1', gridRow: '3', marginTop: '8px', [NARROW]: { gridColumn: '1 / -1' } },
  wideError: { gridColumn: '1 / -1', gridRow: '4' },
  error: {
    gridColumn: '2',
    gridRow: '3',
    marginTop: '4px',
    overflowWrap: 'anywhere',
    [NARROW]: { gridColumn: '1', gridRow: '4' },
  },
});

/** One setting: what it is called and does on the left, its control on the right, and under it what is wrong with it. */
export function SettingRow(props: {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | null;
  /** Not the first of its card. */
  readonly line?: boolean;
  /** Its control wants the whole width, under the words. */
  readonly wide?: boolean;
  readonly children: (control: FieldControlProps) => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { error = null, wide = false } = props;
  return (
    <Field
      className={mergeClasses(styles.row, props.line === true && styles.line)}
      label={{ children: props.label, className: styles.label }}
      hint={{ children: props.hint, className: styles.hint }}
      {...(error === null
        ? {}
        : {
            validationMessage: {
              children: error,
              className: mergeClasses(styles.error, wide && styles.wideError),
              role: 'alert',
            },
          })}
    >
      {(control) => (
        <div className={mergeClasses(styles.control, wide && styles.wide)}>{props.children(control)}</div>
      )}
    </Field>
  );
}
