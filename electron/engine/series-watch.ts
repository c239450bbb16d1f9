import type { Order } from '../../shared/model/order.ts';

/** After the last packet of a series, its answer is waited for. */
const LAST_ANSWER_MS = 1000;

/**
 * Tells when series at the pace of a call begin, and how long they take at most, and when the last of them has ended
 * (null): for seconds nothing else may come in.
 */
export class SeriesWatch {
  readonly #tell: (durationMs: number | null) => void;
  #underWay = 0;

  constructor(tell: (durationMs: number | null) => void) {
    this.#tell = tell;
  }

  began(order: Order): void {
    if (order.kind !== 'stun' || order.role !== 'stream') return;
    this.#underWay += 1;
    if (this.#underWay === 1) this.#tell(order.ask.count * order.ask.spacingMs + LAST_ANSWER_MS);
  }

  ended({ role }: Order): void {
    if (role !== 'stream') return;
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#tell(null);
  }
}
