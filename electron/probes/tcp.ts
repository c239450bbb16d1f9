import { measure } from '../engine/attempt.ts';
import type { Probe } from '../engine/probe.ts';
import { openTcp } from '../wire/tcp-channel.ts';
import { addressOf } from './target-address.ts';

/** One TCP connection, opened and closed. No retry, no second address: we report what this one did. */
export const tcp: Probe<'tcp'> = ({ target }, context) =>
  measure(context, async (attempt) => {
    const { address, port } = addressOf(target);
    const channel = await attempt.step('connect', 'connectMs', (signal) => openTcp(address, port, signal));
    channel.close();
    return {};
  });
