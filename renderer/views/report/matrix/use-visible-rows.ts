import {
  defaultRangeExtractor,
  observeElementRect,
  type Range,
  useVirtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';

const OVERSCAN = 6;

export interface VisibleRow {
  readonly index: number;
  readonly start: number;
}

/** Which of many rows are drawn: those in view, a few around them, and `kept`, which holds the focus. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  options: {
    readonly count: number;
    readonly kept: number | null;
    readonly rowPx: number;
    readonly headerPx: number;
  },
): {
  readonly rows: readonly VisibleRow[];
  readonly totalPx: number;
  /** As many as are in view at once. */
  readonly pageRows: number;
  readonly scrollTo: (index: number) => void;
} {
  const { count, kept, rowPx, headerPx } = options;
  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      const inView = defaultRangeExtractor(range);
      if (kept === null || kept >= range.count || inView.includes(kept)) return inView;
      return [...inView, kept].toSorted((a, b) => a - b);
    },
    [kept],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
    rangeExtractor,
    // What has not been laid out (there is no layout in tests) is taken to have a usual size.
    initialRect: { width: 1000, height: 480 },
    observeElementRect: (instance, report) =>
      observeElementRect(instance, (rect) => {
        // The head stands still over the first rows.
        if (rect.height > 0) report({ width: rect.width, height: rect.height - headerPx });
      }),
  });
  const height = useRef(rowPx);
  useEffect(() => {
    if (height.current !== rowPx) virtualizer.measure();
    height.current = rowPx;
  }, [virtualizer, rowPx]);
  return {
    rows: virtualizer.getVirtualItems(),
    totalPx: virtualizer.getTotalSize(),
    pageRows: Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / rowPx) - 1),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
