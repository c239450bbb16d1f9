import { basename, join } from 'node:path';

const here = import.meta.dirname;
/** The bundles lie in `dist/node`; run from the sources, this file is two folders below the checkout's. */
const dist = basename(here) === 'node' ? join(here, '..') : join(here, '../../dist');

/** What the build puts beside the program; both hosts find it from here. */
export const BUILT = {
  page: join(dist, 'renderer'),
  bridge: join(dist, 'bridge/bridge.js'),
  preload: join(dist, 'preload/preload.cjs'),
  /** Part of the page, which shows it, too. */
  icon: join(dist, 'renderer/icon.png'),
  notices: join(dist, 'node/THIRD-PARTY-NOTICES.txt'),
} as const;
