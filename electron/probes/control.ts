import { measure } from '../engine/attempt.ts';
import type { Probe } from '../engine/probe.ts';
import { httpExchange } from '../wire/http-exchange.ts';
import { openSocket } from '../wire/open-socket.ts';
import { locationOf, reportedBody, reportedHeaders } from './http-answer.ts';
import { addressOf } from './target-address.ts';

/**
 * One plain GET of the neutral page whose body is known, at the target's address. `expected` wants a 2xx status (a
 * redirect to a sign-in page may have an empty body, as may the page) and the same bytes; only white space at the end
 * may differ, since servers of the same page are known to end it with and without a newline.
 */
export const control: Probe<'control'> = ({ target, ask }, context) =>
  measure(context, async (attempt) => {
    const url = new URL(ask.url);
    const socket = await attempt.step('connect', 'connectMs', (signal) =>
      openSocket(addressOf(target), signal),
    );
    const exchange = await httpExchange(attempt, socket, {
      path: url.pathname + url.search,
      hostName: url.host,
    });
    const { status, headers, body, truncated } = exchange;
    const isSame = !truncated && body.toString('utf8').trimEnd() === ask.body.trimEnd();
    return {
      status,
      location: locationOf(headers),
      expected: status >= 200 && status < 300 && isSame,
      body: reportedBody(exchange),
      headers: reportedHeaders(headers),
    };
  });
