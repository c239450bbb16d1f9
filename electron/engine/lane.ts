import { laneGapMs, sameTargetGapMs } from './waits.ts';
import { pathKeyOf } from '../../shared/plan/overdue.ts';
import type { Order } from '../../shared/model/order.ts';

const placeOf = (order: Order): string =>
  pathKeyOf(order) ?? `${order.kind}|${order.target.host}|${order.target.address}`;

/** Attempts that are made alone and spaced out: one start at a time, and time between two at the same target. */
export class Lane {
  #waiting: Order[] = [];
  /** Where the first that still waits is: taking from an array's front would move all others. */
  #head = 0;
  readonly #lastStartMs = new Map<string, number>();
  #started = 0;
  #freeAtMs = 0;

  push(order: Order): void {
    this.#waiting.push(order);
  }

  get isEmpty(): boolean {
    return this.#head >= this.#waiting.length;
  }

  /** When the next may start; null when none waits. */
  nextAtMs(): number | null {
    const order = this.#waiting[this.#head];
    if (order === undefined) return null;
    const last = this.#lastStartMs.get(placeOf(order));
    return Math.max(this.#freeAtMs, last === undefined ? 0 : last + sameTargetGapMs(order));
  }

  /** The next that is still wanted, when its time has come; null otherwise. What nobody wants any more takes no time. */
  take(nowMs: number, isWanted: (order: Order) => boolean): Order | null {
    for (let head = this.#waiting[this.#head]; head !== undefined && !isWanted(head);) {
      this.#pass();
      head = this.#waiting[this.#head];
    }
    const order = this.#waiting[this.#head];
    const atMs = this.nextAtMs();
    if (order === undefined || atMs === null || atMs > nowMs) return null;
    this.#pass();
    this.#started += 1;
    this.#freeAtMs = nowMs + laneGapMs(order, this.#started);
    this.#lastStartMs.set(placeOf(order), nowMs);
    return order;
  }

  #pass(): void {
    this.#head += 1;
    if (this.isEmpty) this.clear();
  }

  clear(): void {
    this.#waiting = [];
    this.#head = 0;
  }
}
