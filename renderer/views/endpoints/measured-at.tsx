import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EndpointSet, ProbeEntry } from '../../../shared/catalog/catalog.ts';
import type { EndpointsText } from '../../../shared/messages/ui/endpoints.ts';
import { portLabel, transportOf } from '../../../shared/model/target.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  places: { listStyleType: 'none', margin: 0, padding: 0 },
  host: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  aside: { color: tokens.colorNeutralForeground3 },
});

/** The hosts that stand for a set when it is measured. */
export function MeasuredAt({ set }: { readonly set: EndpointSet }): ReactElement {
  const styles = useStyles();
  const { endpoints } = useMessages().ui;
  if (set.probe === undefined) return <>{endpoints.probesMade}</>;
  if (set.probe.length === 0) return <>{endpoints.notProbed}</>;
  return (
    <ul className={styles.places}>
      {set.probe.map((probe) => (
        <li key={`${probe.host} ${probe.port} ${probe.as}`}>
          <span className={styles.host}>
            {probe.host} {portLabel(probe.port, transportOf(probe.as))}
          </span>{' '}
          <span className={styles.aside}>{asideOf(probe, endpoints)}</span>
        </li>
      ))}
    </ul>
  );
}

const asideOf = ({ as, path, mayBeMissing }: ProbeEntry, text: EndpointsText): string =>
  [
    path === undefined ? text.as[as] : `${text.as[as]} ${path}`,
    ...(mayBeMissing === true ? [text.mayBeMissing] : []),
  ].join(', ');
