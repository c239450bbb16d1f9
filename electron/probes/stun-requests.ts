import type { StunValue } from '../../shared/model/values.ts';
import { msTurnAllocate } from '../wire/ms-turn.ts';
import { allocateRequest, bindingRequest } from '../wire/stun.ts';
import type { StunAnswer } from '../wire/stun.ts';

export type StunQuestion = StunValue['answered'][number];

/** What to ask, by question; each takes the twelve random bytes of its transaction. */
export const STUN_REQUESTS: Readonly<Record<StunQuestion, (id: Uint8Array) => Buffer>> = {
  binding: bindingRequest,
  allocate: allocateRequest,
  'ms-turn': msTurnAllocate,
};

/** Each kind of server answers only its own. */
export const STUN_QUESTIONS: readonly StunQuestion[] = ['binding', 'allocate', 'ms-turn'];

/** Where the server saw us; a plain MAPPED-ADDRESS means that only in an answer to a Binding (MS-TURN 3.2.5.1). */
export const seenAddress = (question: StunQuestion, answer: StunAnswer): string | null =>
  answer.xorMappedAddress ?? (question === 'binding' ? answer.mappedAddress : null);
