import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, type ReactElement, useState } from 'react';
import type { Scope } from '../../../shared/model/finding.ts';
import { useMessages } from '../../state/messages.ts';

const SHOWN = 6;

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '2px 16px',
    margin: 0,
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { ...typographyStyles.caption1Strong, lineHeight: '20px', color: tokens.colorNeutralForeground3 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  // A name is broken only where it is longer than the line.
  technical: {
    display: 'inline-block',
    maxWidth: '100%',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '13px',
  },
});

/** Whom and what a finding concerns: features, hosts, addresses, ports. */
export function ScopeList({ scope }: { readonly scope: Scope }): ReactElement | null {
  const styles = useStyles();
  const { words, ui } = useMessages();
  const { heading } = words;
  // An endpoint that is named by its address is not said twice.
  const addresses = scope.addresses.filter((address) => !scope.hosts.includes(address));
  const facts = [
    { name: heading.host, items: scope.hosts },
    { name: heading.address, items: addresses },
    { name: heading.ports, items: scope.ports },
  ].filter(({ items }) => items.length > 0);
  if (facts.length === 0 && scope.features.length === 0) return null;
  return (
    <dl className={styles.list}>
      {scope.features.length === 0 ? null : (
        <>
          <dt className={styles.name}>{ui.check.report.features}</dt>
          <dd className={styles.text}>{words.list(scope.features.map(words.feature))}</dd>
        </>
      )}
      {facts.map(({ name, items }) => (
        <Fragment key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.text}>
            <Items items={items} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** A list in a line, its first items only until somebody wants the others. */
function Items({ items }: { readonly items: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { report, ui } = useMessages();
  const [all, setAll] = useState(false);
  const isLong = items.length > SHOWN + 1;
  const shown = all || !isLong ? items : items.slice(0, SHOWN);
  return (
    <>
      {shown.map((item, index) => (
        <Fragment key={item}>
          <span className={styles.technical}>
            {item}
            {index < shown.length - 1 ? ',' : ''}
          </span>{' '}
        </Fragment>
      ))}
      {isLong ? (
        <Link as="button" inline aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? ui.check.report.showFewer : report.andMore(items.length - SHOWN)}
        </Link>
      ) : null}
    </>
  );
}
