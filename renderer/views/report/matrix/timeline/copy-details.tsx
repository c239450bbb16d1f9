import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { LiveRegion } from '../../../../components/live-region.tsx';
import { useMessages } from '../../../../state/messages.ts';
import { useApi, useAsk } from '../../../../state/store.ts';

/** Puts a text on the clipboard, and says so. */
export function CopyDetails({ text }: { readonly text: () => string }): ReactElement {
  const api = useApi();
  const ask = useAsk();
  const { matrix } = useMessages().ui;
  const [copied, setCopied] = useState<string | null>(null);
  const wanted = text();
  // Of another row nothing was copied yet.
  const done = copied === wanted;
  const copy = async (): Promise<void> => {
    const answer = await api.copyText({ text: wanted });
    if (answer.ok) setCopied(wanted);
    else await ask(Promise.resolve(answer));
  };
  return (
    <div>
      <Button icon={done ? <CheckmarkRegular /> : <CopyRegular />} onClick={() => void copy()}>
        {done ? matrix.copied : matrix.copyDetails}
      </Button>
      <LiveRegion text={done ? matrix.copied : ''} />
    </div>
  );
}
