import { join } from 'node:path';
import { utilityProcess } from 'electron';
import {
  CHILD_THREADS,
  lookupThrough,
  type LookupChild,
  type LookupChildEvents,
  type SystemLookup,
} from '../system/lookup-through.ts';

/** Bundled beside this file: `lookup-child.ts`. */
const SCRIPT = join(import.meta.dirname, 'lookup-child.mjs');

/** The system's resolver, asked by a utility process: a packaged Electron does not run as Node. Needs a ready `app`. */
export const createUtilityLookup = (): SystemLookup => lookupThrough(startUtility);

function startUtility({ said, gone }: LookupChildEvents): LookupChild {
  const child = utilityProcess.fork(SCRIPT, [], {
    serviceName: 'Callpath name resolver',
    stdio: 'ignore',
    env: { ...process.env, UV_THREADPOOL_SIZE: CHILD_THREADS },
  });
  child.on('message', said);
  child.once('exit', gone);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes has no origin
    ask: (question) => child.postMessage(question),
    // Electron ends when the application quits, whatever its utility processes do.
    hold: () => {},
    kill: () => {
      // A process that is still being started cannot be killed yet.
      if (!child.kill()) child.once('spawn', () => child.kill());
    },
  };
}
