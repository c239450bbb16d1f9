import { createSystemLookup } from '../../electron/system/lookup.ts';

/**
 * A program of its own that asks for an address and tells it. With `stay` it then waits to be ended from outside;
 * else it has nothing left to do.
 */
const system = createSystemLookup();
const found = await system.lookup('127.0.0.1', new AbortController().signal);
process.stdout.write(`${found.join()}\n`);
if (process.argv[2] === 'stay') process.stdin.resume();
