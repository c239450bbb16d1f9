import { afterAll } from 'vitest';
import type { OpenApp } from './under-test.ts';

const open = new Set<OpenApp>();

/** What a failing test did not come to close ends with its file: no program and no display outlives it. */
export function keptTrackOf<T extends OpenApp>(app: T): T {
  const tracked: T = {
    ...app,
    close: async () => {
      open.delete(tracked);
      await app.close();
    },
  };
  open.add(tracked);
  return tracked;
}

/** Once for each test file. */
export const closeLeftOpen = (): void =>
  afterAll(async () => {
    await Promise.all([...open].map((app) => app.close()));
  });
