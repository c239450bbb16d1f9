import { randomSecret } from './one-time-token.ts';
import type { Delivery } from '../app/host.ts';

/** A browser fetches at once; what it did not fetch is nobody's any more. */
const KEPT_MS = 60_000;
const MAX_WAITING = 8;

export const DOWNLOAD_FOLDER = '/download/';

/** Files on their way to the browser, each under a path that is good once. */
export class Downloads {
  readonly #waiting = new Map<string, { readonly delivery: Delivery; readonly timer: NodeJS.Timeout }>();
  readonly #keptMs: number;

  constructor(keptMs: number = KEPT_MS) {
    this.#keptMs = keptMs;
  }

  /** Answers the path it can be fetched from. */
  offer(delivery: Delivery): string {
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size >= MAX_WAITING && oldest !== undefined) this.take(oldest);
    const path = DOWNLOAD_FOLDER + randomSecret();
    const timer = setTimeout(() => this.#waiting.delete(path), this.#keptMs);
    timer.unref();
    this.#waiting.set(path, { delivery, timer });
    return path;
  }

  /** Null when there is nothing under this path, or no longer. */
  take(path: string): Delivery | null {
    const found = this.#waiting.get(path);
    if (found === undefined) return null;
    clearTimeout(found.timer);
    this.#waiting.delete(path);
    return found.delivery;
  }
}

/** The headers with which a file is saved and never shown: its content is, in part, what the network said. */
export const downloadHeaders = ({ fileName, mime }: Delivery): Readonly<Record<string, string>> => ({
  'content-type': mime,
  'content-disposition': `attachment; filename="${asciiName(fileName)}"; filename*=UTF-8''${encodedName(fileName)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'no-store',
});

/** For what does not know the other form; RFC 6266 §4.3. */
const asciiName = (name: string): string => name.replaceAll(/[^\w .()-]/g, '_');

/** RFC 8187 §3.2.1: what `encodeURIComponent` leaves but the grammar does not allow is encoded, too. */
const encodedName = (name: string): string =>
  // Through bytes: half a surrogate pair cannot be encoded.
  encodeURIComponent(Buffer.from(name).toString()).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
