import type { Step } from '../../shared/model/failure.ts';
import type { Outcome, Phases } from '../../shared/model/observation.ts';
import type { OrderOf } from '../../shared/model/order.ts';
import type { Kind, Values } from '../../shared/model/values.ts';
import type { ProxyCredentials } from '../wire/proxy-credentials.ts';
import type { SystemLookup } from '../system/lookup.ts';
import type { TrustStore } from '../system/trust-store.ts';

/** What a probe may use besides its order. */
export interface ProbeContext {
  /** The user's cancel: a probe stopped by it ends as `skipped`. */
  readonly signal: AbortSignal;
  /** How long each step (connect, TLS, answer) may wait. */
  readonly waitMs: number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Told at the start of each step: what an attempt that takes long is waiting for. */
  readonly onStep?: ((step: Step) => void) | undefined;
  readonly trust: TrustStore;
  /** Given to a proxy that asks for them, and to nobody else; null: none. */
  readonly proxyCredentials: ProxyCredentials | null;
  /** The system's own resolver, in a process of its own: a blocked look-up cannot hold us up. */
  readonly lookup: SystemLookup;
}

export interface Measured<K extends Kind> {
  readonly outcome: Outcome<Values[K]>;
  readonly phases: Phases;
}

/**
 * One attempt at one address. The network failing is a result, never an exception; a probe that throws has a bug,
 * which the engine files as failure code `bug`.
 */
export type Probe<K extends Kind> = (order: OrderOf<K>, context: ProbeContext) => Promise<Measured<K>>;
