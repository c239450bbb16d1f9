import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** One message of the browser; events, which have no id, are of no interest here. */
const MESSAGE = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface DevtoolsPipe {
  /** Rejects when the browser refuses, or ends before it has answered. */
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<unknown>;
}

/**
 * Speaks the DevTools protocol with a browser started with `--remote-debugging-pipe`: JSON between NUL characters, and
 * no port that others could reach.
 */
export function devtoolsPipe(toBrowser: Writable, fromBrowser: Readable): DevtoolsPipe {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended = false;
  let parts: string[] = [];

  const end = (): void => {
    ended = true;
    for (const { reject } of waiting.values()) reject(new Error('the browser ended'));
    waiting.clear();
  };
  toBrowser.on('error', end);
  fromBrowser
    .setEncoding('utf8')
    .on('error', end)
    .on('close', end)
    .on('data', (text: string) => {
      const [first = '', ...rest] = text.split('\0');
      parts.push(first);
      for (const next of rest) {
        answer(parts.join(''));
        parts = [next];
      }
    });

  function answer(text: string): void {
    const message = MESSAGE.safeParse(parseJson(text));
    // Something that only has a browser's name.
    if (!message.success) return end();
    const { id = 0, result, error } = message.data;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error.message));
  }

  return {
    send(method, params = {}, sessionId) {
      if (ended) return Promise.reject(new Error('the browser ended'));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
