import { z } from 'zod';

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
export const CHILD_THREADS = '16';

/** The child, however it is started and spoken to. */
export interface LookupChild {
  readonly ask: (question: { readonly id: number; readonly host: string }) => void;
  /** An idle child must not keep the program running; one that is being waited for must. */
  readonly hold: (held: boolean) => void;
  readonly kill: () => void;
}

export interface LookupChildEvents {
  /** What it said, unchecked. */
  readonly said: (answer: unknown) => void;
  /** It has ended, or never began. May come more than once. */
  readonly gone: () => void;
}

/** What the child says; it is our own, so that anything else means it is broken. */
const ANSWER = z.object({
  id: z.number(),
  addresses: z.array(z.string()).optional(),
  code: z.string().optional(),
});

interface Waiting {
  readonly resolve: (addresses: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
}

const failed = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/**
 * Starts the child at the first look-up, and again after it died. Besides the platform's, these codes come:
 * `ERR_LOOKUP_CHILD` the child died with the look-up under way, `ERR_LOOKUP_CLOSED` after `close`.
 */
export function lookupThrough(startChild: (events: LookupChildEvents) => LookupChild): SystemLookup {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let child: LookupChild | null = null;
  let closed = false;

  const rejectAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  function start(): LookupChild {
    const started = startChild({
      gone: () => {
        if (child !== started) return;
        child = null;
        rejectAll(failed('ERR_LOOKUP_CHILD', 'the process that asks the system resolver ended'));
      },
      said: (answer) => {
        const parsed = ANSWER.safeParse(answer);
        if (!parsed.success) {
          started.kill();
          return;
        }
        const { id, addresses = [], code } = parsed.data;
        if (code === undefined) waiting.get(id)?.resolve(addresses);
        else waiting.get(id)?.reject(failed(code, `getaddrinfo ${code}`));
      },
    });
    return started;
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
          asked.hold(true);
          asked.ask({ id, host });
        });
      } finally {
        signal.removeEventListener('abort', stop);
        waiting.delete(id);
        if (waiting.size === 0) child?.hold(false);
      }
    },
    close() {
      closed = true;
      child?.kill();
      rejectAll(failed('ERR_LOOKUP_CLOSED', 'the system resolver is no longer asked'));
    },
  };
}
