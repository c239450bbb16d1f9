import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { environmentFacts } from '../../../shared/export/environment-facts.ts';
import type { Report } from '../../../shared/model/report.ts';
import { useMessages } from '../../state/messages.ts';
import { Disclosure } from './disclosure.tsx';

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '4px 0 8px',
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: 0 },
  },
  name: { color: tokens.colorNeutralForeground3 },
  text: { margin: 0, overflowWrap: 'anywhere', '@media (max-width: 600px)': { marginBottom: '8px' } },
});

/** The computer and the network as they were, and what was measured with. */
export function EnvironmentPart({ report }: { readonly report: Report }): ReactElement {
  const messages = useMessages();
  return (
    <Disclosure summary={<h2>{messages.words.heading.environment}</h2>}>
      {() => <Facts facts={environmentFacts(report, messages)} />}
    </Disclosure>
  );
}

function Facts(props: { readonly facts: ReturnType<typeof environmentFacts> }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {props.facts.flatMap(([name, text]) => [
        <dt key={name} className={styles.name}>
          {name}
        </dt>,
        <dd key={`${name} text`} className={styles.text}>
          {text}
        </dd>,
      ])}
    </dl>
  );
}
