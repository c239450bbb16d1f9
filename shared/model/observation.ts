import type { Failure, SkipReason } from './failure.ts';
import type { Proxy } from './hop.ts';
import type { Asks, Role } from './order.ts';
import type { Target } from './target.ts';
import type { Kind, Values } from './values.ts';

export interface Phases {
  readonly dnsMs?: number;
  readonly connectMs?: number;
  readonly tlsMs?: number;
  readonly firstByteMs?: number;
}

/** "Not measured" is a case of its own: never fine, never broken. */
export type Outcome<V> =
  | { readonly status: 'ok'; readonly value: V }
  | {
      readonly status: 'failed';
      readonly failure: Failure;
      /** What was seen before it failed: a denial's flags, a certificate that does not hold. */
      readonly seen?: Partial<V>;
    }
  | { readonly status: 'skipped'; readonly reason: SkipReason };

export type ObservationOf<K extends Kind> = {
  readonly id: string;
  readonly kind: K;
  readonly role: Role;
  readonly target: Target;
  readonly ask: Asks[K];
  /** The proxy that carried it (`target.route` is `proxy`, and `target.address` the proxy's); absent: none. */
  readonly via?: Proxy;
  /** Since the run's start, on the monotonic clock. */
  readonly startedAtMs: number;
  readonly durationMs: number;
  /** Attempts made at this target so far, this one included; 0 when skipped. */
  readonly attempts: number;
  readonly phases: Phases;
  readonly outcome: Outcome<Values[K]>;
};
export type Observation = { [K in Kind]: ObservationOf<K> }[Kind];

export const isKind = <K extends Kind>(
  kind: K,
  observation: Observation,
): observation is Observation & ObservationOf<K> => observation.kind === kind;
