import type { OrderOf } from '../../../shared/model/order.ts';

export interface Handshake {
  readonly caPem: string;
  readonly waitMs: number;
}

/** What `inside.ts` can be asked to do. */
export type Job =
  | { readonly kind: 'practice'; readonly fault: string }
  | (Handshake & { readonly kind: 'tls'; readonly order: OrderOf<'tls'> })
  | (Handshake & { readonly kind: 'sip'; readonly order: OrderOf<'sip'> })
  | { readonly kind: 'lookup'; readonly host: string }
  /** The pids of those that ask the system's resolver. */
  | { readonly kind: 'lookup-processes' }
  | { readonly kind: 'lookup-after-close' }
  | { readonly kind: 'quit' };
