import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { askedBy } from '../../../shared/handover/asked-by.ts';
import { sheetOfFinding } from '../../../shared/handover/sheet.ts';
import { sheetText } from '../../../shared/handover/sheet-text.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Report } from '../../../shared/model/report.ts';
import { LiveRegion } from '../../components/live-region.tsx';
import { useMessages } from '../../state/messages.ts';
import { useApi } from '../../state/store.ts';
import { useTellProblem } from '../../state/tell-problem.ts';

/** Puts a request to whoever can act on a finding on the clipboard; nothing for a finding of a newer version. */
export function CopyRequest(props: {
  readonly finding: Finding;
  readonly report: Report;
}): ReactElement | null {
  const { finding, report } = props;
  const messages = useMessages();
  const { copied: copiedWords, copyFor } = messages.ui.check.report;
  const api = useApi();
  const tell = useTellProblem();
  const [copied, setCopied] = useState(false);
  const asked = askedBy(finding);
  if (asked === null) return null;
  const copy = async (): Promise<void> => {
    const sheet = sheetOfFinding(finding, report, messages);
    if (sheet === null) return;
    const answer = await api.copyText({ text: sheetText(sheet, messages) });
    if (answer.ok) setCopied(true);
    else tell(answer.problem);
  };
  return (
    <>
      <Button
        size="small"
        icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
      >
        {copied ? copiedWords : copyFor[asked.team]}
      </Button>
      <LiveRegion text={copied ? copiedWords : ''} />
    </>
  );
}
