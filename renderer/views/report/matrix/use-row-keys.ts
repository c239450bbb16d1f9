import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { movedTo } from '../../../state/moved-to.ts';
import type { Keyed, TabStop } from './use-tab-stop.ts';

interface RowKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
  /** Gives the focus to a row, wherever it is. */
  readonly focusRow: (index: number) => void;
}

/** Moves the focus between rows, and keeps it when they change their order or leave. */
export function useRowKeys(
  scroller: RefObject<HTMLElement | null>,
  entries: readonly Keyed[],
  stop: TabStop,
  view: { readonly pageRows: number; readonly scrollTo: (index: number) => void },
  openRow: (key: string) => void,
): RowKeys {
  const inside = useRef(false);
  const wanted = useRef(false);
  const lastIndex = useRef(stop.index);

  const rowAt = (index: number | null): HTMLElement | null =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;

  const focusRow = (index: number): void => {
    const entry = entries[index];
    if (entry === undefined) return;
    view.scrollTo(index);
    if (index === stop.index) {
      rowAt(index)?.focus({ preventScroll: true });
      return;
    }
    wanted.current = true;
    stop.set(entry.key);
  };

  useLayoutEffect(() => {
    const lost = inside.current && scroller.current?.contains(document.activeElement) === false;
    if (wanted.current || lost) (rowAt(stop.index) ?? scroller.current)?.focus({ preventScroll: true });
    wanted.current = false;
    // Who reads a row keeps it in view when the order changes, but may scroll away from it.
    if (lastIndex.current !== stop.index && inside.current && stop.index !== null) view.scrollTo(stop.index);
    lastIndex.current = stop.index;
  });

  return {
    focusRow,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || stop.index === null) return;
      const inHead = indexAt(event.target) === null && event.target !== scroller.current;
      const entry = entries[stop.index];
      if (inHead) {
        if (event.key !== 'ArrowDown') return;
        focusRow(stop.index);
      } else if ((event.key === 'Enter' || event.key === ' ') && entry !== undefined) {
        openRow(entry.key);
      } else if (event.key === 'ArrowUp' && stop.index === 0) {
        scroller.current?.querySelector<HTMLElement>('[role=columnheader] [tabindex="0"]')?.focus();
      } else {
        const next = movedTo(event.key, stop.index, entries.length - 1, view.pageRows);
        if (next === null) return;
        focusRow(next);
      }
      event.preventDefault();
    },
    onFocus: ({ target }) => {
      inside.current = true;
      const entry = entries[indexAt(target) ?? -1];
      if (entry !== undefined) stop.set(entry.key);
    },
    onBlur: () => {
      inside.current = false;
    },
  };
}

/** Which row something on the page belongs to; null for what is in none. */
export function indexAt(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset['index']);
}
