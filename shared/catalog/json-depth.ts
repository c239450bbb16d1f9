/** A report has nine levels. Whatever walks through a value calls itself once per level, and its stack is bounded. */
export const MAX_DEPTH = 100;

/**
 * The key at the top of a parsed JSON value below which it is nested deeper than `MAX_DEPTH`: empty for a list; null
 * when it is not. Breadth first, so that the depth of the input is no depth of ours.
 */
export function deepPlace(json: unknown): string | null {
  if (!isNested(json)) return null;
  if (Array.isArray(json)) return isDeep(json) ? '' : null;
  return Object.entries(json).find(([, value]) => isDeep([value]))?.[0] ?? null;
}

function isDeep(top: object): boolean {
  let level: readonly object[] = [top];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((value) => Object.values(value).filter(isNested));
  }
  return false;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
