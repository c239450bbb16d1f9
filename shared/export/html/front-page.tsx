import type { ReactElement } from 'react';
import type { FrontFacts } from '../../handover/front-facts.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../model/printable.ts';
import type { Report } from '../../model/report.ts';
import type { MatrixRow } from '../matrix.ts';
import type { Path } from '../path.ts';
import { STATE_SYMBOL, STATE_TONE } from '../symbols.ts';
import { PathPicture } from './path-picture.tsx';
import { VerdictCard } from './verdict-card.tsx';

/** Its text is to be readable on paper, where the picture is as wide as the page. */
const PICTURE_WIDTH = 760;
/** A report from elsewhere may name any number. */
const MOST_FEATURES = 16;
const LONGEST_FEATURE = 60;

/** The one page for whoever decides: the verdict, what people cannot do, what is asked of whom, and how sure that is. */
export function FrontPage(props: {
  readonly report: Report;
  readonly rows: readonly MatrixRow[];
  readonly path: Path;
  readonly facts: FrontFacts;
  readonly messages: Messages;
}): ReactElement {
  const { report, rows, path, facts, messages } = props;
  const { front } = messages.handover;
  return (
    <div className="front">
      <VerdictCard report={report} rows={rows} messages={messages} />
      {report.practice === undefined ? null : (
        <p className="card facts">{front.practised(messages.practice[report.practice].title)}</p>
      )}
      <h2>{messages.words.heading.path}</h2>
      <div className="card scroll">
        <PathPicture path={path} messages={messages} width={PICTURE_WIDTH} />
      </div>
      <Features path={path} messages={messages} />
      <h2>{front.cannot}</h2>
      {facts.cannot.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h2>{front.asked}</h2>
      <Asked facts={facts} messages={messages} />
      <h2>{front.howSure}</h2>
      <p>{facts.sure}</p>
      <p className="facts paper">{front.technical}</p>
    </div>
  );
}

/** What the services are needed for, and whether it works. */
function Features({ path, messages }: { readonly path: Path; readonly messages: Messages }): ReactElement {
  const { feature: featureWord, state: stateWord } = messages.words;
  return (
    <ul className="chips">
      {path.features.slice(0, MOST_FEATURES).map(({ feature, state }) => (
        <li key={feature}>
          <span className={`symbol ${STATE_TONE[state]}`} aria-hidden="true">
            {STATE_SYMBOL[state]}
          </span>
          {messages.report.labelled(printable(featureWord(feature), LONGEST_FEATURE), stateWord[state])}
        </li>
      ))}
    </ul>
  );
}

function Asked({
  facts,
  messages,
}: {
  readonly facts: FrontFacts;
  readonly messages: Messages;
}): ReactElement {
  const { nobody, front } = messages.handover;
  if (facts.asked.length === 0) return <p>{nobody}</p>;
  return (
    <>
      <dl>
        {facts.asked.map(({ team, name, asks }) => (
          <div key={team} className="pair">
            <dt>{name}</dt>
            <dd>
              {asks.map((ask, index) => (
                <p key={`${index} ${ask}`}>{ask}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {facts.left === 0 ? null : <p className="facts">{front.more(facts.left)}</p>}
    </>
  );
}
