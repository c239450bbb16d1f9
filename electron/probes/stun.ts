import { measure } from '../engine/attempt.ts';
import type { Probe } from '../engine/probe.ts';
import { openUdp } from '../wire/udp-channel.ts';
import { exchangeOnce } from './stun-exchange.ts';
import { exchangeSeries } from './stun-series.ts';
import { addressOf } from './target-address.ts';

/**
 * STUN and TURN over UDP at one address: one exchange, or a series of small ones to see what gets lost.
 *
 * An exchange counts once, however many packets it takes. Silence is `exchange`/`timeout`; an ICMP port unreachable
 * is `exchange`/`refused`: the two are different facts.
 */
export const stun: Probe<'stun'> = ({ target, ask }, context) =>
  measure(context, async (attempt) => {
    const { address, port } = addressOf(target);
    const channel = await attempt.step('exchange', null, () => openUdp(address, port));
    try {
      if (ask.count > 1) {
        // As long as its own sends and the last one's answer take, however short a single wait is.
        return await attempt.step('exchange', null, () => exchangeSeries(channel, ask, context));
      }
      return await attempt.step('exchange', null, (signal) => exchangeOnce(channel, context, signal));
    } finally {
      channel.close();
    }
  });
