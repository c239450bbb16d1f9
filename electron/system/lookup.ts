/**
 * The system's own resolver (hosts file, search list, VPN rules included). `getaddrinfo` cannot be stopped and holds
 * the process back at its exit for as long as a dead server lets it wait, so it runs in a child that is ended with us.
 */
export interface SystemLookup {
  /** All addresses of a name; rejects with an Error whose `code` is the platform's (`ENOTFOUND`, `EAI_AGAIN`). */
  readonly lookup: (host: string, signal: AbortSignal) => Promise<readonly string[]>;
  readonly close: () => void;
}
