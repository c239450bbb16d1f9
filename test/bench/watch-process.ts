import { readFileSync, readdirSync } from 'node:fs';

export interface ProcessPeaks {
  /** Largest resident size so far, as the kernel keeps it (`VmHWM`). */
  readonly memoryMegabytes: number;
  readonly descriptors: number;
}

/** Often enough to see a short peak of descriptors; the kernel keeps the memory's by itself. */
const EVERY_MS = 20;

/** Looks at a running process until `stop`, which answers the highest figures seen. Linux only. */
export function watchProcess(pid: number): { readonly stop: () => ProcessPeaks } {
  let memoryMegabytes = 0;
  let descriptors = 0;
  const look = (): void => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const kilobytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
      memoryMegabytes = Math.max(memoryMegabytes, kilobytes / 1024);
      descriptors = Math.max(descriptors, readdirSync(`/proc/${pid}/fd`).length);
    } catch {
      // It has ended.
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return { memoryMegabytes, descriptors };
    },
  };
}
