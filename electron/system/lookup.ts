import { ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { LOOKUP_CHILD } from './lookup-child.ts';

/**
 * The system's own resolver (hosts file, search list, VPN rules included). `getaddrinfo` cannot be stopped and holds
 * the process back at its exit for as long as a dead server lets it wait, so it runs in a child that is ended with us.
 */
export interface SystemLookup {
  /** All addresses of a name; rejects with an Error whose `code` is the platform's (`ENOTFOUND`, `EAI_AGAIN`). */
  readonly lookup: (host: string, signal: AbortSignal) => Promise<readonly string[]>;
  readonly close: () => void;
}

/** Each waiting getaddrinfo holds a thread, of which Node has four: a dead server would make the others queue. */
const CHILD_THREADS = '16';

interface Waiting {
  readonly resolve: (addresses: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

/** What the child writes; it is our own, so that anything else means it is broken. */
const LINE = z.object({
  id: z.number(),
  addresses: z.array(z.string()).optional(),
  code: z.string().optional(),
});

const failed = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/**
 * Starts the child at the first look-up, and again after it died. Besides the platform's, these codes come:
 * `ERR_LOOKUP_CHILD` the child died with the look-up under way, `ERR_LOOKUP_CLOSED` after `close`.
 */
export function createSystemLookup(): SystemLookup {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let child: ChildProcess | null = null;
  let closed = false;

  const rejectAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  function start(): ChildProcess {
    const started = spawn(process.execPath, ['-e', LOOKUP_CHILD], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: childEnvironment(),
      windowsHide: true,
    });
    const gone = (): void => {
      if (child !== started) return;
      child = null;
      rejectAll(failed('ERR_LOOKUP_CHILD', 'the process that asks the system resolver ended'));
    };
    started.once('error', gone).once('exit', gone);
    started.stdin.on('error', gone);
    createInterface({ input: started.stdout }).on('line', (text) => {
      const line = LINE.safeParse(parseJson(text));
      if (!line.success) {
        started.kill('SIGKILL');
        return;
      }
      const { id, addresses = [], code } = line.data;
      if (code === undefined) waiting.get(id)?.resolve(addresses);
      else waiting.get(id)?.reject(failed(code, `getaddrinfo ${code}`));
    });
    return started;
  }

  /** An idle child must not keep the program running; one that is being waited for must. */
  function holdParent(): void {
    const held = waiting.size > 0;
    for (const handle of [child, child?.stdin, child?.stdout]) {
      if (!(handle instanceof Socket || handle instanceof ChildProcess)) continue;
      if (held) handle.ref();
      else handle.unref();
    }
  }

  return {
    async lookup(host, signal) {
      signal.throwIfAborted();
      if (closed) throw failed('ERR_LOOKUP_CLOSED', 'the system resolver is no longer asked');
      const asked = (child ??= start());
      lastId += 1;
      const id = lastId;
      const stop = (): void => waiting.get(id)?.reject(signal.reason);
      signal.addEventListener('abort', stop);
      try {
        return await new Promise<readonly string[]>((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          holdParent();
          asked.stdin?.write(`${JSON.stringify({ id, host })}\n`);
        });
      } finally {
        signal.removeEventListener('abort', stop);
        waiting.delete(id);
        holdParent();
      }
    },
    close() {
      closed = true;
      child?.kill('SIGKILL');
      rejectAll(failed('ERR_LOOKUP_CLOSED', 'the system resolver is no longer asked'));
    },
  };
}

/** Node's own options must not reach the child (a debugger's port, a hook); the resolver's (`RES_OPTIONS`) must. */
function childEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_V8_COVERAGE: _coverage, ...rest } = process.env;
  const asNode = process.versions['electron'] === undefined ? {} : { ELECTRON_RUN_AS_NODE: '1' };
  return { ...rest, ...asNode, UV_THREADPOOL_SIZE: CHILD_THREADS };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
