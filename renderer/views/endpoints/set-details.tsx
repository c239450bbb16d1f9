import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { EndpointSet } from '../../../shared/catalog/catalog.ts';
import type { EndpointsText } from '../../../shared/messages/ui/endpoints.ts';
import { useMessages } from '../../state/messages.ts';
import { CopySet } from './copy-set.tsx';
import { LinkedText } from './linked-text.tsx';
import { MeasuredAt } from './measured-at.tsx';
import type { FoundSet } from './search-sets.ts';
import { ShortList } from './short-list.tsx';

const NARROW = '@media (max-width: 840px)';

const useStyles = makeStyles({
  details: { padding: '4px 16px 16px 44px', [NARROW]: { paddingLeft: '16px' } },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    gap: '8px 24px',
    margin: '0 0 12px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '0' },
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', [NARROW]: { marginBottom: '8px' } },
  prose: { maxWidth: '110ch' },
});

/** Everything that the catalogue says of one set, besides what its row says already. */
export function SetDetails({ found }: { readonly found: FoundSet }): ReactElement {
  const styles = useStyles();
  const { ui, words } = useMessages();
  const { rows, ...text } = ui.endpoints;
  const { set, names, ranges } = found;
  const { urls = [], ips = [], notes = '', source, readOn, retired } = set;
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        {retired === undefined ? (
          <Fact name={rows.without}>{withoutIt(set, ui.endpoints)}</Fact>
        ) : (
          <Fact name={rows.need}>
            {text.retired({ date: words.instant(retired.on), successor: retired.successor })}
          </Fact>
        )}
        {urls.length === 0 ? null : (
          <Fact name={rows.names} wide>
            <ShortList kind="names" items={urls} found={names} />
          </Fact>
        )}
        {ips.length === 0 ? null : (
          <Fact name={rows.ranges} wide>
            <ShortList kind="ranges" items={ips} found={ranges} />
          </Fact>
        )}
        <Fact name={rows.measuredAt}>
          <MeasuredAt set={set} />
        </Fact>
        {notes === '' ? null : (
          <Fact name={rows.notes} lang="en">
            <LinkedText text={notes} />
          </Fact>
        )}
        {source === undefined ? null : (
          <Fact name={rows.source}>
            <span lang="en">
              <LinkedText text={source} />
            </span>
            {readOn === undefined ? null : ` · ${text.readOn(words.instant(readOn))}`}
          </Fact>
        )}
        <Fact name={rows.record}>{text.record(set)}</Fact>
      </dl>
      <CopySet set={set} />
    </div>
  );
}

const withoutIt = ({ feature, serviceAreaDisplayName }: EndpointSet, text: EndpointsText): string =>
  feature === undefined ? text.withoutUnknown(serviceAreaDisplayName) : text.without[feature];

function Fact(props: {
  readonly name: string;
  readonly wide?: boolean;
  readonly lang?: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={mergeClasses(styles.value, props.wide !== true && styles.prose)} lang={props.lang}>
        {props.children}
      </dd>
    </>
  );
}
