import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { NOTE_SYMBOL } from '../../../shared/guide/picture-lines.ts';
import type { Picture } from '../../../shared/guide/picture.ts';
import { useToneText } from '../../components/tone.ts';
import { useMessages } from '../../state/messages.ts';
import { usePictureStyles } from './picture-styles.ts';
import { SearchPicture } from './search-picture.tsx';

const useStyles = makeStyles({
  dot: {
    display: 'inline-block',
    width: '8px',
    height: '8px',
    marginRight: '4px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralForeground2}`,
  },
  available: {
    backgroundColor: tokens.colorPaletteGreenBackground3,
    border: `1px solid ${tokens.colorPaletteGreenBackground3}`,
  },
  bubble: {
    maxWidth: '85%',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  user: { alignSelf: 'flex-end', backgroundColor: tokens.colorBrandBackground2 },
  contact: { alignSelf: 'flex-start', backgroundColor: tokens.colorNeutralBackground4 },
  lost: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px dashed ${tokens.colorStatusDangerForeground3}`,
  },
  note: { color: tokens.colorNeutralForeground2 },
  ofUser: { alignSelf: 'flex-end', textAlign: 'right' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  button: {
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  there: {
    padding: '6px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
});

/** The client's window as it looks when an answer is true: drawn, and of no client's own look. Only to be looked at. */
export function OutcomePicture({ picture }: { readonly picture: Picture }): ReactElement {
  return picture.kind === 'search' ? (
    <SearchPicture picture={picture} />
  ) : (
    <ConversationPicture picture={picture} />
  );
}

function ConversationPicture(props: {
  readonly picture: Extract<Picture, { kind: 'conversation' }>;
}): ReactElement {
  const { presence, bubbles, note, atContact } = props.picture;
  const frame = usePictureStyles();
  const styles = useStyles();
  const tones = useToneText();
  const { guide, report } = useMessages();
  const text = guide.picture;
  return (
    <span className={frame.window} aria-hidden="true">
      <span className={frame.head}>
        <span className={frame.face} />
        <span>
          <span className={frame.name}>{text.contact}</span>
          <span className={frame.aside}>
            <span className={mergeClasses(styles.dot, presence === 'available' && styles.available)} />
            {text.presence[presence]}
          </span>
        </span>
      </span>
      <span className={frame.body}>
        {bubbles.map(({ from, says, went }) => (
          <span key={says} className={mergeClasses(styles.bubble, styles[from], !went && styles.lost)}>
            {text.messages[says]}
          </span>
        ))}
        {note === null ? null : (
          <span
            className={mergeClasses(
              styles.note,
              note === 'sent' && styles.ofUser,
              note === 'refused' && tones.bad,
            )}
          >
            {NOTE_SYMBOL[note]} {text.notes[note]}
          </span>
        )}
        {note === 'asks' ? (
          <span className={styles.buttons}>
            <span className={styles.button}>{text.accept}</span>
            <span className={styles.button}>{text.decline}</span>
          </span>
        ) : null}
      </span>
      {atContact === null ? null : (
        <span className={styles.there}>{report.labelled(text.atContact, text.seenThere[atContact])}</span>
      )}
    </span>
  );
}
