import { type RefObject, useLayoutEffect, useState } from 'react';

/** How a row is laid out: all columns; the result folded into its symbol; or in three lines. */
export type TableLayout = 'wide' | 'medium' | 'narrow';

export const HEADER_PX: Readonly<Record<TableLayout, number>> = { wide: 36, medium: 36, narrow: 60 };
export const ROW_PX: Readonly<Record<TableLayout, number>> = { wide: 36, medium: 36, narrow: 76 };

export function layoutFor(widthPx: number): TableLayout {
  if (widthPx >= 980) return 'wide';
  return widthPx >= 640 ? 'medium' : 'narrow';
}

/** The width of an element while it is on the page; null until it has been laid out. */
export function useWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const measure = (): void => setWidth(current.clientWidth === 0 ? null : current.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
