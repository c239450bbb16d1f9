import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits, as they stand in a URL. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

/** Wrong tokens within a minute after which nobody is listened to until the minute is over. */
const MAX_WRONG = 10;
const MINUTE_MS = 60_000;

export type Redeemed = 'ok' | 'wrong' | 'too-many';

/** The secret in the link on the terminal: it opens one session. */
export class OneTimeToken {
  #token = randomSecret();
  #wrongAtMs: readonly number[] = [];
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** The one that is good now. */
  get current(): string {
    return this.#token;
  }

  /** A token that was right is used up, and another takes its place. */
  redeem(offered: string): Redeemed {
    const nowMs = this.#nowMs();
    this.#wrongAtMs = this.#wrongAtMs.filter((atMs) => nowMs - atMs < MINUTE_MS);
    if (this.#wrongAtMs.length >= MAX_WRONG) return 'too-many';
    // Hashed first: the comparison then takes the same time whatever was offered, and however long it is.
    if (timingSafeEqual(hashOf(offered), hashOf(this.#token))) {
      this.#token = randomSecret();
      return 'ok';
    }
    this.#wrongAtMs = [...this.#wrongAtMs, nowMs];
    return 'wrong';
  }
}

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
