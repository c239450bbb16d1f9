/**
 * JSON in which what occurs more than once is written once. Parts of some length move to a table, in the order in which
 * they are first met, and `{"$": 3}` stands in their place: a chain of certificates that sixty attempts saw is one line.
 */
const MIN_LENGTH = 24;

export interface Shared {
  readonly parts: readonly unknown[];
  readonly values: readonly unknown[];
}

/** Throws for a value that holds something that reads like a place in the table. */
export function share(values: readonly unknown[]): Shared {
  const counts = new Map<string, number>();
  for (const value of values) count(value, counts);
  const places = new Map<string, number>();
  const parts: unknown[] = [];
  const shared = (value: unknown): unknown => {
    if (!mayBeShared(value)) return value;
    const text = JSON.stringify(value);
    if ((counts.get(text) ?? 0) < 2) return within(value, shared);
    const known = places.get(text);
    if (known !== undefined) return { $: known };
    const part = within(value, shared);
    places.set(text, parts.length);
    parts.push(part);
    return { $: parts.length - 1 };
  };
  return { values: values.map((value) => within(value, shared)), parts };
}

/** Throws for a place that the table does not have before it is asked. */
export function unshare({ parts, values }: Shared): readonly unknown[] {
  const whole: unknown[] = [];
  const restored = (value: unknown): unknown => {
    const place = placeOf(value);
    if (place === null) return within(value, restored);
    if (place >= whole.length) throw new Error(`no part ${place} before it is named`);
    return whole[place];
  };
  for (const part of parts) whole.push(restored(part));
  return values.map(restored);
}

function count(value: unknown, counts: Map<string, number>): void {
  if (!mayBeShared(value)) return;
  if (placeOf(value) !== null) throw new Error('a value reads like a place in the table');
  const text = JSON.stringify(value);
  const before = counts.get(text) ?? 0;
  if (text.length >= MIN_LENGTH) counts.set(text, before + 1);
  if (before === 0 && typeof value === 'object') {
    for (const part of Object.values(value)) count(part, counts);
  }
}

const mayBeShared = (value: unknown): value is string | object =>
  typeof value === 'string' || (typeof value === 'object' && value !== null);

function within(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));
}

function placeOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('$' in value)) return null;
  return typeof value.$ === 'number' && Object.keys(value).length === 1 ? value.$ : null;
}
