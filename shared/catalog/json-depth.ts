/** A report has nine levels. Whatever walks through a value calls itself once per level, and its stack is bounded. */
export const MAX_DEPTH = 100;

/**
 * The key at the top of a parsed JSON value below which it is nested deeper than `MAX_DEPTH`: empty for a list; null
 * when it is not. It goes down no further than that, so that the depth of the input is no depth of ours.
 */
export function deepPlace(json: unknown): string | null {
  if (!isNested(json)) return null;
  if (Array.isArray(json)) return isDeep(json, MAX_DEPTH) ? '' : null;
  return Object.entries(json).find(([, value]) => isDeep(value, MAX_DEPTH - 1))?.[0] ?? null;
}

/** Whether there are more levels than these, lists among them. */
function isDeep(value: unknown, levels: number): boolean {
  if (!isNested(value)) return false;
  if (levels === 0) return true;
  return Object.values(value).some((item) => isDeep(item, levels - 1));
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
