import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus to a part of the screen whose content has just been exchanged under it, and only then. */
export function useKeptFocus(content: string): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(content);
  useEffect(() => {
    if (before.current === content) return;
    before.current = content;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) part.current?.focus();
  }, [content]);
  return part;
}
