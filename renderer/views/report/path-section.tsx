import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type ReactElement, useRef } from 'react';
import {
  LEAST_PATH_WIDTH,
  NARROW_PATH_WIDTH,
  PathPicture,
} from '../../../shared/export/html/path-picture.tsx';
import type { Path } from '../../../shared/export/path.ts';
import { Section } from '../../components/section.tsx';
import { useMessages } from '../../state/messages.ts';
import { Breaks } from './breaks.tsx';
import { FeatureChips } from './feature-chips.tsx';
import { useWidth } from './matrix/table-layout.ts';
import { PathSteps } from './path-steps.tsx';
import { usePictureStyles } from './picture-styles.ts';

const USUAL_PX = 1000;

const useStyles = makeStyles({
  card: { display: 'flex', flexWrap: 'wrap', gap: '12px 32px', padding: '16px' },
  way: { flex: '1 1 640px', minWidth: 0, maxWidth: `${USUAL_PX}px` },
  below: { flex: '1 1 320px', display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
});

/** The way from this computer to the services, where it breaks, and what works for it. */
export function PathSection({ path }: { readonly path: Path }): ReactElement {
  const styles = useStyles();
  const { picture, small } = usePictureStyles();
  const messages = useMessages();
  const way = useRef<HTMLDivElement>(null);
  const width = useWidth(way) ?? USUAL_PX;
  return (
    <Section title={messages.words.heading.path}>
      <div className={styles.card}>
        <div ref={way} className={styles.way}>
          {width < LEAST_PATH_WIDTH ? (
            <PathSteps path={path} />
          ) : (
            <div className={mergeClasses(picture, width < NARROW_PATH_WIDTH && small)}>
              <PathPicture path={path} messages={messages} width={width} />
            </div>
          )}
        </div>
        <div className={styles.below}>
          <FeatureChips features={path.features} />
          <Breaks links={path.links} />
        </div>
      </div>
    </Section>
  );
}
