import { useEffect, useRef, useState } from 'react';
import { carriesFiles, type Dropped, droppedFiles } from './dropped-files.ts';

/**
 * Takes files that are dropped anywhere on the window; answers whether some are held over it. A browser would leave the
 * page for a file that nobody takes.
 */
export function useFileDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const ends = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
      window.addEventListener(name, (event) => (carriesFiles(event) ? act(event) : undefined), ends);
    on('dragover', (event) => {
      event.preventDefault();
      setIsOver(true);
    });
    on('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setIsOver(false);
    });
    on('drop', (event) => {
      event.preventDefault();
      setIsOver(false);
      if (event.dataTransfer !== null) latest.current(droppedFiles(event.dataTransfer));
    });
    return () => ends.abort();
  }, []);
  return isOver;
}
