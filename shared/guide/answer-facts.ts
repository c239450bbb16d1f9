import type { Answers } from './answers.ts';
import { answerRules } from './rules/registry.ts';
import type { AnswerCode, AnyAnswerRule } from './rules/rule.ts';
import type { StepId } from './step.ts';
import type { Fact } from '../model/finding.ts';

export interface AnswerFinding {
  readonly fact: Fact;
  /** The answers it stands on. */
  readonly by: readonly StepId[];
}

/** Everything that the answers say by themselves, judged for this time (ISO 8601 UTC). Ids are `g1`, `g2`, … */
export function answerFindings(answers: Answers, at: string): readonly AnswerFinding[] {
  return answerRules.flatMap((rule) => findingOf(rule, answers, at) ?? []).map(numbered);
}

function findingOf(rule: AnyAnswerRule, answers: Answers, at: string): AnswerFinding | null {
  const draft = rule.evaluate({ answers, at });
  if (draft === null) return null;
  const fact: Omit<Fact, 'code' | 'details'> & { readonly code: AnswerCode; readonly details: object } = {
    id: '',
    code: rule.code,
    severity: rule.severity,
    confidence: draft.confidence,
    scope: { sets: [], features: rule.features, hosts: [], addresses: [], ports: [], route: null },
    details: draft.details,
    evidence: [],
    figures: draft.figures ?? {},
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a rule's draft has the details of its own code
  return { fact: fact as Fact, by: draft.by };
}

const numbered = ({ fact, by }: AnswerFinding, index: number): AnswerFinding => ({
  fact: { ...fact, id: `g${index + 1}` },
  by,
});
