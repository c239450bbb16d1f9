import type { WebSocket } from 'ws';
import { z } from 'zod';
import { CLOSE, MAX_CALLS, MAX_FRAME_BYTES, type HostFrame } from './bridge/frames.ts';
import type { Answer } from '../../shared/api/problem.ts';

const CALL = z.strictObject({ id: z.int().min(0), call: z.string().max(40), params: z.unknown() });

export type Answerer = (call: string, params: unknown, caller: CallSocket) => Promise<Answer<unknown>>;

/** While more than this waits for a page to take it, its calls are not read. */
const BUSY_BYTES = 8_000_000;

/**
 * One page: its calls are answered, each under its own number, in the order in which they are done. A page that sends
 * what the bridge never would is cut off, and so is one that takes nothing of what it is told.
 */
export class CallSocket {
  readonly #socket: WebSocket;
  readonly #answer: Answerer;
  #calls = 0;
  #silent = false;

  constructor(socket: WebSocket, answer: Answerer) {
    this.#socket = socket;
    this.#answer = answer;
    // Too long a frame, broken UTF-8 or a broken frame: `ws` closes with the code that says so.
    socket.on('error', () => {});
    socket.on('pong', () => {
      this.#silent = false;
    });
    socket.on('message', (data, isBinary) => {
      const frame = isBinary || !Buffer.isBuffer(data) ? null : callIn(data.toString('utf8'));
      if (frame === null || this.#calls >= MAX_CALLS) socket.close(CLOSE.policy);
      else void this.#carryOut(frame);
    });
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  send(frame: HostFrame): void {
    this.sendText(JSON.stringify(frame));
  }

  /** For what is told to every page and is made into JSON once. */
  sendText(text: string): void {
    if (!this.isOpen) return;
    if (this.#socket.bufferedAmount > MAX_FRAME_BYTES) return this.#socket.terminate();
    this.#socket.send(text, () => {
      if (this.#socket.isPaused && this.#socket.bufferedAmount <= BUSY_BYTES) this.#socket.resume();
    });
    if (this.#socket.bufferedAmount > BUSY_BYTES) this.#socket.pause();
  }

  /** Called at regular intervals: a page that has not answered the last time is gone. */
  keepAlive(): void {
    if (this.#silent) return this.#socket.terminate();
    this.#silent = true;
    this.#socket.ping();
  }

  async #carryOut({ id, call, params }: z.infer<typeof CALL>): Promise<void> {
    this.#calls += 1;
    const answer = await this.#answer(call, params, this);
    this.#calls -= 1;
    this.send({ id, answer });
  }
}

function callIn(text: string): z.infer<typeof CALL> | null {
  try {
    return CALL.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
