import { useMemo, useState } from 'react';

/** What a row is remembered by. */
export interface Keyed {
  readonly key: string;
}

export interface TabStop {
  /** The row that takes the keys; null when there is no row. */
  readonly index: number | null;
  readonly indexOf: (key: string) => number | null;
  readonly set: (key: string) => void;
}

/** Of all rows one takes the focus. It is remembered by its key: rows change their order. */
export function useTabStop(entries: readonly Keyed[]): TabStop {
  const [key, set] = useState<string | null>(null);
  const places = useMemo(() => new Map(entries.map((entry, index) => [entry.key, index])), [entries]);
  const first = entries.length === 0 ? null : 0;
  return {
    index: (key === null ? undefined : places.get(key)) ?? first,
    indexOf: (wanted) => places.get(wanted) ?? null,
    set,
  };
}
