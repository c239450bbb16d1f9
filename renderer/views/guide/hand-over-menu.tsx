import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemSwitch,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ShareRegular } from '@fluentui/react-icons';
import { type ReactElement, useCallback, useState } from 'react';
import { RedactionPreview } from '../../components/redaction-preview.tsx';
import { useMessages } from '../../state/messages.ts';
import { useApi, useAsk } from '../../state/store.ts';
import { showToast } from '../../state/toast.ts';

/** The case as a file for somebody else: with placeholders for names and addresses, unless the switch is put off. */
export function HandOverMenu({ id }: { readonly id: string }): ReactElement {
  const {
    ui: { guide },
    redaction,
  } = useMessages();
  const api = useApi();
  const ask = useAsk();
  // On again for each case: to show names and addresses to others is decided each time.
  const [redact, setRedact] = useState(true);
  const [preview, setPreview] = useState(false);
  const closePreview = useCallback(() => setPreview(false), []);
  const write = async (): Promise<void> => {
    const written = await ask(api.exportCase({ id, redact }));
    if (written !== null) showToast(guide.exported(written.file));
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<ShareRegular />}>{guide.export}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList
            checkedValues={{ redact: redact ? ['on'] : [] }}
            onCheckedValueChange={(_, { checkedItems }) => setRedact(checkedItems.includes('on'))}
          >
            <MenuItem onClick={() => void write()}>{guide.writeFile}</MenuItem>
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
      {preview && <RedactionPreview of="case" id={id} onClose={closePreview} />}
    </>
  );
}
