import { hashOf, randomSecret } from './one-time-token.ts';

/** Browsers that may be in at once; one more sends the oldest away. */
const MAX_SESSIONS = 16;

/**
 * Who has shown a token. The cookie lives as long as the browser; its name holds the port, as cookies do not tell
 * ports apart and two servers would overwrite each other's.
 */
export class Sessions {
  readonly #hashes = new Set<string>();

  /** The `Set-Cookie` of a new session. */
  open(port: number): string {
    const secret = randomSecret();
    this.#hashes.add(key(secret));
    const [oldest] = this.#hashes;
    if (this.#hashes.size > MAX_SESSIONS && oldest !== undefined) this.#hashes.delete(oldest);
    return `${cookieName(port)}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Whether this `Cookie` header holds a session. Hashes are looked up, so that time tells nothing of the secret. */
  holds(cookies: string | undefined, port: number): boolean {
    const start = `${cookieName(port)}=`;
    return (cookies ?? '')
      .split(';')
      .map((cookie) => cookie.trim())
      .some((cookie) => cookie.startsWith(start) && this.#hashes.has(key(cookie.slice(start.length))));
  }
}

const cookieName = (port: number): string => `callpath-${port}`;
const key = (secret: string): string => hashOf(secret).toString('base64');
