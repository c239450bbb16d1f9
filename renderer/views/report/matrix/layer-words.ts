import type { LayerName, Layer } from '../../../../shared/export/layers.ts';
import type { MatrixRow } from '../../../../shared/export/matrix.ts';
import { settlingKind } from '../../../../shared/export/endpoints-of.ts';
import { outcomeWords } from '../../../../shared/export/observation-words.ts';
import type { Messages } from '../../../../shared/messages/messages.ts';

/** `TCP: fails: refused at once`: what a symbol stands for; the last layer by the protocol that is spoken there. */
export function layerWords(row: MatrixRow, name: LayerName, layer: Layer, messages: Messages): string {
  const { words, report } = messages;
  const label = name === 'answer' ? words.kind[settlingKind(row.as)] : words.heading[name];
  const why =
    layer.state === 'failed' && layer.observation !== null ? outcomeWords(layer.observation, messages) : '';
  const state = words.state[layer.state];
  return report.labelled(label, why === '' ? state : `${state} (${why})`);
}
