import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';

export interface RemovableItem {
  readonly key: string;
  readonly text: string;
  readonly aside?: string;
  readonly removeLabel: string;
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '4px 8px 4px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: '32px',
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
  },
  aside: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  empty: {
    margin: 0,
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
});

/** Things that can be taken out one by one. The focus then goes to the next one's button, or calls `onEmptied`. */
export function RemovableList(props: {
  readonly label: string;
  readonly items: readonly RemovableItem[];
  readonly empty: ReactNode;
  readonly onRemove: (index: number) => void;
  readonly onEmptied: () => void;
}): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [removed, setRemoved] = useState<{ readonly index: number; readonly of: number } | null>(null);
  const { items, onEmptied } = props;
  useEffect(() => {
    // Only once the item is really gone, which the host decides.
    if (removed === null || items.length >= removed.of) return;
    setRemoved(null);
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const next = buttons[Math.min(removed.index, buttons.length - 1)];
    if (next === undefined) onEmptied();
    else next.focus();
  }, [items, removed, onEmptied]);
  if (items.length === 0) return <p className={styles.empty}>{props.empty}</p>;
  return (
    <ul ref={list} className={styles.list} aria-label={props.label}>
      {items.map(({ key, text, aside, removeLabel }, index) => (
        <li key={key} className={styles.item}>
          <span className={styles.text}>{text}</span>
          {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={removeLabel}
            title={removeLabel}
            onClick={() => {
              setRemoved({ index, of: items.length });
              props.onRemove(index);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
