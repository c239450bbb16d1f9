import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PathPicture } from '../../../shared/export/html/path-picture.tsx';
import type { Path } from '../../../shared/export/path.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { Breaks } from './breaks.tsx';
import { FeatureChips } from './feature-chips.tsx';
import { PathSteps } from './path-steps.tsx';
import { usePictureStyles } from './picture-styles.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px 32px',
    padding: '16px',
    containerType: 'inline-size',
  },
  picture: { flex: '1 1 640px', maxWidth: '1000px', '@media (max-width: 840px)': { display: 'none' } },
  steps: { flex: '1 1 100%', '@media (min-width: 840.02px)': { display: 'none' } },
  below: { flex: '1 1 320px', display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
});

/** The way from this computer to the services, where it breaks, and what works for it. */
export function PathSection({ path }: { readonly path: Path }): ReactElement {
  const styles = useStyles();
  const { picture } = usePictureStyles();
  const messages = useMessages();
  return (
    <Section title={messages.words.heading.path}>
      <div className={styles.card}>
        <div className={mergeClasses(picture, styles.picture)}>
          <PathPicture path={path} messages={messages} />
        </div>
        <div className={styles.steps}>
          <PathSteps path={path} />
        </div>
        <div className={styles.below}>
          <FeatureChips features={path.features} />
          <Breaks links={path.links} />
        </div>
      </div>
    </Section>
  );
}
