import type { LayerState } from '../../../../shared/export/layers.ts';
import { featuresOf, needOf, resultOf } from '../../../../shared/export/report-facts.ts';
import type { Messages } from '../../../../shared/messages/messages.ts';
import type { RowState } from '../../../../shared/messages/ui/matrix.ts';
import { assertNever } from '../../../../shared/model/assert-never.ts';
import type { Column, Sort } from './columns.ts';
import type { Entry } from './entries.ts';

const LAYER_RANK: Readonly<Record<LayerState, number>> = { failed: 0, skipped: 1, unknown: 2, ok: 3 };
const STATE_RANK: Readonly<Record<RowState, number>> = {
  failing: 0,
  retired: 1,
  'not-measured': 2,
  works: 3,
};
/** Where there is nothing to sort by (no time, no such layer): last, whichever way. */
const NOTHING = Number.NaN;

/** Sorted by one column; rows that are equal there keep their order. */
export function sortEntries(
  entries: readonly Entry[],
  { column, descending }: Sort,
  messages: Messages,
): readonly Entry[] {
  const ranks = ranksOf(entries, column, messages);
  const direction = descending ? -1 : 1;
  return entries
    .map((entry, index) => ({ entry, rank: ranks[index] ?? NOTHING }))
    .toSorted((a, b) => {
      if (Number.isNaN(a.rank) || Number.isNaN(b.rank))
        return Number(Number.isNaN(a.rank)) - Number(Number.isNaN(b.rank));
      return (a.rank - b.rank) * direction;
    })
    .map(({ entry }) => entry);
}

/** A figure for each row: texts are compared once among each other, not again for each pair of rows. */
function ranksOf(entries: readonly Entry[], column: Column, messages: Messages): readonly number[] {
  switch (column) {
    case 'host':
      return textRanks(entries, ({ row }) => row.host);
    case 'port':
      return entries.map(({ row: { port, transport } }) =>
        port === null ? NOTHING : port * 2 + (transport === 'tcp' ? 0 : 1),
      );
    case 'dns':
    case 'tcp':
    case 'tls':
    case 'answer':
      return entries.map(({ row }) => {
        const layer = row.layers[column];
        return layer === null ? NOTHING : LAYER_RANK[layer.state];
      });
    case 'time':
      return entries.map(({ row }) => row.timeMs ?? NOTHING);
    case 'neededFor':
      return textRanks(entries, ({ row }) => `${featuresOf(row, messages)} ${needOf(row, messages)}`.trim());
    case 'result': {
      const texts = textRanks(entries, ({ row }) => resultOf(row, messages).text);
      return entries.map(({ state }, index) => STATE_RANK[state] * entries.length + (texts[index] ?? 0));
    }
    default:
      return assertNever(column);
  }
}

function textRanks(entries: readonly Entry[], textOf: (entry: Entry) => string): readonly number[] {
  const texts = entries.map((entry) => textOf(entry).toLowerCase());
  const sorted = [...new Set(texts)].toSorted();
  const rank = new Map(sorted.map((text, index) => [text, index]));
  return texts.map((text) => (text === '' ? NOTHING : (rank.get(text) ?? NOTHING)));
}
