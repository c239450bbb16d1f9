import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says something to screen readers whenever its text changes; seen by nobody. */
export function LiveRegion({ text }: { readonly text: string }): ReactElement {
  return (
    <div className={useStyles().hidden} role="status" aria-live="polite">
      {text}
    </div>
  );
}

/** Words that stand for a symbol. */
export function HiddenText({ children }: { readonly children: string }): ReactElement {
  return <span className={useStyles().hidden}>{children}</span>;
}
