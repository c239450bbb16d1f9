import type { Order } from '../../shared/model/order.ts';

/** Attempts under way at once at one address: no host is to take us for an attack. */
const PER_DESTINATION = 12;
/** A DNS server is made for many small questions. */
const PER_RESOLVER = 48;

const destinationOf = (order: Order): string => order.target.address ?? 'system resolver';
const limitOf = (order: Order): number => (order.kind === 'dns' ? PER_RESOLVER : PER_DESTINATION);

/** Orders ready to start, in their order, as far as the limit per destination lets them. */
export class Queue {
  readonly #ready: Order[] = [];
  #head = 0;
  readonly #busy = new Map<string, number>();
  readonly #held = new Map<string, Order[]>();

  push(order: Order): void {
    this.#ready.push(order);
  }

  get isEmpty(): boolean {
    return this.#head >= this.#ready.length && this.#held.size === 0;
  }

  /** The next order whose destination has room; it counts against it until `release`. */
  take(): Order | null {
    for (let order = this.#ready[this.#head]; order !== undefined; order = this.#ready[this.#head]) {
      this.#head += 1;
      const destination = destinationOf(order);
      const busy = this.#busy.get(destination) ?? 0;
      if (busy < limitOf(order)) {
        this.#busy.set(destination, busy + 1);
        return order;
      }
      const held = this.#held.get(destination);
      if (held === undefined) this.#held.set(destination, [order]);
      else held.push(order);
    }
    return null;
  }

  /** The attempt is over, or only waits in vain: what its destination held back may go on. */
  release(order: Order): void {
    const destination = destinationOf(order);
    this.#busy.set(destination, (this.#busy.get(destination) ?? 1) - 1);
    const held = this.#held.get(destination);
    const next = held?.shift();
    if (held?.length === 0) this.#held.delete(destination);
    if (next !== undefined) this.#ready.push(next);
  }

  /** Empties the queue: what was still to be done. */
  drain(): readonly Order[] {
    const rest = [...this.#ready.slice(this.#head), ...[...this.#held.values()].flat()];
    this.#ready.length = 0;
    this.#head = 0;
    this.#held.clear();
    return rest;
  }
}
