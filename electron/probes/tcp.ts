import { measure } from '../engine/attempt.ts';
import type { Probe } from '../engine/probe.ts';
import { openWay } from './open-way.ts';

/** One TCP connection, opened and closed. No retry, no second address: we report what this one did. */
export const tcp: Probe<'tcp'> = (order, context) =>
  measure(context, async (attempt) => {
    const socket = await openWay(attempt, context, order);
    socket.destroy();
    return {};
  });
