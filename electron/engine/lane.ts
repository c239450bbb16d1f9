import { laneGapMs, SAME_TARGET_GAP_MS } from './waits.ts';
import { pathKeyOf } from '../../shared/plan/overdue.ts';
import type { Order } from '../../shared/model/order.ts';

const placeOf = (order: Order): string =>
  pathKeyOf(order) ?? `${order.kind}|${order.target.host}|${order.target.address}`;

/** Attempts that are made alone and spaced out: one start at a time, and time between two at the same target. */
export class Lane {
  readonly #waiting: Order[] = [];
  readonly #lastStartMs = new Map<string, number>();
  #started = 0;
  #freeAtMs = 0;

  push(order: Order): void {
    this.#waiting.push(order);
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** When the next may start; null when none waits. */
  nextAtMs(): number | null {
    const order = this.#waiting[0];
    if (order === undefined) return null;
    const last = this.#lastStartMs.get(placeOf(order));
    return Math.max(this.#freeAtMs, last === undefined ? 0 : last + SAME_TARGET_GAP_MS);
  }

  take(nowMs: number): Order | null {
    const atMs = this.nextAtMs();
    if (atMs === null || atMs > nowMs) return null;
    const order = this.#waiting.shift();
    if (order === undefined) return null;
    this.#started += 1;
    this.#freeAtMs = nowMs + laneGapMs(order, this.#started);
    this.#lastStartMs.set(placeOf(order), nowMs);
    return order;
  }

  clear(): void {
    this.#waiting.length = 0;
  }
}
