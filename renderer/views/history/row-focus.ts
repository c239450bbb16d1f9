const ROW = '[data-report]';

/** The row that something in the list belongs to; null outside. */
export function rowAt(target: EventTarget): { readonly row: HTMLElement; readonly id: string } | null {
  const row = target instanceof Element ? target.closest<HTMLElement>(ROW) : null;
  return row === null ? null : { row, id: row.dataset['report'] ?? '' };
}

/** Moves to the row that many further; stays where the list ends. */
export function focusRow(from: HTMLElement, step: number): void {
  const rows = [...(from.parentElement?.querySelectorAll<HTMLElement>(ROW) ?? [])];
  linkIn(rows[rows.indexOf(from) + step])?.focus();
}

const linkIn = (row: HTMLElement | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('a') ?? null;

/** After rows have gone: the one that took the first one's place, or else the last. Null when none is left. */
export function neighbourOf(all: readonly string[], gone: ReadonlySet<string>): string | null {
  const first = all.findIndex((id) => gone.has(id));
  const after = all.slice(first).find((id) => !gone.has(id));
  return after ?? all.slice(0, Math.max(0, first)).findLast((id) => !gone.has(id)) ?? null;
}

/** Puts the focus on a report's row by its id; on the title where there is none. */
export function focusReport(id: string | null): void {
  const row = [...document.querySelectorAll<HTMLElement>(ROW)].find(
    ({ dataset }) => dataset['report'] === id,
  );
  (linkIn(row) ?? document.querySelector<HTMLElement>('h1'))?.focus();
}
