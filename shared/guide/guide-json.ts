import type { Case } from './case.ts';
import { codeOf, severityOf } from './conclude.ts';
import type { GuideState } from './guide.ts';
import { sayConclusion } from './say-conclusion.ts';
import { stepOf } from './steps.ts';
import { stepWords } from './step-words.ts';
import type { Messages } from '../messages/messages.ts';

/** Where a case stands, for programs: plain data, with the words of one language. */
export function guideJson(held: Case, state: GuideState, messages: Messages): object {
  const { way, next, conclusion, progress, readyAt, provesNothing } = state;
  return {
    case: { id: held.id, title: held.title, runs: held.runs.length },
    way: way.map((point) => ({ ...point, said: stepWords(point.step, messages).answer(point.value) })),
    progress,
    readyAt,
    provesNothing,
    next: next === null ? null : { step: next, ...questionOf(next, messages) },
    conclusion:
      conclusion === null
        ? null
        : {
            kind: conclusion.kind,
            code: codeOf(conclusion),
            question: conclusion.kind === 'open' ? conclusion.question : null,
            severity: severityOf(conclusion),
            confidence: conclusion.confidence,
            by: conclusion.by,
            runs: conclusion.runs,
            actor: conclusion.actor,
            ...textOf(sayConclusion(conclusion, messages)),
          },
  };
}

function questionOf(step: NonNullable<GuideState['next']>, messages: Messages): object {
  const { station, kind, options } = stepOf(step);
  const words = stepWords(step, messages);
  return {
    station,
    kind,
    question: words.question,
    say: words.say,
    how: words.how,
    where: words.place,
    options: options.map((value) => ({ value, label: words.answer(value) })),
  };
}

const textOf = ({ title, explanation, remediation }: ReturnType<typeof sayConclusion>): object => ({
  title,
  explanation,
  remediation,
});
