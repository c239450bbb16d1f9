import type { CaseResult } from '../random/result.ts';

/** What was expected, against what was found, in numbers of causes. `none`: nothing was expected, or found. */
export interface Matrix {
  /** In the alphabet's order, `none` last. */
  readonly codes: readonly string[];
  readonly count: (expected: string, found: string) => number;
}

export const NONE = 'none';

/**
 * Each cause is paired with its finding; what was missed is paired with what was said too much in the same case, in order,
 * since that is what stands in its place; the rest with `none`.
 */
export function matrixOf(results: readonly CaseResult[]): Matrix {
  const counts = new Map<string, number>();
  const codes = new Set<string>();
  for (const result of results)
    for (const [expected, found] of pairs(result)) {
      const key = `${expected}|${found}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      codes.add(expected).add(found);
    }
  codes.delete(NONE);
  return {
    codes: [...[...codes].toSorted(), NONE],
    count: (expected, found) => counts.get(`${expected}|${found}`) ?? 0,
  };
}

/** Expected and found, for one case. */
export function pairs({ causes, places, found }: CaseResult): readonly (readonly [string, string])[] {
  const right = causes.flatMap((_, index) => {
    const place = places[index] ?? null;
    const code = place === null ? undefined : found[place]?.code;
    return code === undefined ? [] : [[code, code] as const];
  });
  const missed = causes.flatMap((codes, index) => ((places[index] ?? null) === null ? (codes[0] ?? []) : []));
  const surplus = found.flatMap(({ code }, at) =>
    places.includes(at) || causes.some((codes) => (codes as readonly string[]).includes(code)) ? [] : code,
  );
  const confused = missed.map((code, index) => [code, surplus[index] ?? NONE] as const);
  return [...right, ...confused, ...surplus.slice(missed.length).map((code) => [NONE, code] as const)];
}
