import { CLOSE, MAX_FRAME_BYTES, type HostFrame } from './frames.ts';
import type { CallName } from '../../../shared/api/diagnostics-api.ts';
import type { Answer, Problem } from '../../../shared/api/problem.ts';
import { MAX_MEGABYTES } from '../../../shared/api/settings.ts';

/** What became of a socket that was opened. */
export interface SocketEvents {
  readonly opened: () => void;
  readonly message: (text: string) => void;
  readonly closed: (code: number) => void;
}
export interface PageSocket {
  readonly send: (text: string) => void;
}

export interface ConnectionOptions {
  readonly open: (events: SocketEvents) => PageSocket;
  /** What the host sends unasked. */
  readonly onFrame: (frame: Exclude<HostFrame, { readonly id: number }>) => void;
  /** There is a connection again after a cut: what was told meanwhile was not heard. */
  readonly onReturn: () => void;
  /** The program has ended, or cannot be reached any more. */
  readonly onLost: () => void;
  /** How long to wait before each new attempt. */
  readonly retryMs?: readonly number[];
}

export interface Connection {
  /** Waits for a connection where there is none yet. Never rejects. */
  readonly call: (call: CallName, params: unknown) => Promise<Answer<unknown>>;
}

/** A cut lasts a moment (the computer slept, the browser froze the tab) or for good. */
const RETRY_MS: readonly number[] = [200, 500, 1000, 2000, 4000, 8000];

/** Asking these twice does no harm, so that a cut in the middle is not noticed. */
const REPEATABLE: ReadonlySet<CallName> = new Set<CallName>([
  'hello',
  'listReports',
  'openReport',
  'judgeAgain',
  'openCatalog',
  'checkRoots',
  'licences',
  'stopRun',
]);

interface Pending {
  readonly call: CallName;
  readonly text: string;
  readonly settle: (answer: Answer<unknown>) => void;
  sent: boolean;
}

const refused = (problem: Problem): Answer<never> => ({ ok: false, problem });
const LOST = refused({ code: 'connection-lost' });

export function createConnection(options: ConnectionOptions): Connection {
  const { open, onFrame, onReturn, onLost, retryMs = RETRY_MS } = options;
  const pending = new Map<number, Pending>();
  let socket: PageSocket | null = null;
  let isOpen = false;
  let wasOpen = false;
  let isLost = false;
  let attempts = 0;
  let lastId = 0;

  const transmit = (one: Pending): void => {
    one.sent = true;
    socket?.send(one.text);
  };

  const settle = (id: number, answer: Answer<unknown>): void => {
    pending.get(id)?.settle(answer);
    pending.delete(id);
  };

  const connect = (): void => {
    socket = open({ opened, message, closed });
  };

  function opened(): void {
    const returned = wasOpen;
    isOpen = true;
    wasOpen = true;
    attempts = 0;
    for (const [id, one] of pending)
      // Whether the host still did it is not known.
      if (one.sent && !REPEATABLE.has(one.call)) settle(id, LOST);
      else transmit(one);
    if (returned) onReturn();
  }

  function message(text: string): void {
    // Made by our own host, behind this page's own address.
    const frame: HostFrame = JSON.parse(text);
    if ('id' in frame) settle(frame.id, frame.answer);
    else onFrame(frame);
  }

  function closed(code: number): void {
    isOpen = false;
    // The host said good-bye, or that this page talks nonsense: neither gets better.
    const final = code === CLOSE.goingAway || code === CLOSE.policy || code === CLOSE.tooBig;
    const waitMs = retryMs[attempts];
    attempts += 1;
    if (final || waitMs === undefined) giveUp();
    else setTimeout(connect, waitMs);
  }

  function giveUp(): void {
    isLost = true;
    for (const id of pending.keys()) settle(id, LOST);
    onLost();
  }

  connect();
  return {
    call(call, params) {
      if (isLost) return Promise.resolve(LOST);
      lastId += 1;
      const id = lastId;
      const text = JSON.stringify({ id, call, params: params ?? null });
      // UTF-8 takes up to three bytes for each of a string's units, and is not counted before it has to be.
      if (text.length > MAX_FRAME_BYTES / 3 && bytesOf(text) > MAX_FRAME_BYTES)
        return Promise.resolve(refused(tooLarge(call, params)));
      return new Promise((resolve) => {
        const one: Pending = { call, text, settle: resolve, sent: false };
        pending.set(id, one);
        if (isOpen) transmit(one);
      });
    },
  };
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;

/** Only files are as large as that. */
const tooLarge = (call: CallName, params: unknown): Problem =>
  typeof params === 'object' && params !== null && 'name' in params && typeof params.name === 'string'
    ? { code: 'too-large', file: params.name.slice(0, 200), maxMegabytes: MAX_MEGABYTES.report }
    : { code: 'bad-request', call };
