import type { PathLink, Station } from '../../../shared/export/path.ts';
import type { Finding } from '../../../shared/model/finding.ts';

interface Break {
  readonly finding: Finding;
  readonly from: Station;
  readonly to: Station;
}

/** Each finding that breaks the way once, with the whole stretch that it may be on; the nearest to this computer first. */
export function breaksOf(links: readonly PathLink[]): readonly Break[] {
  const known = new Map<string, Break>();
  for (const { from, to, findings } of links) {
    for (const finding of findings) {
      known.set(finding.id, { finding, from: known.get(finding.id)?.from ?? from, to });
    }
  }
  return [...known.values()];
}
