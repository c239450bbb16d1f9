import type { Credentials } from './proxy-auth.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * Credentials as all attempts of a run share them. A wrong password, sent once for every endpoint, would lock an account:
 * so the first attempt that is asked tries them alone while the others wait, and once refused they are not sent again.
 */
export class ProxyCredentials {
  readonly #credentials: Credentials;
  #state: 'untried' | 'trying' | 'accepted' | 'refused' = 'untried';
  #waiting: (() => void)[] = [];

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /**
   * The credentials, for a proxy that asked; whoever gets them says with `settle` what became of them. Null: the proxy
   * does not take them. Rejects with the signal's reason.
   */
  async turn(signal: AbortSignal): Promise<Credentials | null> {
    while (this.#state === 'trying') {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what it is for
      await untilAborted(signal, new Promise<void>((resolve) => this.#waiting.push(resolve)), () => {});
    }
    if (this.#state === 'refused') return null;
    if (this.#state === 'untried') this.#state = 'trying';
    return this.#credentials;
  }

  /** Null: nobody said anything about them. */
  settle(accepted: boolean | null): void {
    // A proxy that took them once may still refuse a single host to their owner.
    if (this.#state !== 'trying') return;
    this.#state = accepted === null ? 'untried' : accepted ? 'accepted' : 'refused';
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
