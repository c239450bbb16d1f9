import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import type { EndpointSet } from '../../../shared/catalog/catalog.ts';
import { LiveRegion } from '../../components/live-region.tsx';
import { useMessages } from '../../state/messages.ts';
import { useApi } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';
import { setText } from './set-text.ts';

/** The names, ranges and ports of a set as text, for whoever writes the firewall's rules. */
export function CopySet({ set }: { readonly set: EndpointSet }): ReactElement {
  const { endpoints } = useMessages().ui;
  const api = useApi();
  const tell = useTellProblem();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const answer = await api.copyText({ text: setText(set) });
    if (answer.ok) setCopied(true);
    else tell(answer.problem);
  };
  return (
    <>
      <Button
        size="small"
        icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
        aria-label={copied ? endpoints.copied : endpoints.copyOf(set.id)}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
      >
        {copied ? endpoints.copied : endpoints.copy}
      </Button>
      <LiveRegion text={copied ? endpoints.copied : ''} />
    </>
  );
}
