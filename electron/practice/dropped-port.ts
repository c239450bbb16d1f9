import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import type { Door } from './door.ts';
import { LOOPBACK } from './hosts.ts';

/** Listens and never accepts: its thread sleeps from then on. As text, since the bundle is one file. */
const NEVER_ACCEPTS = `
const { createServer } = require('node:net');
const { parentPort, workerData } = require('node:worker_threads');
const server = createServer();
server.listen({ host: workerData, port: 0, backlog: 1 }, () => {
  parentPort.postMessage(server.address().port);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});`;

/** On loopback a connection opens within a millisecond or so; one that took this long was not answered. */
const UNANSWERED_AFTER_MS = 120;
/** The shortest queue that systems grant holds two or three connections; far more means that it never fills. */
const MAX_FILLERS = 32;

/**
 * Whether this system's kernel discards new connections when the queue of a listener is full. Linux does. Windows
 * refuses them with RST, which would be another fault; elsewhere it has not been tried.
 */
export const canDropPorts = process.platform === 'linux';

async function portOf(worker: Worker): Promise<number> {
  const [message]: unknown[] = await once(worker, 'message');
  return Number(message);
}

/**
 * A port that answers nothing at all to a new connection, as behind a packet filter that discards. No filter is needed:
 * the queue of a listener that never accepts is filled up, and the kernel then discards further SYNs.
 * Throws when this system answers all the same.
 */
export async function droppedPort(): Promise<Door> {
  const worker = new Worker(NEVER_ACCEPTS, { eval: true, workerData: LOOPBACK });
  const fillers: Socket[] = [];
  const close = async (): Promise<void> => {
    for (const filler of fillers) filler.destroy();
    await worker.terminate();
  };
  try {
    const port = await portOf(worker);
    while (fillers.length < MAX_FILLERS) {
      const filler = connect({ host: LOOPBACK, port });
      fillers.push(filler);
      const signal = AbortSignal.timeout(UNANSWERED_AFTER_MS);
      try {
        await once(filler, 'connect', { signal });
      } catch (error) {
        if (!signal.aborted) throw error;
        filler.destroy();
        return { port, close };
      }
      filler.on('error', () => filler.destroy());
    }
    throw new Error('this system goes on accepting connections that nobody takes');
  } catch (error) {
    await close();
    throw error;
  }
}
