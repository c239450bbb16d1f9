import type { BothSides, PairedFindings } from './comparison.ts';
import type { Finding } from '../model/finding.ts';

/** Causes that a network has as a whole: where and when they show says nothing of which of them it is. */
const OF_THE_WHOLE =
  /^(?:network|catalog|nat|media)\.|^dns\.(?:resolver-|slow)|^proxy\.(?:unreachable|auth|pac|required)/;

/** Which findings only one run has, and which both: one cause is the same in both when it strikes the same places. */
export function pairFindings(
  { a, b }: BothSides<readonly Finding[]>,
  { anyPort }: { readonly anyPort: boolean },
): PairedFindings {
  const left = [...b];
  const inBoth: BothSides<Finding>[] = [];
  const onlyA: Finding[] = [];
  for (const finding of a) {
    const at = left.findIndex((other) => isSame(finding, other, anyPort));
    const [twin] = at < 0 ? [] : left.splice(at, 1);
    if (twin === undefined) onlyA.push(finding);
    else inBoth.push({ a: finding, b: twin });
  }
  return { onlyIn: { a: onlyA, b: left }, inBoth };
}

function isSame(one: Finding, other: Finding, anyPort: boolean): boolean {
  if (one.code !== other.code) return false;
  return OF_THE_WHOLE.test(one.code) || strikeTheSame(one, other, anyPort);
}

function strikeTheSame({ scope: one }: Finding, { scope: other }: Finding, anyPort: boolean): boolean {
  return meet(one.hosts, other.hosts) && (anyPort || meet(one.ports, other.ports));
}

/** They have something in common, or one of them names nothing. */
function meet(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  const known = new Set(one.map((text) => text.toLowerCase()));
  return other.some((text) => known.has(text.toLowerCase()));
}
