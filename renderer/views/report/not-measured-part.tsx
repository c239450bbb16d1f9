import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Report } from '../../../shared/model/report.ts';
import { useMessages } from '../../state/messages.ts';
import { Disclosure } from './disclosure.tsx';

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    margin: '4px 0 8px',
    paddingLeft: '20px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  what: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground1 },
});

/** What this run could not or did not test, and why. */
export function NotMeasuredPart({ report }: { readonly report: Report }): ReactElement | null {
  const styles = useStyles();
  const { heading } = useMessages().words;
  const { notMeasured } = report;
  if (notMeasured.length === 0) return null;
  return (
    <Disclosure
      summary={
        <h2>
          {heading.notMeasured} ({notMeasured.length})
        </h2>
      }
    >
      {() => (
        <ul className={styles.list}>
          {notMeasured.map(({ what, why }, index) => (
            <li key={`${index} ${what}`}>
              <span className={styles.what}>{what}</span> {why}
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
