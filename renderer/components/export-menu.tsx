import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemSwitch,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons';
import { type ReactElement, useCallback, useState } from 'react';
import { RedactionPreview } from './redaction-preview.tsx';
import { EXPORT_FORMATS } from '../../shared/api/runs.ts';
import type { Team } from '../../shared/handover/team.ts';
import { useMessages } from '../state/messages.ts';
import { useApi, useAsk } from '../state/store.ts';
import { showToast } from '../state/toast.ts';
import { useCommand } from '../state/use-command.ts';

/** Writes a saved report, or what it asks of a team, as a file of the person's choice; null while there is none, for a reason that is told. */
export function ExportMenu(props: {
  readonly id: string | null;
  /** Without it: there is no saved report. */
  readonly whyNot?: string;
  /** Of the report, where it is at hand: whom it asks for something. */
  readonly teams?: readonly Team[];
}): ReactElement {
  const { id, teams = [] } = props;
  const {
    ui: { export: said },
    handover,
    redaction,
  } = useMessages();
  const api = useApi();
  const ask = useAsk();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  // On again for each report: to show names and addresses to others is decided each time.
  const [redact, setRedact] = useState(true);
  const [preview, setPreview] = useState(false);
  const closePreview = useCallback(() => setPreview(false), []);
  const isReady = id !== null && !busy;
  const whyNot = busy ? said.writing : id === null ? (props.whyNot ?? said.notSaved) : null;
  useCommand('export', () => {
    if (whyNot === null) setOpen(true);
    else showToast(whyNot);
  });
  const write = async (task: (id: string) => ReturnType<typeof api.exportReport>): Promise<void> => {
    if (id === null) return;
    setBusy(true);
    const saved = await ask(task(id));
    setBusy(false);
    if (saved !== null) showToast(said.saved(saved.file));
  };
  return (
    <>
      <Menu
        open={open && isReady}
        onOpenChange={(_, data) => setOpen(data.open && isReady)}
        checkedValues={{ redact: redact ? ['on'] : [] }}
        onCheckedValueChange={(_, { checkedItems }) => setRedact(checkedItems.includes('on'))}
      >
        <MenuTrigger disableButtonEnhancement>
          <Tooltip relationship="description" content={whyNot ?? said.purpose}>
            <Button
              icon={busy ? <Spinner size="tiny" aria-hidden="true" /> : <ArrowExportRegular />}
              disabledFocusable={!isReady}
            >
              {said.title}
            </Button>
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {EXPORT_FORMATS.map((format) => (
              <MenuItem
                key={format}
                secondaryContent={said.formats[format].purpose}
                onClick={() => void write((saved) => api.exportReport({ id: saved, format, redact }))}
              >
                {said.formats[format].name}
              </MenuItem>
            ))}
            {teams.length === 0 ? null : (
              <>
                <MenuDivider />
                <MenuGroup>
                  <MenuGroupHeader>{handover.title}</MenuGroupHeader>
                  {teams.map((team) => (
                    <MenuItem
                      key={team}
                      secondaryContent={said.formats.md.name}
                      onClick={() => void write((saved) => api.exportSheet({ id: saved, team, redact }))}
                    >
                      {handover.team[team]}
                    </MenuItem>
                  ))}
                </MenuGroup>
              </>
            )}
            <MenuDivider />
            <MenuItemSwitch name="redact" value="on" title={redaction.purpose}>
              {redaction.replace}
            </MenuItemSwitch>
            <MenuItem disabled={!redact} onClick={() => setPreview(true)}>
              {redaction.preview}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {preview && id !== null && <RedactionPreview of="report" id={id} onClose={closePreview} />}
    </>
  );
}
