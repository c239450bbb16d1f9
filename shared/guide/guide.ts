import { answerOf, type Answers, type GivenAnswer } from './answers.ts';
import { lastWord, provenBy, type Conclusion } from './conclude.ts';
import { CONDITIONS } from './conditions.ts';
import type { GuideFacts } from './facts.ts';
import { measuredAnswer, type Position } from './position.ts';
import type { StepId } from './step.ts';
import { inOrder, stepOf } from './steps.ts';
import { isTooEarly, readyAtOf } from './waiting.ts';
import { worthOf } from './worth.ts';

/** A step that is behind. */
export interface WayPoint {
  readonly step: StepId;
  readonly value: string;
  readonly at: string;
  /** A measurement answered it, and nobody was asked. */
  readonly measured: boolean;
}

/** Where the guide stands, worked out anew from all answers each time: it has no memory of its own. */
export interface GuideState {
  /** In the order in which they were worth asking. */
  readonly way: readonly WayPoint[];
  /** The step that tells most now; null when there is a conclusion. */
  readonly next: StepId | null;
  readonly conclusion: Conclusion | null;
  /** Answered before the change could have reached everything: it proves nothing, and is asked again. */
  readonly provesNothing: readonly StepId[];
  /** While it lies ahead, trying proves nothing: ISO 8601 UTC, or null. */
  readonly readyAt: string | null;
  readonly progress: { readonly done: number; readonly atMost: number };
}

/** Trying it before the change has reached everything says nothing. */
const TRIED: readonly StepId[] = ['directory', 'outcome', 'contact-sends', 'accepted'];

/** The guide as a function: the same answers and facts lead to the same place, in whatever order they were given. */
export function guide(answers: Answers, facts: GuideFacts): GuideState {
  const way: WayPoint[] = [];
  const provesNothing: StepId[] = [];
  const counted: GivenAnswer[] = [];
  const position: Position = { answers: counted, facts };
  const state = (next: StepId | null, conclusion: Conclusion | null): GuideState => {
    const readyAt = readyAtOf(counted);
    const ahead = readyAt !== null && isTooEarly(counted, facts.now) ? readyAt : null;
    const atMost = way.length + (next === null ? 0 : mostAhead(position));
    return { way, next, conclusion, provesNothing, readyAt: ahead, progress: { done: way.length, atMost } };
  };
  // Each round counts one step more, and there are only so many.
  for (;;) {
    const proven = provenBy(position);
    if (proven !== null) return state(null, proven);
    const next = nextStep(position);
    if (next === null) return state(null, lastWord(position));
    const measured = measuredAnswer(position, next);
    const given = measured ?? answerOf(answers, next);
    if (given === null) return state(next, null);
    if (measured === null && TRIED.includes(next) && isTooEarly(counted, given.at)) {
      provesNothing.push(next);
      return state(next, null);
    }
    counted.push(given);
    way.push({ ...given, measured: measured !== null });
  }
}

/** The step worth asking that tells most for what it costs; null when none is left. */
export function nextStep(position: Position): StepId | null {
  let best: StepId | null = null;
  let most = 0;
  for (const step of inOrder) {
    if (!isWorthAsking(position, step)) continue;
    const worth = worthOf(step);
    // The order of the article settles ties.
    if (worth > most) [best, most] = [step, worth];
  }
  return best;
}

const isWorthAsking = (position: Position, step: StepId): boolean =>
  answerOf(position.answers, step) === null && stepOf(step).when.every((name) => CONDITIONS[name](position));

/** Steps that may still be asked: those that are worth it now, and those that an answer may make so. */
const mostAhead = ({ answers }: Position): number =>
  inOrder.filter((step) => answerOf(answers, step) === null && !isExcluded(answers, step)).length;

/** Conditions on answers already given that cannot come true any more. */
function isExcluded(answers: Answers, step: StepId): boolean {
  const goal = answerOf(answers, 'goal')?.value;
  if (step === 'successor') return goal !== undefined && goal !== 'skype';
  if (step === 'people' || step === 'directory') return goal === 'other-organisation';
  const external = answerOf(answers, 'external')?.value;
  if (step === 'contact' || step === 'domains') return external === 'on' || external === 'dont-know';
  const outcome = answerOf(answers, 'outcome')?.value;
  if (step === 'elsewhere' || step === 'contact-sends') return outcome === 'delivered';
  if (step === 'firewall') return answerOf(answers, 'run') !== null && !isUnmeasured(answers);
  return false;
}

const isUnmeasured = (answers: Answers): boolean =>
  ['cannot', 'dont-know'].includes(answerOf(answers, 'run')?.value ?? '');
