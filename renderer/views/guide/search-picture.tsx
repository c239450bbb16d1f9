import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Picture } from '../../../shared/guide/picture.ts';
import { useMessages } from '../../state/messages.ts';
import { usePictureStyles } from './picture-styles.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexGrow: 1,
    alignItems: 'center',
    gap: '6px',
    minWidth: 0,
    padding: '3px 8px',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  tabs: { display: 'flex', flexWrap: 'wrap', gap: '0 12px', padding: '4px 8px 0' },
  tab: { paddingBottom: '2px', borderBottom: '2px solid transparent' },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
  person: { display: 'flex', alignItems: 'center', gap: '8px' },
  offer: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorBrandForeground1 },
  icon: { flexShrink: 0, fontSize: '16px' },
});

/** The search of a client: what was typed, where it looks, and what it shows under that. */
export function SearchPicture(props: {
  readonly picture: Extract<Picture, { kind: 'search' }>;
}): ReactElement {
  const { directories, result } = props.picture;
  const frame = usePictureStyles();
  const styles = useStyles();
  const text = useMessages().guide.picture;
  return (
    <span className={frame.window} aria-hidden="true">
      <span className={frame.head}>
        <span className={styles.box}>
          <SearchRegular className={styles.icon} />
          {text.sought}
        </span>
      </span>
      {directories.length === 0 ? null : (
        <span className={styles.tabs}>
          {directories.map((directory) => (
            <span
              key={directory}
              className={mergeClasses(styles.tab, directory === directories.at(-1) && styles.chosen)}
            >
              {text.directories[directory]}
            </span>
          ))}
        </span>
      )}
      <span className={frame.body}>
        {result === 'person' ? (
          <span className={styles.person}>
            <span className={frame.face} />
            <span>
              <span className={frame.name}>{text.contact}</span>
              <span className={frame.aside}>{text.sought}</span>
            </span>
          </span>
        ) : null}
        {result === 'offer' ? (
          <span className={styles.offer}>
            <SearchRegular className={styles.icon} />
            {text.offer}
          </span>
        ) : null}
        {result === 'nobody' ? <span className={frame.aside}>{text.nobody}</span> : null}
      </span>
    </span>
  );
}
