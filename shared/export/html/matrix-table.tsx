import type { ReactElement } from 'react';
import type { Messages } from '../../messages/messages.ts';
import { LAYER_NAMES, type Layer, type LayerState } from '../layers.ts';
import { failingFirst } from '../failing-first.ts';
import type { MatrixRow } from '../matrix.ts';
import { portOf, purposeOf, resultOf } from '../report-facts.ts';
import { STATE_SYMBOL, STATE_TONE } from '../symbols.ts';

/** Shorter names stay on one line. */
const LONG_HOST = 44;
const STATES: readonly LayerState[] = ['ok', 'failed', 'skipped', 'unknown'];

/** "Everything measured": one row an endpoint, faults first, and what the symbols mean. */
export function MatrixTable({
  rows,
  messages,
}: {
  readonly rows: readonly MatrixRow[];
  readonly messages: Messages;
}): ReactElement {
  const { heading, state } = messages.words;
  return (
    <>
      <div className="scroll">
        <table aria-labelledby="measured">
          <thead>
            <tr>
              <th scope="col">{heading.host}</th>
              <th scope="col">{heading.port}</th>
              {LAYER_NAMES.map((name) => (
                <th key={name} scope="col" className="c">
                  {heading[name]}
                </th>
              ))}
              <th scope="col" className="n">
                {heading.time}
              </th>
              <th scope="col">{heading.neededFor}</th>
              <th scope="col">{heading.result}</th>
            </tr>
          </thead>
          <tbody>
            {failingFirst(rows).map((row, index) => (
              <Row key={`${index} ${row.host}`} row={row} messages={messages} />
            ))}
          </tbody>
        </table>
      </div>
      <ul className="legend" aria-hidden="true">
        {STATES.map((name) => (
          <li key={name}>
            <span className={`symbol ${STATE_TONE[name]}`}>{STATE_SYMBOL[name]}</span>
            {state[name]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Row({ row, messages }: { readonly row: MatrixRow; readonly messages: Messages }): ReactElement {
  const { state, durationMs } = messages.words;
  const result = resultOf(row, messages);
  return (
    <tr>
      <th scope="row">
        <code className={row.host.length > LONG_HOST ? 'long' : undefined}>{row.host}</code>
      </th>
      <td className="p">{portOf(row)}</td>
      {LAYER_NAMES.map((name) => (
        <LayerCell key={name} layer={row.layers[name]} words={state} />
      ))}
      <td className="n">{row.timeMs === null ? '' : durationMs(row.timeMs)}</td>
      <td className="w">{purposeOf(row, messages)}</td>
      <td className={result.tone}>{result.text}</td>
    </tr>
  );
}

/** A symbol for the eye and the word for a reader; empty where the protocol has no such layer. */
function LayerCell(props: {
  readonly layer: Layer | null;
  readonly words: Readonly<Record<LayerState, string>>;
}): ReactElement {
  const { layer } = props;
  if (layer === null) return <td />;
  return (
    <td className={`c ${STATE_TONE[layer.state]}`}>
      <span aria-hidden="true">{STATE_SYMBOL[layer.state]}</span>
      <span className="hidden">{props.words[layer.state]}</span>
    </td>
  );
}
