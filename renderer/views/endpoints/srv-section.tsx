import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SrvQuestion } from '../../../shared/model/subject.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '8px 16px' },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  aside: { color: tokens.colorNeutralForeground3 },
});

/** The service records that a profile asks DNS for. */
export function SrvSection({ srv }: { readonly srv: readonly SrvQuestion[] }): ReactElement {
  const styles = useStyles();
  const { endpoints } = useMessages().ui;
  return (
    <Section title={`${endpoints.srv.title} (${srv.length})`} aside={endpoints.srv.aside}>
      <ul className={styles.list}>
        {srv.map(({ name, as, mayBeMissing }) => (
          <li key={name}>
            <span className={styles.name}>{name}</span>{' '}
            <span className={styles.aside}>
              {mayBeMissing === true ? `${endpoints.as[as]}, ${endpoints.mayBeMissing}` : endpoints.as[as]}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
