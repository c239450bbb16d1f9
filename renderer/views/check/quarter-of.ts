/** How many quarters of a run are done, 3 at most: its end is told by the verdict. Never fewer than before. */
export function quarterOf(stand: { readonly done: number; readonly known: number }, before: number): number {
  const { done, known } = stand;
  const quarters = known === 0 ? 0 : Math.floor((done / known) * 4);
  return Math.max(before, Math.min(3, quarters));
}
