import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SettingPlace } from '../../../shared/messages/guide.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', marginTop: '4px' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '0 0 4px' },
  name: {
    padding: '4px 16px 4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 600px)': { whiteSpace: 'normal' },
  },
  value: {
    padding: '4px 0',
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Where the setting that is asked about is found, the place that exists today first. */
export function SettingsTable({ place }: { readonly place: SettingPlace }): ReactElement {
  const styles = useStyles();
  const { heading, columns } = useMessages().guide.settings;
  const rows = [
    { name: columns.present, value: place.present, code: false },
    { name: columns.powershell, value: place.powershell, code: true },
    { name: columns.server, value: place.server, code: true },
    { name: columns.old, value: place.old, code: false },
  ].filter(({ value }) => value !== null);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{heading}</caption>
      <tbody>
        {rows.map(({ name, value, code }) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={mergeClasses(styles.value, code && styles.code)}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
