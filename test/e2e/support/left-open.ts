import type { OpenApp } from './under-test.ts';

const open = new Set<OpenApp>();

/** Remembers a program until it is closed. */
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

export async function closeAll(): Promise<void> {
  await Promise.all([...open].map((app) => app.close()));
}
