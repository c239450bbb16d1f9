import { World } from './world.ts';

/**
 * Hands these out to as many worlds as told, each to whichever is free. Answers those that `run` says no to, in the order
 * of their ends. `until` stops it early: what is under way is finished.
 */
export async function sideBySide<T>(
  all: readonly T[],
  worlds: number,
  run: (world: World, one: T) => Promise<boolean>,
  until: () => boolean = () => false,
): Promise<readonly T[]> {
  const waiting = [...all];
  const wrong: T[] = [];
  const work = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const world = await World.start();
    try {
      for (let next = waiting.shift(); next !== undefined && !until(); next = waiting.shift()) {
        if (!(await run(world, next))) wrong.push(next);
      }
    } finally {
      await world.close();
    }
  };
  await Promise.all(Array.from({ length: worlds }, work));
  return wrong;
}
