import { problemOf } from './problem-of.ts';
import {
  isCallName,
  type CallName,
  type CallParams,
  type CallResult,
} from '../../shared/api/diagnostics-api.ts';
import type { Answer, Problem } from '../../shared/api/problem.ts';
import { printable } from '../../shared/model/printable.ts';

export interface Channel<N extends CallName> {
  /** @throws {BadParams} for anything that our own page would not send */
  readonly parse: (params: unknown) => CallParams<N>;
  /** @throws {Refused} */
  readonly run: (params: CallParams<N>) => Promise<CallResult<N>>;
}
/** A name without a parser does not compile. */
export type Channels = { readonly [N in CallName]: Channel<N> };

export class BadParams extends Error {}

/** Carries out one call. Never rejects: what goes wrong is the answer's problem. */
export async function answerCall(
  channels: Channels,
  name: string,
  params: unknown,
): Promise<Answer<unknown>> {
  // The type is what our own page keeps to; a call comes from whoever found the way to send one.
  const call = typeof name === 'string' ? name : '';
  try {
    if (!isCallName(call)) throw new BadParams();
    return { ok: true, value: await carryOut(channels, call, params) };
  } catch (error) {
    const problem: Problem =
      error instanceof BadParams ? { code: 'bad-request', call: printable(call, 80) } : problemOf(error);
    return { ok: false, problem };
  }
}

async function carryOut<N extends CallName>(channels: Channels, name: N, params: unknown) {
  const channel: Channel<N> = channels[name];
  return channel.run(channel.parse(params));
}
