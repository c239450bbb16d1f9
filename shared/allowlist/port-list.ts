import { type PortRange, rangeLabel } from '../catalog/ports.ts';

/** Ports in ascending order; ranges that overlap or follow on each other are one: 3478 to 3481. */
export function mergedPorts(ranges: readonly PortRange[]): readonly PortRange[] {
  const merged: PortRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to + 1)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

/** `80`, `3478-3481` */
export const portTexts = (ports: readonly PortRange[]): readonly string[] => ports.map(rangeLabel);

/** Whether the merged ports `outer` hold all of `inner`. */
export const portsHold = (outer: readonly PortRange[], inner: readonly PortRange[]): boolean =>
  inner.every(({ from, to }) => outer.some((range) => range.from <= from && to <= range.to));
