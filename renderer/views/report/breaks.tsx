import { Link, makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PathLink } from '../../../shared/export/path.ts';
import { useMessages } from '../../state/messages.ts';
import { findingAnchor } from './matrix/finding-anchor.ts';
import { breaksOf } from './breaks-of.ts';

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
});

/** Each finding that breaks the way, and between which stations; it leads to its card. */
export function Breaks({ links }: { readonly links: readonly PathLink[] }): ReactElement | null {
  const styles = useStyles();
  const { words, ui } = useMessages();
  const breaks = breaksOf(links);
  if (breaks.length === 0) return null;
  return (
    <ul className={styles.list}>
      {breaks.map(({ finding, from, to }) => (
        <li key={finding.id}>
          {ui.check.report.breaksBetween({ from: words.heading[from], to: words.heading[to] })}{' '}
          <Link
            as="button"
            inline
            onClick={() => document.getElementById(findingAnchor(finding.id))?.focus()}
          >
            {finding.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
