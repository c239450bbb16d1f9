import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../state/messages.ts';

/** As many as a person reads at a glance, and as many more as the page lays out at once. */
const FIRST = 12;
const PORTION = 500;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    columnGap: '24px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  names: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))' },
  ranges: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(170px, 100%), 1fr))' },
  item: { overflowWrap: 'anywhere', userSelect: 'text' },
  found: { fontWeight: tokens.fontWeightBold, color: tokens.colorBrandForeground1 },
});

/** Names or ranges: what was found first, then the others; a long list is shortened until somebody wants it whole. */
export function ShortList(props: {
  readonly kind: 'names' | 'ranges';
  readonly items: readonly string[];
  readonly found: ReadonlySet<string>;
}): ReactElement {
  const styles = useStyles();
  const { endpoints } = useMessages().ui;
  const [most, setMost] = useState(FIRST);
  const { items, found } = props;
  const sorted =
    found.size === 0
      ? items
      : [...items.filter((item) => found.has(item)), ...items.filter((item) => !found.has(item))];
  // One more line is shorter than saying that there is one more.
  const rest = sorted.length <= most + 1 ? 0 : sorted.length - most;
  const shown = rest === 0 ? sorted : sorted.slice(0, most);
  const next = Math.min(rest, PORTION);
  return (
    <div>
      <ul className={mergeClasses(styles.list, styles[props.kind])}>
        {shown.map((item) => (
          <li key={item} className={mergeClasses(styles.item, found.has(item) && styles.found)}>
            {item}
          </li>
        ))}
      </ul>
      {sorted.length <= FIRST + 1 ? null : (
        <Link as="button" onClick={() => setMost(rest === 0 ? FIRST : most + next)}>
          {rest === 0 ? endpoints.fewer : endpoints.more(next)}
        </Link>
      )}
    </div>
  );
}
