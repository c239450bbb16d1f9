import type { Dispatcher } from 'undici';

export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;

export interface AnswerHead {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: AnswerHeaders;
}

/** `whole`: to its end; `full`: as much as is read at all; `broken`: it broke off. */
export type BodyEnd = 'whole' | 'full' | 'broken';

/**
 * Collects one answer as undici takes it apart. It neither pauses the answer nor aborts the request, however much comes:
 * undici 7.30 asserts that neither was done when a connection without keep-alive goes down, so that a server could
 * end the whole process by its timing. Whoever has enough destroys the connection instead.
 */
export class HttpCollector implements Dispatcher.DispatchHandler {
  /** Rejects with the error that came before the headers were complete. */
  readonly head: Promise<AnswerHead>;
  /** Settles only after `head`; never rejects. */
  readonly end: Promise<BodyEnd>;
  readonly #maxBodyBytes: number;
  readonly #chunks: Buffer[] = [];
  #bodyBytes = 0;
  #resolveHead: (head: AnswerHead) => void = () => {};
  #rejectHead: (error: Error) => void = () => {};
  #resolveEnd: (end: BodyEnd) => void = () => {};

  constructor(maxBodyBytes: number) {
    this.#maxBodyBytes = maxBodyBytes;
    this.head = new Promise((resolve, reject) => {
      this.#resolveHead = resolve;
      this.#rejectHead = reject;
    });
    this.end = new Promise((resolve) => {
      this.#resolveEnd = resolve;
    });
  }

  /** The beginning of the body, as far as it has come. */
  get body(): Buffer {
    return Buffer.concat(this.#chunks).subarray(0, this.#maxBodyBytes);
  }

  onRequestStart(): void {
    // undici takes handlers for the new kind by this method.
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: AnswerHeaders): void {
    // Informational answers come before the one that counts (RFC 9110 §15.2).
    if (status >= 200) this.#resolveHead({ status, headers });
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#bodyBytes > this.#maxBodyBytes) return;
    // A copy: undici's piece may be a view of something much larger.
    this.#chunks.push(Buffer.from(chunk));
    this.#bodyBytes += chunk.length;
    if (this.#bodyBytes > this.#maxBodyBytes) this.#resolveEnd('full');
  }

  onResponseEnd(): void {
    this.#resolveEnd('whole');
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#rejectHead(error);
    this.#resolveEnd('broken');
  }
}
