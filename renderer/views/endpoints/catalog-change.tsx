import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CatalogDiff, SetChange } from '../../../shared/catalog/change/catalog-diff.ts';
import type { Opening } from '../../../shared/catalog/change/openings.ts';
import { factWords } from '../../../shared/export/catalog-change-text.ts';
import { printable } from '../../../shared/model/printable.ts';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: '4px 0 0' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  caption: { textAlign: 'start', padding: '4px 0', fontWeight: tokens.fontWeightSemibold },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '2px 12px 2px 0',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  place: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, width: '50%' },
  sets: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '8px' },
  set: { ...typographyStyles.body1, margin: 0 },
  values: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', userSelect: 'text' },
});

/** A list of thousands is for the file, not for a dialog. */
const MOST_SHOWN = 100;
const LISTS = ['urls', 'ips', 'tcpPorts', 'udpPorts'] as const;

/** What a newer list means for rules, which is what most ask first; then what changed, set by set. */
export function CatalogChange({ diff }: { readonly diff: CatalogDiff }): ReactElement {
  const styles = useStyles();
  const { catalogChange: text, ui } = useMessages();
  const { open, close } = diff.rules;
  if (diff.sets.length === 0) return <p className={styles.set}>{ui.catalogWork.updates.onlyNewer}</p>;
  return (
    <div className={styles.parts}>
      <h3 className={styles.title}>{text.rules}</h3>
      {open.length === 0 && close.length === 0 ? <p className={styles.set}>{text.noRules}</p> : null}
      <Openings caption={text.open} openings={open} />
      <Openings caption={text.close} openings={close} />
      <h3 className={styles.title}>{ui.catalogWork.updates.whatChanged}</h3>
      <ul className={styles.sets}>
        {diff.sets.slice(0, MOST_SHOWN).map((change) => (
          <li key={change.id}>
            <p className={styles.set}>{printable(text.set(change), 300)}</p>
            <Values change={change} />
          </li>
        ))}
      </ul>
      <More n={diff.sets.length - MOST_SHOWN} />
    </div>
  );
}

function Openings(props: {
  readonly caption: string;
  readonly openings: readonly Opening[];
}): ReactElement | null {
  const styles = useStyles();
  const { catalogChange: text } = useMessages();
  const { openings } = props;
  if (openings.length === 0) return null;
  return (
    <div>
      <table className={styles.table}>
        <caption className={styles.caption}>{props.caption}</caption>
        <tbody>
          {openings.slice(0, MOST_SHOWN).map(({ destination, ports, sets }) => (
            <tr key={destination}>
              <th scope="row" className={`${styles.cell} ${styles.place}`}>
                {destination}
              </th>
              <td className={styles.cell}>{ports.join(', ')}</td>
              <td className={styles.cell}>{text.forSets(sets)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More n={openings.length - MOST_SHOWN} />
    </div>
  );
}

function Values({ change }: { readonly change: SetChange }): ReactElement {
  const styles = useStyles();
  const messages = useMessages();
  const { catalogChange: text, report } = messages;
  const lines = [
    ...LISTS.flatMap((name) =>
      (['added', 'removed'] as const).flatMap((kind) =>
        change[name][kind].length === 0
          ? []
          : [report.labelled(text[kind][name], change[name][kind].slice(0, MOST_SHOWN).join(', '))],
      ),
    ),
    ...change.facts.map(({ fact, before, now }) =>
      report.labelled(
        text.facts[fact],
        `${factWords(fact, before, messages)} → ${factWords(fact, now, messages)}`,
      ),
    ),
  ];
  return (
    <>
      {lines.map((line) => (
        <p key={line} className={styles.values}>
          {line}
        </p>
      ))}
    </>
  );
}

function More({ n }: { readonly n: number }): ReactElement | null {
  const { report } = useMessages();
  return n > 0 ? <p>{report.andMore(n)}</p> : null;
}
