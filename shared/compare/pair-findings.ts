import type { BothSides, PairedFindings } from './comparison.ts';
import type { Finding } from '../model/finding.ts';

/** Causes that a network has as a whole: where and when they show says nothing of which of them it is. */
const OF_THE_WHOLE =
  /^(?:network|catalog|nat|media)\.|^dns\.(?:resolver-|slow)|^proxy\.(?:unreachable|auth|pac|required)/;

interface Marked {
  readonly finding: Finding;
  readonly hosts: ReadonlySet<string>;
  readonly ports: ReadonlySet<string>;
}

/**
 * Which findings only one run has, and which both: one cause is the same in both when it strikes the same places.
 * `anyPort`: the two runs know the same places by other ports.
 */
export function pairFindings(
  { a, b }: BothSides<readonly Finding[]>,
  { anyPort }: { readonly anyPort: boolean },
): PairedFindings {
  const left = b.map(marked);
  const inBoth: BothSides<Finding>[] = [];
  const onlyA: Finding[] = [];
  for (const one of a.map(marked)) {
    const at = left.findIndex((other) => isSame(one, other, anyPort));
    const [twin] = at < 0 ? [] : left.splice(at, 1);
    if (twin === undefined) onlyA.push(one.finding);
    else inBoth.push({ a: one.finding, b: twin.finding });
  }
  return { onlyIn: { a: onlyA, b: left.map(({ finding }) => finding) }, inBoth };
}

const folded = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.map((text) => text.toLowerCase()));

const marked = (finding: Finding): Marked => ({
  finding,
  hosts: folded(finding.scope.hosts),
  ports: folded(finding.scope.ports),
});

function isSame(one: Marked, other: Marked, anyPort: boolean): boolean {
  const { code } = one.finding;
  if (code !== other.finding.code) return false;
  if (OF_THE_WHOLE.test(code)) return true;
  return meet(one.hosts, other.hosts) && (anyPort || meet(one.ports, other.ports));
}

/** They have something in common, or one of them names nothing. */
const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === 0 || other.size === 0 || [...one].some((text) => other.has(text));
