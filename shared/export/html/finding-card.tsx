import type { ReactElement } from 'react';
import type { Messages } from '../../messages/messages.ts';
import type { Finding } from '../../model/finding.ts';
import { evidenceWords, type ObservationsById } from '../evidence-words.ts';
import { SEVERITY_SYMBOL, SEVERITY_TONE } from '../symbols.ts';

/** Enough to prove it; the JSON report has every observation. */
const EVIDENCE_SHOWN = 20;
const HOSTS_SHOWN = 12;

/** One finding: what it means, what to do, and why we say so. */
export function FindingCard({
  finding,
  known,
  messages,
}: {
  readonly finding: Finding;
  readonly known: ObservationsById;
  readonly messages: Messages;
}): ReactElement {
  const { heading, severity, certainty } = messages.words;
  const tone = SEVERITY_TONE[finding.severity];
  const evidence = evidenceWords(finding, known, messages, EVIDENCE_SHOWN);
  return (
    <article className={`card tone tone-${tone} plain`}>
      <h3>
        <span className={`symbol ${tone}`} aria-hidden="true">
          {SEVERITY_SYMBOL[finding.severity]}
        </span>
        {finding.title}
      </h3>
      <p className="facts">
        <span className={tone}>{severity[finding.severity]}</span> · {certainty(finding.confidence)} ·{' '}
        <code>{finding.code}</code>
      </p>
      <Scope finding={finding} messages={messages} />
      {finding.explanation === '' ? null : (
        <>
          <h4>{heading.whatItMeans}</h4>
          <p>{finding.explanation}</p>
        </>
      )}
      {finding.remediation.length === 0 ? null : (
        <>
          <h4>{heading.whatToDo}</h4>
          <ol>
            {finding.remediation.map((step, index) => (
              <li key={`${index} ${step}`}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {evidence.length === 0 ? null : (
        <details open>
          <summary>{heading.whyWeSaySo}</summary>
          <ul>
            {evidence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

/** Which hosts, addresses and ports: what a ticket to the firewall team needs. */
function Scope({
  finding: { scope },
  messages,
}: {
  readonly finding: Finding;
  readonly messages: Messages;
}): ReactElement | null {
  const places = [...scope.hosts, ...scope.addresses];
  const left = places.length - HOSTS_SHOWN;
  if (places.length === 0 && scope.ports.length === 0) return null;
  const { heading } = messages.words;
  return (
    <>
      <h4>{heading.scope}</h4>
      <p className="mono">
        {[...places.slice(0, HOSTS_SHOWN), ...(left > 0 ? [messages.report.andMore(left)] : [])].join(', ')}
        {scope.ports.length === 0 ? '' : ` — ${scope.ports.join(', ')}`}
      </p>
    </>
  );
}
