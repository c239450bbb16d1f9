import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { LOOKUP_CHILD } from './lookup-child.ts';
import {
  CHILD_THREADS,
  lookupThrough,
  type LookupChild,
  type LookupChildEvents,
  type SystemLookup,
} from './lookup-through.ts';

export type { SystemLookup } from './lookup-through.ts';

/** Through a child of Node, spoken to in lines of JSON. In Electron's main process `execPath` is no Node: see `Host`. */
export const createSystemLookup = (): SystemLookup => lookupThrough(startNodeChild);

function startNodeChild({ said, gone }: LookupChildEvents): LookupChild {
  const child = spawn(process.execPath, ['-e', LOOKUP_CHILD], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: childEnvironment(),
    windowsHide: true,
  });
  child.once('error', gone).once('exit', gone);
  child.stdin.on('error', gone);
  createInterface({ input: child.stdout }).on('line', (text) => said(parseJson(text)));
  return {
    ask: (question) => void child.stdin.write(`${JSON.stringify(question)}\n`),
    hold: (held) => {
      for (const handle of [child, child.stdin, child.stdout]) {
        // The pipes are sockets, which their types do not say.
        if (handle !== child && !(handle instanceof Socket)) continue;
        if (held) handle.ref();
        else handle.unref();
      }
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Node's own options must not reach the child (a debugger's port, a hook); the resolver's (`RES_OPTIONS`) must. */
function childEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_V8_COVERAGE: _coverage, ...rest } = process.env;
  return { ...rest, UV_THREADPOOL_SIZE: CHILD_THREADS };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
