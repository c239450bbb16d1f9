import { answerFindings } from './answer-facts.ts';
import type { GivenAnswer } from './answers.ts';
import { actorFor, type Actor } from './cause.ts';
import { runAt, type RunFact } from './facts.ts';
import { valueAt, type Position } from './position.ts';
import { UNKNOWN, type StepId } from './step.ts';
import { isTooEarly } from './waiting.ts';
import { worthOf } from './worth.ts';
import type { Fact, Finding, Severity } from '../model/finding.ts';

/** What a person is asked who cannot go on: the step that nobody could answer, or everything is answered and nothing told. */
export type OpenQuestion = StepId | 'support';

interface Because {
  readonly confidence: number;
  /** The answers it stands on. */
  readonly by: readonly StepId[];
  /** Ids of the reports it stands on. */
  readonly runs: readonly string[];
  readonly actor: Actor;
}

/** How the guide ends. */
export type Conclusion = Because &
  (
    | { readonly kind: 'answers'; readonly fact: Fact }
    | { readonly kind: 'measured'; readonly finding: Finding; readonly compared: boolean }
    | { readonly kind: 'retired'; readonly what: 'skype' | 'sfb-online' }
    | { readonly kind: 'this-network' }
    | { readonly kind: 'not-the-network' }
    | { readonly kind: 'works' }
    | { readonly kind: 'open'; readonly question: OpenQuestion }
  );

/** The finding code that a conclusion is filed under; null for what works and what is open. */
export function codeOf(conclusion: Conclusion): string | null {
  switch (conclusion.kind) {
    case 'answers':
      return conclusion.fact.code;
    case 'measured':
      return conclusion.finding.code;
    case 'retired':
      return 'service.retired';
    case 'this-network':
    case 'not-the-network':
      return `compare.${conclusion.kind}`;
    case 'works':
    case 'open':
      return null;
    default:
      return null;
  }
}

export function severityOf(conclusion: Conclusion): Severity {
  switch (conclusion.kind) {
    case 'answers':
      return conclusion.fact.severity;
    case 'measured':
      return conclusion.finding.severity;
    case 'this-network':
      return 'problem';
    case 'retired':
    case 'not-the-network':
    case 'works':
    case 'open':
      return 'info';
    default:
      return 'info';
  }
}

/** What is proven already, whatever else might be asked. Null while nothing is. */
export function provenBy(position: Position): Conclusion | null {
  const { answers, facts } = position;
  const told = answerFindings(answers, facts.now);
  const first = told.find(({ fact }) => fact.code !== 'policy.waiting-period');
  if (first?.fact.code === 'client.unsupported-platform') return fromAnswers(first);
  return (
    retiredBy(position) ??
    measuredBy(position) ??
    (first === undefined ? null : fromAnswers(first)) ??
    workingBy(position)
  );
}

const fromAnswers = ({ fact, by }: { readonly fact: Fact; readonly by: readonly StepId[] }): Conclusion => ({
  kind: 'answers',
  fact,
  confidence: fact.confidence,
  by,
  runs: [],
  actor: fact.figures.everything === true ? 'user' : actorFor(fact.code),
});

function retiredBy(position: Position): Conclusion | null {
  if (valueAt(position, 'client') === 'sfb-online')
    return {
      kind: 'retired',
      what: 'sfb-online',
      confidence: 0.97,
      by: ['client'],
      runs: [],
      actor: 'admin',
    };
  if (valueAt(position, 'successor') === 'skype-only')
    return {
      kind: 'retired',
      what: 'skype',
      confidence: 0.97,
      by: ['goal', 'successor'],
      runs: [],
      actor: 'contact',
    };
  return null;
}

function measuredBy(position: Position): Conclusion | null {
  const { facts } = position;
  const here = runAt(facts, 'here');
  const there = runAt(facts, 'elsewhere');
  const compared = facts.comparison === 'this-network';
  if (
    facts.comparison === 'not-the-network' &&
    valueAt(position, 'run') !== null &&
    here?.says === 'explains'
  )
    return notTheNetwork([here, there], 0.9);
  if (valueAt(position, 'run') === 'explains' && here?.finding) {
    const { finding } = here;
    return {
      kind: 'measured',
      finding,
      compared,
      confidence: compared ? Math.max(finding.confidence, 0.95) : finding.confidence,
      by: [],
      runs: idsOf(compared ? [here, there] : [here]),
      actor: actorFor(finding.code),
    };
  }
  if (valueAt(position, 'elsewhere') !== 'works-there') return null;
  // By hand: another day, perhaps another computer.
  const confidence = compared ? 0.95 : 0.8;
  const by = compared ? [] : (['outcome', 'elsewhere'] as const);
  return { kind: 'this-network', confidence, by, runs: idsOf([here, there]), actor: 'firewall-team' };
}

const notTheNetwork = (
  runs: readonly (RunFact | null)[],
  confidence: number,
  by: readonly StepId[] = [],
): Conclusion => ({
  kind: 'not-the-network',
  confidence,
  by,
  runs: idsOf(runs),
  actor: 'helpdesk',
});

const idsOf = (runs: readonly (RunFact | null)[]): readonly string[] => runs.flatMap((run) => run?.id ?? []);

function workingBy(position: Position): Conclusion | null {
  if (valueAt(position, 'accepted') !== 'yes') return null;
  const by = valueAt(position, 'outcome') === 'delivered' ? ('outcome' as const) : ('contact-sends' as const);
  return { kind: 'works', confidence: 0.97, by: [by, 'accepted'], runs: [], actor: 'nobody' };
}

/** What remains to be said when no step is left to ask. */
export function lastWord(position: Position): Conclusion {
  const { answers, facts } = position;
  const waiting = isTooEarly(answers, facts.now)
    ? answerFindings(answers, facts.now).find(({ fact }) => fact.code === 'policy.waiting-period')
    : undefined;
  if (waiting !== undefined) return fromAnswers(waiting);
  const here = runAt(facts, 'here');
  if (valueAt(position, 'elsewhere') === 'fails-there') {
    const compared = facts.comparison === 'not-the-network';
    return notTheNetwork(
      compared ? [here, runAt(facts, 'elsewhere')] : idsHere(here),
      compared ? 0.85 : 0.7,
      ['outcome', 'elsewhere'],
    );
  }
  const question = openQuestion(position);
  return {
    kind: 'open',
    question,
    confidence: 0,
    by: question === 'support' ? answers.map(({ step }) => step) : [question],
    runs: idsOf(facts.runs),
    actor: question === 'support' ? 'provider' : ASKED_OF[question],
  };
}

const idsHere = (here: RunFact | null): readonly RunFact[] => (here === null ? [] : [here]);

/** Nobody knew, nothing could be measured, or what was measured says too little. */
export const isUntold = ({ step, value }: GivenAnswer): boolean =>
  value === UNKNOWN || (step === 'run' && (value === 'cannot' || value === 'unclear'));

/** Among the steps that told nothing, the one whose answer would tell most. */
function openQuestion({ answers }: Position): OpenQuestion {
  const untold = answers.filter(isUntold).map(({ step }) => step);
  return untold.toSorted((one, other) => worthOf(other) - worthOf(one))[0] ?? 'support';
}

/** Who can answer it. */
const ASKED_OF: Readonly<Record<StepId, Actor>> = {
  goal: 'user',
  client: 'user',
  successor: 'contact',
  external: 'admin',
  people: 'admin',
  contact: 'user',
  domains: 'admin',
  changed: 'admin',
  firewall: 'admin',
  run: 'helpdesk',
  directory: 'user',
  outcome: 'user',
  'user-policy': 'admin',
  elsewhere: 'user',
  'contact-sends': 'contact',
  accepted: 'contact',
};
