import type { Order } from '../../shared/model/order.ts';

export const isFirstPass = (order: Order): boolean =>
  order.attempt === 1 && (order.role === 'sweep' || order.role === 'control');

/**
 * How long each step of an attempt may wait. The first pass has the whole wait; what comes after knows that an answer
 * is late already, and half of it still holds a lost first packet and its repetition after one second.
 */
export function waitMsFor(order: Order, timeoutMs: number): number {
  return isFirstPass(order) ? timeoutMs : Math.max(timeoutMs / 2, Math.min(timeoutMs, 1000));
}

/** An attempt that waits longer than this is looked into while it goes on waiting. */
export const overdueAfterMs = (timeoutMs: number): number => timeoutMs / 2;

/** No attempt has more steps than these, whatever its probe does: past it, the engine ends it. */
export function ceilingMs(order: Order, waitMs: number): number {
  const seriesMs = order.kind === 'stun' ? order.ask.count * order.ask.spacingMs : 0;
  // A proxy that wants credentials is reached, and asked, up to three times.
  const steps = order.via === undefined ? 4 : 12;
  return waitMs * steps + seriesMs + 1000;
}

/**
 * Between two attempts at one target: a perimeter that limits new connections counts per second. Of a series half as much:
 * what it asks has answered before.
 */
export const sameTargetGapMs = (order: Order): number => (order.role === 'steady' ? 250 : 500);

/**
 * Between two spaced attempts at anything. Slower once something worked when tried again (fourth and fifth attempts):
 * then somebody limits or loses. With hundreds or thousands to be tried again, faster step by step: a perimeter that
 * limits is seen from the first of them, and ten thousand must not take an hour.
 */
export function laneGapMs(order: Order, startedSoFar: number): number {
  // A series asks of what works, and is longer than any confirmation.
  const careful = order.attempt > 3 && order.role !== 'steady';
  if (startedSoFar < 100) return careful ? 150 : 25;
  if (startedSoFar < 1000) return careful ? 30 : 5;
  return careful ? 10 : 2;
}
