import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { CLOSE, MAX_FRAME_BYTES, type HostFrame } from './bridge/frames.ts';
import { CallSocket, type Answerer } from './call-socket.ts';
import type { HostEvent } from '../../shared/api/diagnostics-api.ts';

/** Tabs at once. */
const MAX_SOCKETS = 16;
const PING_MS = 30_000;
/** How long pages may take to say good-bye. */
const CLOSING_MS = 500;

export interface CallSocketsOptions {
  readonly answer: Answerer;
  /** Called when there is a page to tell something to after there was none; what it answers, when there is none again. */
  readonly listen: (hear: (event: HostEvent) => void) => () => void;
  readonly pingMs?: number;
}

/** All pages that are open now. */
export class CallSockets {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    clientTracking: true,
  });
  readonly #open = new Set<CallSocket>();
  readonly #answer: Answerer;
  readonly #listen: CallSocketsOptions['listen'];
  readonly #pings: NodeJS.Timeout;
  #stopListening = (): void => {};

  constructor({ answer, listen, pingMs = PING_MS }: CallSocketsOptions) {
    this.#answer = answer;
    this.#listen = listen;
    this.#pings = setInterval(() => this.#open.forEach((socket) => socket.keepAlive()), pingMs);
    this.#pings.unref();
  }

  get isFull(): boolean {
    return this.#open.size >= MAX_SOCKETS;
  }

  /** Takes over a connection whose right to be here was checked. */
  accept(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, connection, head, (socket) => {
      const page = new CallSocket(socket, this.#answer);
      if (this.#open.size === 0) this.#stopListening = this.#listen(this.#tellAll);
      this.#open.add(page);
      socket.once('close', () => {
        this.#open.delete(page);
        if (this.#open.size === 0) this.#stopListening();
      });
    });
  }

  /** The page that came last. */
  get newest(): CallSocket | null {
    return [...this.#open].at(-1) ?? null;
  }

  readonly #tellAll = (event: HostEvent): void => {
    const frame: HostFrame = { event };
    const text = JSON.stringify(frame);
    for (const socket of this.#open) socket.sendText(text);
  };

  /** Tells every page that the program ends, and waits a moment for them. */
  async close(): Promise<void> {
    clearInterval(this.#pings);
    const { clients } = this.#server;
    const gone = [...clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of clients) socket.close(CLOSE.goingAway);
    const timer = setTimeout(() => clients.forEach((socket) => socket.terminate()), CLOSING_MS);
    await Promise.all(gone);
    clearTimeout(timer);
    this.#server.close();
  }
}
