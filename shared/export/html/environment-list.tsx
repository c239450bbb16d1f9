import type { ReactElement } from 'react';
import type { Messages } from '../../messages/messages.ts';
import type { Report } from '../../model/report.ts';
import { environmentFacts } from '../environment-facts.ts';

/** The computer and the network as they were, and what was measured with. */
export function EnvironmentList({
  report,
  messages,
}: {
  readonly report: Report;
  readonly messages: Messages;
}): ReactElement {
  return (
    <dl>
      {environmentFacts(report, messages).map(([name, text]) => (
        <Fact key={name} name={name} text={text} />
      ))}
    </dl>
  );
}

const Fact = ({ name, text }: { readonly name: string; readonly text: string }): ReactElement => (
  <>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </>
);
