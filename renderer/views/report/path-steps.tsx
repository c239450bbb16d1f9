import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LinkState, Path, PathLink } from '../../../shared/export/path.ts';
import { STATE_SYMBOL, type Tone } from '../../../shared/export/symbols.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';

const TONE: Readonly<Record<LinkState, Tone>> = { fine: 'good', failing: 'bad', unknown: 'quiet' };
const SYMBOL: Readonly<Record<LinkState, string>> = {
  fine: STATE_SYMBOL.ok,
  failing: STATE_SYMBOL.failed,
  unknown: STATE_SYMBOL.unknown,
};

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, margin: 0, padding: 0, listStyleType: 'none' },
  step: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', alignItems: 'baseline', padding: '2px 0' },
  symbol: { width: '16px', textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  facts: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** The same as the picture, from top to bottom, where there is no room for it. */
export function PathSteps({ path }: { readonly path: Path }): ReactElement {
  const styles = useStyles();
  const tone = useToneText();
  const { words, report } = useMessages();
  return (
    <ol className={styles.list} aria-label={words.heading.path}>
      {path.links.map(({ from, to, state }) => (
        <li key={to} className={styles.step}>
          <span aria-hidden="true" className={mergeClasses(styles.symbol, tone[TONE[state]])}>
            {SYMBOL[state]}
          </span>
          <span>
            {words.heading[from]} → {words.heading[to]}
          </span>
          <span className={tone[TONE[state]]}>{report.link[state]}</span>
          <span className={styles.facts}>{factsBeside(to, path).join(' ')}</span>
        </li>
      ))}
    </ol>
  );
}

/** What is known of the station that a link leads to; the ports that are shut belong to the way out of the firewall. */
function factsBeside(to: PathLink['to'], { facts }: Path): readonly string[] {
  if (to === 'firewall') return [];
  return to === 'internet' ? [...facts.firewall, ...facts.internet] : facts[to];
}
