import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular } from '@fluentui/react-icons';
import { type ReactElement, useEffect, useRef } from 'react';
import { portOf } from '../../../../../shared/export/report-facts.ts';
import type { Report } from '../../../../../shared/model/report.ts';
import { useMessages } from '../../../../state/messages.ts';
import type { Entry } from '../entries.ts';
import { Timeline } from './timeline.tsx';

const useStyles = makeStyles({
  drawer: { width: 'min(760px, 100vw)' },
  title: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', gap: '4px', flexShrink: 0 },
});

/** The timeline of the open row at the side of the window, with ways to its neighbours. */
export function TimelineDrawer(props: {
  readonly report: Report;
  /** The rows that the table shows, in its order. */
  readonly entries: readonly Entry[];
  /** The open one, wherever the table has it. */
  readonly entry: Entry | null;
  readonly setOpen: (key: string | null) => void;
  /** Where the focus goes when the drawer has left the page. */
  readonly afterwards: (key: string) => void;
}): ReactElement {
  const { report, entries, entry, setOpen, afterwards } = props;
  const styles = useStyles();
  const { shell, matrix } = useMessages().ui;
  // What it showed stays on it while it slides away.
  const last = useRef(entry);
  if (entry !== null) last.current = entry;
  const shown = entry ?? last.current;
  const goal = useRef<string | null>(null);
  const at = entry === null ? -1 : entries.findIndex(({ key }) => key === entry.key);
  const leave = (): void => {
    if (goal.current !== null) goToAnchor(goal.current);
    else if (shown !== null) afterwards(shown.key);
    goal.current = null;
  };
  return (
    <OverlayDrawer
      position="end"
      open={entry !== null}
      onOpenChange={(_, { open }) => (open ? undefined : setOpen(null))}
      className={styles.drawer}
    >
      {shown === null ? null : (
        <>
          <DrawerHeader>
            <DrawerHeaderTitle
              action={
                <div className={styles.actions}>
                  <Neighbour
                    entry={entries[at - 1]}
                    label={matrix.previousRow}
                    icon={<ChevronUpRegular />}
                    go={setOpen}
                  />
                  <Neighbour
                    entry={at < 0 ? undefined : entries[at + 1]}
                    label={matrix.nextRow}
                    icon={<ChevronDownRegular />}
                    go={setOpen}
                  />
                  <Button
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={shell.close}
                    title={shell.close}
                    onClick={() => setOpen(null)}
                  />
                </div>
              }
            >
              <span className={styles.title}>{`${shown.row.host} ${portOf(shown.row)}`.trim()}</span>
            </DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody>
            <Timeline
              key={shown.key}
              row={shown.row}
              report={report}
              goTo={(anchor) => {
                goal.current = anchor;
                setOpen(null);
              }}
            />
            <Leaving run={() => (entry === null ? leave() : undefined)} />
          </DrawerBody>
        </>
      )}
    </OverlayDrawer>
  );
}

/** A finding's card takes the focus, so that the keys go on from there. */
function goToAnchor(anchor: string): void {
  const card = document.getElementById(anchor);
  if (card === null) return;
  if (!card.hasAttribute('tabindex')) card.tabIndex = -1;
  card.scrollIntoView({ block: 'nearest' });
  card.focus();
}

function Neighbour(props: {
  readonly entry: Entry | undefined;
  readonly label: string;
  readonly icon: ReactElement;
  readonly go: (key: string) => void;
}): ReactElement {
  const { entry, label, icon, go } = props;
  return (
    <Button
      appearance="subtle"
      icon={icon}
      aria-label={label}
      title={label}
      // Stays in the way of the Tab key at the last row, so that the focus is not lost there.
      disabledFocusable={entry === undefined}
      onClick={() => (entry === undefined ? undefined : go(entry.key))}
    />
  );
}

/** Runs what it was last given when it leaves the page: the drawer has then slid away and holds the focus no more. */
function Leaving({ run }: { readonly run: () => void }): null {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => () => latest.current(), []);
  return null;
}
