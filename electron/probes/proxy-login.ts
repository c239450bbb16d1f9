import type { Attempt } from '../engine/attempt.ts';
import type { ProbeContext } from '../engine/probe.ts';
import { authorizationFor, type Credentials, isStale } from '../wire/proxy-auth.ts';
import { asking } from './proxy-failure.ts';

/** One attempt's part in signing in at a proxy. */
export interface ProxyLogin {
  /**
   * Told every answer of the proxy: the header with which to ask again, or null when that answer stands. Nothing is sent
   * unasked, and nothing twice but to a Digest nonce that had grown old.
   */
  readonly next: (
    status: number,
    challenges: readonly string[],
    request: { readonly method: string; readonly uri: string },
  ) => Promise<string | null>;
  /** They were sent, by this attempt or one before it, and refused. */
  readonly refused: () => boolean;
  /** The attempt is over, however it ended. */
  readonly end: () => void;
}

export function proxyLogin(attempt: Attempt, { proxyCredentials }: ProbeContext): ProxyLogin {
  let sent = 0;
  let mine: Credentials | null = null;
  let refused = false;
  return {
    next: async (status, challenges, request) => {
      if (status !== 407) {
        if (sent > 0) proxyCredentials?.settle(true);
        return null;
      }
      if (proxyCredentials === null) return null;
      if (sent > 1 || (sent === 1 && !isStale(challenges))) {
        refused = true;
        proxyCredentials.settle(false);
        return null;
      }
      mine ??= await asking(attempt, (signal) => proxyCredentials.turn(signal));
      if (mine === null) {
        refused = true;
        return null;
      }
      const header = authorizationFor(challenges, mine, request);
      if (header === null) proxyCredentials.settle(null);
      else sent += 1;
      return header;
    },
    refused: () => refused,
    end: () => {
      if (sent > 0) proxyCredentials?.settle(null);
    },
  };
}
