import type { Messages } from '../messages/messages.ts';
import type { Comparison } from './comparison.ts';
import { isLiving } from './pair-rows.ts';

/** The one sentence that the comparison comes to. */
export function summaryOf(
  { conclusion, root, causes, sides, rows }: Comparison,
  { compare }: Messages,
): string {
  const common = causes.inBoth.find(({ a }) => a.severity !== 'info')?.a.title ?? null;
  const failing = rows.filter((row) => row.outcome === 'fails-in-both' && isLiving(row)).length;
  return compare.summary({
    conclusion,
    name: root === null ? '' : sides[root.side].name,
    title: root === null ? common : (root.finding?.title ?? null),
    endpoints: root?.explained.length ?? failing,
  });
}
