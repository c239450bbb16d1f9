import type { SecureContext } from 'node:tls';

/** The roots a client on this computer would trust: Node's own, the system's, and those given with `--ca`. */
export interface TrustStore {
  /** Trusts all of them; made once, since parsing three hundred roots is slow. */
  readonly secureContext: SecureContext;
  readonly counts: { readonly bundled: number; readonly system: number; readonly extra: number };
  /** Which of the stores hold the root with this SHA-256 fingerprint (`AA:BB:…`). */
  readonly holders: (fingerprint256: string) => {
    readonly bundled: boolean;
    readonly system: boolean;
    readonly extra: boolean;
  };
}
