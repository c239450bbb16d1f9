import type { Network } from './scenario.ts';

/** What comes out depends on which packets are lost: the whole road loses some, or a part of what it carries. */
export const losesByChance = ({ road = {} }: Network): boolean =>
  JSON.stringify(road).includes('"lossPercent"');
