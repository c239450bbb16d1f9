import { movedTo } from '../../state/moved-to.ts';

const ROW = '[data-report]';
const PAGE_ROWS = 10;

/** The row that something in the list belongs to; null outside. */
export function rowAt(target: EventTarget): { readonly row: HTMLElement; readonly id: string } | null {
  const row = target instanceof Element ? target.closest<HTMLElement>(ROW) : null;
  return row === null ? null : { row, id: row.dataset['report'] ?? '' };
}

/** Goes where a key leads from a row; false for keys that do not move. */
export function moveFrom(row: HTMLElement, key: string): boolean {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  const to = movedTo(key, rows.indexOf(row), rows.length - 1, PAGE_ROWS);
  if (to === null) return false;
  linkIn(rows[to])?.focus();
  return true;
}

export const linkIn = (row: HTMLElement | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('a') ?? null;

/** After rows have gone: the one that took the first one's place, or else the last. Null when none is left. */
export function neighbourOf(all: readonly string[], gone: ReadonlySet<string>): string | null {
  const first = all.findIndex((id) => gone.has(id));
  const after = all.slice(first).find((id) => !gone.has(id));
  return after ?? all.slice(0, Math.max(0, first)).findLast((id) => !gone.has(id)) ?? null;
}

/** All between two, both among them; one alone where the other is not in the list. */
export function rangeOf(all: readonly string[], from: string | null, to: string): readonly string[] {
  const ends = [from === null ? -1 : all.indexOf(from), all.indexOf(to)];
  const [first = -1, last = -1] = ends.toSorted((a, b) => a - b);
  return first < 0 ? [to] : all.slice(first, last + 1);
}

/** Puts the focus on a report's row by its id; on the title where there is none. */
export function focusReport(id: string | null): void {
  const row = [...document.querySelectorAll<HTMLElement>(ROW)].find(
    ({ dataset }) => dataset['report'] === id,
  );
  (linkIn(row) ?? document.querySelector<HTMLElement>('h1'))?.focus();
}
