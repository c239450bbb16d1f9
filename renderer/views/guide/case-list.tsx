import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import type { CaseSummary } from '../../../shared/api/cases.ts';
import { casePath } from '../../components/screens.ts';
import { localTime } from '../../state/local-time.ts';
import { useMessages } from '../../state/messages.ts';
import { CaseStatusWords } from './case-status.tsx';

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '8px 16px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  cell: {
    padding: '8px 16px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  title: { width: '28%', minWidth: '160px' },
  time: { whiteSpace: 'nowrap' },
  link: {
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

/** All cases with their state. */
export function CaseList({ cases }: { readonly cases: readonly CaseSummary[] }): ReactElement {
  const styles = useStyles();
  const { ui, lang } = useMessages();
  const { columns, list, untitled } = ui.guide;
  return (
    <div className={styles.card}>
      <table className={styles.table} aria-label={list}>
        <thead>
          <tr>
            {[columns.title, columns.status, columns.reportedBy, columns.runs, columns.changed].map(
              (name) => (
                <th key={name} scope="col" className={styles.head}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {cases.map((held) => (
            <tr key={held.id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.title)}>
                <Link href={casePath(held.id)} className={styles.link}>
                  {held.title === '' ? untitled : held.title}
                </Link>
              </th>
              <td className={styles.cell}>
                <CaseStatusWords held={held} />
              </td>
              <td className={styles.cell}>{held.reportedBy}</td>
              <td className={styles.cell}>{held.runs}</td>
              <td className={mergeClasses(styles.cell, styles.time)}>{localTime(held.updatedAt, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
