import type { ReactElement } from 'react';
import type { Sheet, SheetItem } from '../../handover/sheet.ts';
import type { Messages } from '../../messages/messages.ts';

/** What is asked of one team, to be handed over: every figure a rule needs, and how to see that it is done. */
export function SheetCard({
  sheet,
  messages,
}: {
  readonly sheet: Sheet;
  readonly messages: Messages;
}): ReactElement {
  const { row, withCallpath } = messages.handover;
  return (
    <article className="card sheet">
      <h3>{sheet.title}</h3>
      <dl>
        <Row label={row.source} text={sheet.source} />
        <Row label={row.measured} text={sheet.measured} />
      </dl>
      {sheet.items.map((item, index) => (
        <Item key={`${index} ${item.finding.id}`} item={item} messages={messages} />
      ))}
      <dl>
        <Row label={withCallpath} text={sheet.again} />
      </dl>
    </article>
  );
}

const Row = ({ label, text }: { readonly label: string; readonly text: string }): ReactElement => (
  <div className="pair">
    <dt>{label}</dt>
    <dd>{text}</dd>
  </div>
);

function Item({ item, messages }: { readonly item: SheetItem; readonly messages: Messages }): ReactElement {
  const { verify, system } = messages.handover;
  const { ask, rows, check } = item;
  return (
    <section className="ask">
      <h4>{ask}</h4>
      <dl>
        {rows.map(({ key, label, text }) => (
          <Row key={key} label={label} text={text} />
        ))}
        {check === null ? null : (
          <div className="pair">
            <dt>{verify}</dt>
            <dd>
              {check.expects}
              <ul className="commands">
                {check.commands.map(({ on, line }) => (
                  <li key={`${on} ${line}`}>
                    <span className="facts">{system[on]}</span> <code>{line}</code>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
