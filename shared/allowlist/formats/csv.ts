import type { Allowlist, AllowSet } from '../allowlist.ts';
import { portTexts } from '../port-list.ts';
import { cidrsOf } from '../spans.ts';
import { isAddress } from '../../catalog/host-name.ts';
import { isWildcard } from '../../catalog/wildcard.ts';
import { csvCell } from '../../export/csv.ts';
import type { Messages } from '../../messages/messages.ts';
import { printable } from '../../model/printable.ts';

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const MOST_CELL = 2_000;
const COLUMNS = ['set', 'service', 'feature', 'need', 'kind', 'destination', 'tcp', 'udp', 'notes'] as const;

/** One row a destination, as RFC 4180 has it; all of a set's names and ranges, whatever other sets hold. */
export function renderAllowCsv(list: Allowlist, messages: Messages): string {
  const { columns } = messages.allowlist;
  const rows = [COLUMNS.map((name) => columns[name]), ...list.sets.flatMap((set) => rowsOf(set, messages))];
  const lines = rows.map((cells) => cells.map((cell) => csvCell(printable(cell, MOST_CELL))).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function rowsOf(set: AllowSet, { allowlist, words }: Messages): readonly (readonly string[])[] {
  const { kinds, needs } = allowlist;
  const head = [
    String(set.id),
    set.area,
    set.feature === null ? '' : words.feature(set.feature),
    set.required ? needs.required : needs.optional,
  ];
  const ports = [portTexts(set.tcp).join(' '), portTexts(set.udp).join(' '), set.notes ?? ''];
  // A single address is among the ranges already.
  const names = set.names.filter((name) => !isAddress(name));
  return [
    ...names.map((name) => [...head, isWildcard(name) ? kinds.wildcard : kinds.name, name, ...ports]),
    ...cidrsOf(set.ranges).map(({ text }) => [...head, kinds.range, text, ...ports]),
  ];
}
