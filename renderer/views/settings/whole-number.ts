export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export type ReadNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly why: 'not-whole' | 'out-of-bounds' };

/** What was typed into a field of whole numbers; spaces around it do no harm. */
export function wholeNumber(text: string, { min, max }: Bounds): ReadNumber {
  const trimmed = text.trim();
  if (!/^-?\d+$/.test(trimmed)) return { ok: false, why: 'not-whole' };
  const value = Number(trimmed);
  return value < min || value > max ? { ok: false, why: 'out-of-bounds' } : { ok: true, value };
}
